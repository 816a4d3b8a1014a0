/** 工作台要用的三样东西：页面包、任务窗格包、示例工作簿；旧了才重做。 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ensureKit } from './kit.mjs';
import { ensureWorkbenchBundle, hashFiles } from './workbenchBundle.mjs';

const run = promisify(execFile);
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const cache = join(root, 'node_modules', '.cache', 'pbe');
const from = (...names) => names.map((name) => join(root, name));

/** 任务窗格包取决于这些。 */
const paneSources = from(
  ...[
    'domain',
    'schemes',
    'forms',
    'submission',
    'audit',
    'report',
    'workbook',
    'functions',
    'taskpane',
    'commands',
  ].map((room) => `src/${room}`),
  'assets',
  'manifest.xml',
  'webpack.config.js',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/lib/webpackManifest.mjs',
  'scripts/lib/webpackOfficeJs.mjs',
);

/**
 * 示例：菜单文字、申报数据、文件名。
 * 头一个得分、合计留给公式，改一个数就看得到全表变化；第二个照原件印的数录入（盖掉了公式）；
 * 第三个是 100 分评分表，改评分标准的文字得分跟着变。
 */
const examples = [
  { label: '打开示例“衡阳 2022”', data: 'test/fixtures/hengyang-2022-live.json', fileName: '衡阳2022.xlsx' },
  { label: '原件照录', data: 'test/fixtures/hengyang-2022.json', fileName: '衡阳2022-原件照录.xlsx' },
  {
    label: '湘西 2020（100 分表）',
    data: 'test/fixtures/xiangxi-2020-corrected.json',
    fileName: '湘西2020.xlsx',
  },
];

/** 散列与上次一样且产物还在就跳过，否则做一遍并记下散列。 */
async function whenStale(product, sources, make) {
  const stamp = `${product}.sha256`;
  const wanted = await hashFiles(sources);
  const current = await readFile(stamp, 'utf8').catch(() => '');
  if (current === wanted && existsSync(product)) return;
  await make();
  await writeFile(stamp, wanted);
}

/** 跑本项目的脚本；失败时把它的输出放进错误。 */
async function runScript(script, args) {
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

async function ensurePane() {
  const out = join(cache, 'pane');
  await whenStale(out, paneSources, () => runScript('build.mjs', ['--out', out, '--quiet']));
  return out;
}

async function ensureExample({ data, fileName }) {
  const folder = join(cache, 'examples');
  await mkdir(folder, { recursive: true });
  const out = join(folder, fileName);
  await whenStale(out, from('src', data), () => runScript('pbe.mjs', ['fill', join(root, data), '-o', out]));
}

/**
 * 备好三样，返回各自的位置与示例清单。
 *
 * 示例做不出来不妨碍打开工作台：从清单里去掉，并经 `warn` 说明原因。
 */
export async function prepareWorkbench({ warn = console.warn } = {}) {
  await ensureKit();
  const [bundle, pane] = await Promise.all([ensureWorkbenchBundle(), ensurePane()]);
  const ready = [];
  for (const example of examples) {
    try {
      await ensureExample(example);
      ready.push(example);
    } catch (error) {
      warn(`示例“${example.fileName}”没有做成：${error.message}`);
    }
  }
  return { bundle, pane, examplesFolder: join(cache, 'examples'), examples: ready };
}

/** 工作台的首页文件。 */
export const indexPage = join(root, 'src', 'workbench', 'index.html');
