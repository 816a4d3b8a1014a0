import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** 首屏脚本（不含 office.js）压缩后的上限，字节。 */
export const paneBudget = 180 * 1024;

/** 生产包里不许出现的模块：主机、引擎、命令行、xlsx、Univer、Node 专用。 */
const forbidden = [
  /[\\/]src[\\/](host|workbench|cli|xlsx)[\\/]/,
  /[\\/]node_modules[\\/](@univerjs|exceljs|fflate|fast-xml-parser|rxjs|playwright-core|jsdom)[\\/]/,
  /^(external )?"?node:/,
];

function* flatten(modules) {
  for (const module of modules ?? []) {
    yield module.nameForCondition ?? module.name ?? '';
    yield* flatten(module.modules);
  }
}

/** 混进包里的不该有的模块。 */
export function forbiddenModules(stats) {
  const { modules } = stats.toJson({
    all: false,
    modules: true,
    nestedModules: true,
    modulesSpace: Infinity,
    nestedModulesSpace: Infinity,
  });
  return [
    ...new Set([...flatten(modules)].filter((name) => forbidden.some((pattern) => pattern.test(name)))),
  ];
}

/** 各脚本的大小；initial 表示打开窗格就要下载。 */
export async function scriptSizes(stats) {
  const { chunks } = stats.toJson({ all: false, chunks: true });
  const initial = new Set(chunks.filter((chunk) => chunk.initial).flatMap((chunk) => chunk.files));
  const scripts = [...new Set(chunks.flatMap((chunk) => chunk.files))].filter((file) => file.endsWith('.js'));
  return Promise.all(
    scripts.map(async (file) => {
      const bytes = await readFile(join(stats.compilation.outputOptions.path, file));
      return { file, initial: initial.has(file), bytes: bytes.length, gzip: gzipSync(bytes).length };
    }),
  );
}

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;

/** 打印用的一行。 */
export const describeSize = ({ file, initial, bytes, gzip }) =>
  `  ${file}  ${kilobytes(bytes)}，压缩后 ${kilobytes(gzip)}${initial ? '' : '（用到才下载）'}`;

/** 构建后的检查：返回中文问题清单，空表示通过。 */
export async function problemsIn(stats) {
  const problems = forbiddenModules(stats).map((name) => `生产包里混进了不该有的模块：${name}`);
  const sizes = await scriptSizes(stats);
  const total = sizes.filter((size) => size.initial).reduce((sum, size) => sum + size.gzip, 0);
  if (total > paneBudget) {
    problems.push(`窗格脚本压缩后 ${kilobytes(total)}，超过上限 ${kilobytes(paneBudget)}。`);
  }
  return problems;
}
