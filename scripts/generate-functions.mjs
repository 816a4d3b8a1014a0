// 按函数表生成 src/functions/functions.ts（供 functions.json 用的声明）和 docs/函数.md。
import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));

const bundled = await build({
  stdin: {
    contents:
      "export { declarationSource } from './src/functions/generate/declarations'; export { functionManual } from './src/functions/generate/manual';",
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const source = Buffer.from(bundled.outputFiles[0].contents).toString('base64');
const { declarationSource, functionManual } = await import(`data:text/javascript;base64,${source}`);

for (const [path, text] of [
  ['src/functions/functions.ts', declarationSource()],
  ['docs/函数.md', functionManual()],
]) {
  const target = `${root}${path}`;
  await writeFile(target, await format(text, { ...(await resolveConfig(target)), filepath: target }));
}
