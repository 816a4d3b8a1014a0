/**
 * 给文档拍工作台的照片：node scripts/screenshots.mjs
 * out/screenshots/ 下每一步一张，窗格每页两种宽度，浅色、深色、高对比度各一张；文档里用到的几张另存到 docs/images/。
 * 五份真报告与一份绑好的财政局模板，各拍一张五页拼图，存到 docs/images/。
 */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './lib/browser.mjs';
import { bureauTemplate } from './lib/bureauTemplate.mjs';
import { runScript } from './lib/exampleBooks.mjs';
import { takePaneShots } from './lib/paneShots.mjs';
import { serveWorkbench } from './lib/serveWorkbench.mjs';
import { takeUnitShots } from './lib/unitShots.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'out', 'screenshots');
const images = join(root, 'docs', 'images');

/** 文档里用到的照片：照片名 → docs/images/ 下的文件名。 */
const documented = {
  '3-自评表与审核': 'workbench',
  '窗格-开始-320-浅色': 'pane-start',
  '窗格-填报-320-浅色': 'pane-fill',
  '窗格-得分-320-浅色': 'pane-score',
  '窗格-审核-320-浅色': 'pane-audit',
  '窗格-提交-320-浅色': 'pane-submit',
  '窗格-开始-400-深色': 'pane-start-dark',
  '窗格-得分-320-高对比度': 'pane-score-contrast',
};

/** 画布上的动画、窗格的防抖都过去了再拍。 */
const SETTLE_MS = 1500;

const ready = (page) =>
  page.waitForFunction(() => {
    const state = window.workbench?.store.get();
    return state !== undefined && state.busy === null && state.paneReady;
  });

async function takeAll(page, url) {
  const pane = () => page.frames().find((frame) => frame.url().includes('/pane/'));
  const shoot = async (name) => {
    await page.waitForTimeout(SETTLE_MS);
    await page.screenshot({ path: join(out, `${name}.png`) });
  };
  const boxOf = (address) => page.evaluate((at) => window.workbench.inspect.reveal(at), address);
  const openSheet = (name) =>
    page.locator('[data-u-comp="slide-tab-item"]', { hasText: name }).first().click();

  await page.goto(url);
  await ready(page);
  await shoot('1-空白工作簿');
  await page.getByRole('button', { name: '打开示例“衡阳 2022”' }).click();
  await page.waitForFunction(() => window.workbench.store.get().fileName !== '工作簿1.xlsx');
  await ready(page);
  await shoot('2-基础数据表');
  await pane().getByRole('tab', { name: '审核' }).click();
  await openSheet('部门整体支出绩效自评表');
  await shoot('3-自评表与审核');
  await pane().getByRole('tab', { name: '得分' }).click();
  await shoot('4-得分');
  await page.getByRole('button', { name: '审核并标注', exact: true }).click();
  await page.waitForFunction(() => window.workbench.inspect.size().notes > 0);
  await openSheet('基础数据表');
  await page.waitForTimeout(SETTLE_MS);
  const noted = await boxOf('D9');
  await page.mouse.move(noted.x + 10, noted.y + 6);
  await page.mouse.move(noted.x + noted.width / 2, noted.y + noted.height / 2, { steps: 5 });
  await shoot('5-备注');
  await openSheet('项目-招商引资工作经费');
  await page.waitForTimeout(SETTLE_MS);
  await boxOf('J17');
  await page.waitForTimeout(SETTLE_MS);
  const level = await boxOf('J17');
  await page.mouse.click(level.x + level.width / 2, level.y + level.height / 2);
  await shoot('6-数据有效性');
}

/** 各家的工作簿：照片名 → 申报数据。 */
const units = {
  'unit-hengyang': 'hengyang-2022-live',
  'unit-xiangxi': 'xiangxi-2020-corrected',
  'unit-changli': 'changli-2023',
  'unit-heshan': 'heshan-2021',
  'unit-hitech': 'shijiazhuang-hitech-2020',
};

/** 做出各家的工作簿，返回照片名与文件。 */
async function unitBooks() {
  const books = [];
  for (const [name, data] of Object.entries(units)) {
    const file = join(out, `${data}.xlsx`);
    await runScript('pbe.mjs', [
      'fill',
      join(root, 'test', 'fixtures', `${data}.json`),
      '-o',
      file,
      '--force',
    ]);
    books.push({ name, file });
  }
  const template = join(out, '模板.docx');
  await writeFile(template, await bureauTemplate());
  const file = join(out, '财政局模板.xlsx');
  const about = ['--year', '2023', '--unit', '某某中心', '--force'];
  await runScript('pbe.mjs', ['adopt', template, '-o', file, ...about]);
  return [...books, { name: 'unit-adopted', file }];
}

await mkdir(out, { recursive: true });
await mkdir(images, { recursive: true });
const server = await serveWorkbench();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  page.setDefaultTimeout(60_000);
  page.on('dialog', (dialog) => void dialog.accept());
  await takeAll(page, server.url);
  await takePaneShots(page, out);
  for (const book of await unitBooks())
    await takeUnitShots(browser, page, ready, { ...book, folder: images });
  for (const [shot, image] of Object.entries(documented)) {
    await copyFile(join(out, `${shot}.png`), join(images, `${image}.png`));
  }
  console.log(`照片在 ${out}`);
} finally {
  await browser.close();
  await server.close();
}
