/** 把 src/functions 的函数表装进 Node：生成 functions.json 与 docs/函数.md 用。 */
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** 返回 `functionsJson()`（functions.json 的文字）与 `functionManual()`（docs/函数.md 的文字）。 */
export async function loadFunctionTable() {
  const bundled = await build({
    stdin: {
      contents:
        "export { functionsJson } from './src/functions/metadata'; export { functionManual } from './src/functions/manual';",
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const source = Buffer.from(bundled.outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}
