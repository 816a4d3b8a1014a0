/** 示例工作簿：由夹具经命令行做成 .xlsx，旧了才重做。工作台与部署包用同一份。 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { hashFiles } from './hashedFolder.mjs';

const run = promisify(execFile);
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** 做好的示例放在这里。 */
export const examplesFolder = join(root, 'node_modules', '.cache', 'pbe', 'examples');

/**
 * 示例：菜单文字、申报数据、文件名。
 * 头一个得分、合计留给公式，改一个数就看得到全表变化；第二个照原件印的数录入（盖掉了公式）；
 * 第三个是 100 分评分表，改评分标准的文字得分跟着变。
 */
export const examples = [
  { label: '打开示例“衡阳 2022”', data: 'test/fixtures/hengyang-2022-live.json', fileName: '衡阳2022.xlsx' },
  { label: '原件照录', data: 'test/fixtures/hengyang-2022.json', fileName: '衡阳2022-原件照录.xlsx' },
  {
    label: '湘西 2020（100 分表）',
    data: 'test/fixtures/xiangxi-2020-corrected.json',
    fileName: '湘西2020.xlsx',
  },
];

/** 窗格“打开示例”用的那一份。 */
export const paneExample = examples[0];

/** 散列与上次一样且产物还在就跳过，否则做一遍并记下散列。 */
export async function whenStale(product, sources, make) {
  const stamp = `${product}.sha256`;
  const wanted = await hashFiles(sources);
  const current = await readFile(stamp, 'utf8').catch(() => '');
  if (current === wanted && existsSync(product)) return;
  await make();
  await writeFile(stamp, wanted);
}

/** 跑本项目的脚本；失败时把它的输出放进错误。 */
export async function runScript(script, args) {
  try {
    await run(process.execPath, [join(root, 'scripts', script), ...args], {
      cwd: root,
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (error) {
    const detail = [error.stdout, error.stderr].filter(Boolean).join('\n').trim();
    throw new Error(`scripts/${script} 失败：${detail || error.message}`);
  }
}

/** 备好一份示例，返回文件位置。 */
export async function ensureExample({ data, fileName }) {
  await mkdir(examplesFolder, { recursive: true });
  const out = join(examplesFolder, fileName);
  const sources = ['src', data].map((name) => join(root, name));
  await whenStale(out, sources, () => runScript('pbe.mjs', ['fill', join(root, data), '-o', out]));
  return out;
}
