/** 一份工作簿的五页拼成一张：上面浅色、下面深色，窗格 320 像素宽。 */
import { join } from 'node:path';
import { setTheme, views } from './paneShots.mjs';

const WIDTH = 320;
/** 笔记本上窗格的高。 */
const HEIGHT = 860;
const THEMES = [
  ['#ffffff', 'light'],
  ['#1f1f1f', 'dark'],
];

/** 打开 `file`，把五页拍成 `folder` 下的 `name`.jpg；页的横向不该溢出，溢出就抛错。 */
export async function takeUnitShots(browser, page, ready, { name, file, folder }) {
  await page.getByLabel('打开工作簿').setInputFiles(file);
  await page.waitForFunction(
    (wanted) => window.workbench.store.get().fileName === wanted,
    file.split('/').at(-1),
  );
  await ready(page);
  const pane = page.frames().find((frame) => frame.url().includes('/pane/'));
  await pane.locator('#page').waitFor();
  await page.evaluate((wide) => {
    document.querySelector('aside.pane').style.width = `${wide}px`;
  }, WIDTH);
  const shots = [];
  for (const [background, colorScheme] of THEMES) {
    await page.emulateMedia({ colorScheme });
    await setTheme(pane, background);
    for (const view of views) {
      await pane.getByRole('tab', { name: view }).click();
      await page.waitForTimeout(1200);
      await pane.evaluate(() => document.getElementById('page')?.scrollTo(0, 0));
      const wide = await pane.locator('#page').evaluate((node) => node.scrollWidth - node.clientWidth);
      if (wide > 0) throw new Error(`${name}的${view}页横向溢出 ${wide} 像素`);
      shots.push((await (await page.$('aside.pane iframe')).screenshot()).toString('base64'));
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await setTheme(pane, '#ffffff');
  await joinShots(browser, shots, join(folder, `${name}.jpg`));
}

/** 五张一行拼起来。 */
async function joinShots(browser, shots, path) {
  const sheet = await browser.newPage();
  await sheet.setViewportSize({ width: views.length * (WIDTH + 8) + 8, height: HEIGHT });
  await sheet.setContent(
    `<body style="margin:4px;background:#888;display:flex;flex-wrap:wrap">${shots
      .map((each) => `<img style="margin:4px;width:${WIDTH}px" src="data:image/png;base64,${each}">`)
      .join('')}</body>`,
  );
  await sheet.screenshot({ path, type: 'jpeg', quality: 72, fullPage: true });
  await sheet.close();
}
