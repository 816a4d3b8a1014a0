import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { roomsWhere } from '../../rooms.mjs';

const inRooms = (names) => new RegExp(`[\\\\/]src[\\\\/](${names.join('|')})[\\\\/]`);

/** 入口脚本（不含 office.js）压缩后的上限，字节：登记函数、画外框。 */
export const entryBudget = 120 * 1024;

/** 到主页能用为止要下载的全部脚本压缩后的上限，字节；审核规则在它之后。 */
export const usableBudget = 200 * 1024;

/** 主页能用以前要装的脚本块，源码里用 webpackChunkName 起的名字。 */
const usableChunks = ['session', 'pane', 'page-start'];

/** 生产包里不许出现的模块：主机、引擎、命令行、Univer、Node 专用。 */
const forbidden = [
  inRooms(roomsWhere(({ bundled }) => bundled === 'never')),
  /[\\/]node_modules[\\/](@univerjs|exceljs|fast-xml-parser|rxjs|playwright-core|jsdom)[\\/]/,
  /^(external )?"?node:/,
];

/** 只许用到才下载的模块：读 .xlsx（结转上年数）。 */
const lazyOnly = [
  inRooms(roomsWhere(({ bundled }) => bundled === 'lazy')),
  /[\\/]node_modules[\\/]fflate[\\/]/,
];

/** 每个模块的名字与所在的脚本块；合并在一起的模块随外层。 */
function* flatten(modules, outer = []) {
  for (const module of modules ?? []) {
    const chunks = module.chunks ?? outer;
    yield { name: module.nameForCondition ?? module.name ?? '', chunks };
    yield* flatten(module.modules, chunks);
  }
}

/** 混进包里的不该有的模块，与打开窗格就要下载、其实应当用到才下载的模块。 */
export function forbiddenModules(stats) {
  const { modules, chunks } = stats.toJson({
    all: false,
    ids: true,
    chunks: true,
    modules: true,
    nestedModules: true,
    modulesSpace: Infinity,
    nestedModulesSpace: Infinity,
  });
  const initial = new Set((chunks ?? []).filter((chunk) => chunk.initial).map((chunk) => chunk.id));
  const isForbidden = (module) =>
    forbidden.some((pattern) => pattern.test(module.name)) ||
    (lazyOnly.some((pattern) => pattern.test(module.name)) && module.chunks.some((id) => initial.has(id)));
  return [...new Set([...flatten(modules)].filter(isForbidden).map(({ name }) => name))];
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

/** 到主页能用为止要下载的脚本文件名；起了名字的块不见了就抛错，免得少算。 */
export function filesUntilUsable(stats) {
  const { chunks, namedChunkGroups } = stats.toJson({ all: false, chunks: true, chunkGroups: true });
  const named = usableChunks.flatMap((name) => {
    const group = namedChunkGroups[name];
    if (group === undefined) throw new Error(`没有名为 ${name} 的脚本块。`);
    return group.assets.map((asset) => asset.name);
  });
  const initial = chunks.filter((chunk) => chunk.initial).flatMap((chunk) => chunk.files);
  return [...new Set([...initial, ...named])].filter((file) => file.endsWith('.js'));
}

/** 构建后的检查：返回中文问题清单，空表示通过。 */
export async function problemsIn(stats) {
  const problems = forbiddenModules(stats).map((name) => `生产包里混进了不该有的模块：${name}`);
  const sizes = await scriptSizes(stats);
  const { entry, usable } = firstLoad(stats, sizes);
  if (entry > entryBudget) {
    problems.push(`窗格入口压缩后 ${kilobytes(entry)}，超过上限 ${kilobytes(entryBudget)}。`);
  }
  if (usable > usableBudget) {
    problems.push(`到主页能用要下载 ${kilobytes(usable)}（压缩后），超过上限 ${kilobytes(usableBudget)}。`);
  }
  return problems;
}

/** 入口、到主页能用为止的下载量，压缩后的字节数。 */
export function firstLoad(stats, sizes) {
  const needed = new Set(filesUntilUsable(stats));
  const sum = (chosen) => chosen.reduce((total, { gzip }) => total + gzip, 0);
  return {
    entry: sum(sizes.filter(({ initial }) => initial)),
    usable: sum(sizes.filter(({ file }) => needed.has(file))),
  };
}

/** 打印用的一行：首屏两个数。 */
export const describeFirstLoad = ({ entry, usable }) =>
  `  入口 ${kilobytes(entry)}（上限 ${kilobytes(entryBudget)}），到主页能用 ${kilobytes(usable)}（上限 ${kilobytes(usableBudget)}），都是压缩后`;
