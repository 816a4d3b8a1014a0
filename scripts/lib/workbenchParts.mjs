/** 工作台要用的三样东西：页面包、任务窗格包、示例工作簿；旧了才重做。 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { roomsWhere } from '../../rooms.mjs';
import {
  ensureExample,
  examples,
  examplesFolder,
  paneExample,
  runScript,
  whenStale,
} from './exampleBooks.mjs';
import { ensureKit } from './kit.mjs';
import { ensureWorkbenchBundle } from './workbenchBundle.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const cache = join(root, 'node_modules', '.cache', 'pbe');
const from = (...names) => names.map((name) => join(root, name));

/** 任务窗格包取决于这些。 */
const paneSources = from(
  ...roomsWhere(({ bundled }) => bundled !== 'never').map((room) => `src/${room}`),
  'rooms.mjs',
  'assets',
  'manifest.xml',
  'webpack.config.js',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/lib/exampleBooks.mjs',
  'scripts/lib/webpackManifest.mjs',
  'scripts/lib/webpackOfficeJs.mjs',
  paneExample.data,
);

async function ensurePane() {
  const out = join(cache, 'pane');
  await whenStale(out, paneSources, () => runScript('build.mjs', ['--out', out, '--quick', '--quiet']));
  return out;
}

/** 做各份示例；做不成的经 `warn` 说明原因，不在清单里。头一份窗格的包里也要，做好才打窗格，别的与它同时做。 */
async function preparePane(warn) {
  const made = async (example) => {
    try {
      await ensureExample(example);
      return [example];
    } catch (error) {
      warn(`示例“${example.fileName}”没有做成：${error.message}`);
      return [];
    }
  };
  const [first, ...others] = examples;
  const ready = await made(first);
  const [pane, ...rest] = await Promise.all([ensurePane(), ...others.map(made)]);
  return { pane, ready: [...ready, ...rest.flat()] };
}

/**
 * 备好三样，返回各自的位置与示例清单。
 *
 * 示例做不出来不妨碍打开工作台：从清单里去掉，并经 `warn` 说明原因。
 */
export async function prepareWorkbench({ warn = console.warn } = {}) {
  await ensureKit();
  const [bundle, { pane, ready }] = await Promise.all([ensureWorkbenchBundle(), preparePane(warn)]);
  return { bundle, pane, examplesFolder, examples: ready };
}

/** 工作台的首页文件。 */
export const indexPage = join(root, 'src', 'workbench', 'index.html');
