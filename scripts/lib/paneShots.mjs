/**
 * 给窗格的每一页拍照：两种宽度、浅色与深色，窗格放到整页高，一张看全。
 */
import { join } from 'node:path';

const WIDTHS = [320, 400];
const VIEWS = ['开始', '填报', '得分', '审核', '提交'];
const SETTLE_MS = 600;

/** Office 换主题：改底色，再让窗格以为自己刚刚重新可见。 */
const setTheme = (pane, background) =>
  pane.evaluate((color) => {
    Office.context.officeTheme.bodyBackgroundColor = color;
    document.dispatchEvent(new Event('visibilitychange'));
  }, background);

/** 页面装得下多高就开多高。 */
async function fitHeight(page, pane, { width, height }) {
  const hidden = await pane.evaluate(() => {
    const view = document.getElementById('page');
    return view === null ? 0 : view.scrollHeight - view.clientHeight;
  });
  await page.setViewportSize({ width, height: height + Math.max(0, hidden) });
}

/** 在已经打开工作簿的页面上拍；`folder` 是照片目录。 */
export async function takePaneShots(page, folder) {
  const pane = page.frames().find((frame) => frame.url().includes('/pane/'));
  const viewport = page.viewportSize();
  for (const [theme, background] of [
    ['浅色', '#ffffff'],
    ['深色', '#1f1f1f'],
  ]) {
    await setTheme(pane, background);
    for (const view of VIEWS) {
      await pane.getByRole('tab', { name: view }).click();
      for (const width of WIDTHS) {
        await page.evaluate((wide) => {
          document.querySelector('aside.pane').style.width = `${wide}px`;
        }, width);
        await page.waitForTimeout(SETTLE_MS);
        await fitHeight(page, pane, viewport);
        const frame = await page.$('aside.pane iframe');
        await frame.screenshot({ path: join(folder, `窗格-${view}-${width}-${theme}.png`) });
        await page.setViewportSize(viewport);
      }
    }
  }
  await setTheme(pane, '#ffffff');
}
