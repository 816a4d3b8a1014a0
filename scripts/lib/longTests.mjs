/**
 * 平时抽样的测试文件：直接或转手用了 test/support/long.ts 的。
 * `npm run long` 照它跑，不另写一份单子：单子会漏，漏了的就再也没有全跑过。
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** 哪个文件决定长短。 */
const source = join('test', 'support', 'long.ts');

const posix = (path) => path.replaceAll('\\', '/');

/** 测试里 import 的测试的文件（`src` 的不看）。 */
function importsOf(root, file) {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']*)'/g)].flatMap(([, target]) => {
    const path = join(dirname(file), target);
    return ['.ts', '.tsx', '/index.ts', '']
      .map((end) => `${path}${end}`)
      .filter(
        (each) => /\.tsx?$/.test(each) && existsSync(join(root, each)) && posix(each).startsWith('test/'),
      );
  });
}

/** 抽样的测试文件，从仓库根起的路径，按名字排。 */
export function longTests(root) {
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((file) => join('test', file))
    .filter((file) => /\.tsx?$/.test(file));
  const graph = new Map(files.map((file) => [file, importsOf(root, file)]));
  const reached = new Set([source]);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const [file, imports] of graph) if (imports.some((each) => reached.has(each))) reached.add(file);
  }
  return (
    [...reached]
      .filter((file) => /\.test\.tsx?$/.test(file))
      .map((file) => posix(relative('.', file)))
      // 查抽样本身的那一条不抽样
      .filter((file) => !file.startsWith('test/unit/structure/'))
      .sort()
  );
}
