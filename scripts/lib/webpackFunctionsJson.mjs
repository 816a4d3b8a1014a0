import webpack from 'webpack';
import { loadFunctionTable } from './functionTable.mjs';

/** webpack 插件：functions.json 直接由函数表写出。 */
export class FunctionsJsonPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FunctionsJson', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'FunctionsJson', stage }, async () => {
        const { functionsJson } = await loadFunctionTable();
        compilation.emitAsset('functions.json', new webpack.sources.RawSource(functionsJson()));
      });
    });
  }
}
