/**
 * 给窗格的每一页拍照：两种宽度，浅色、深色与高对比度，窗格放到整页高，一张看全。
 */
import { join } from 'node:path';

const WIDTHS = [320, 400];
/** 主题：名字、Office 的底色、浏览器的高对比度。 */
const THEMES = [
  ['浅色', '#ffffff', 'none'],
  ['深色', '#1f1f1f', 'none'],
  ['高对比度', '#000000', 'active'],
];
/** 窗格的五页。 */
export const views = ['开始', '填报', '得分', '审核', '提交'];
const SETTLE_MS = 600;

/** Office 换主题：改底色，再让窗格以为自己刚刚重新可见。 */
export const setTheme = (pane, background) =>
  pane.evaluate((color) => {
    Office.context.officeTheme.bodyBackgroundColor = color;
    document.dispatchEvent(new Event('visibilitychange'));
  }, background);

/** 再长也只拍这么高：几十条审核结果看头几条就够。 */
const TALLEST = 1800;

/** 页面要多高就开多高。 */
async function fitHeight(page, pane, { width, height }) {
  const hidden = await pane.evaluate(() => {
    const view = document.getElementById('page');
    return view === null ? 0 : view.scrollHeight - view.clientHeight;
  });
  await page.setViewportSize({ width, height: Math.min(TALLEST, height + Math.max(0, hidden)) });
}

/** 审核页打开两条看：小表、修正的预览、说明。 */
async function openFindings(pane) {
  const finding = (rule) => pane.locator(`[data-testid="finding"][data-rule="${rule}"]`).first();
  for (const rule of ['A02', 'D08']) await finding(rule).locator('button[aria-expanded]').first().click();
  await finding('A02').getByText('这条规则说什么').click();
  await finding('A02').getByRole('button', { name: '看数' }).click();
  await finding('A02').getByRole('button', { name: '修正…' }).click();
  await finding('D08').getByRole('button', { name: '看数' }).click();
  await finding('D08').getByRole('button', { name: '写审核说明' }).click();
}

/** 提交页展开“纸面”看。 */
async function openPageMap(pane) {
  await pane.getByText('纸面：印几页，断在哪一行').click();
  await pane.getByTestId('page-map').getByRole('listitem').first().waitFor();
}

/** 在已经打开工作簿的页面上拍；`folder` 是照片目录。 */
export async function takePaneShots(page, folder) {
  const pane = page.frames().find((frame) => frame.url().includes('/pane/'));
  const viewport = page.viewportSize();
  const notice = pane.getByRole('button', { name: '关闭这条消息' });
  if (await notice.isVisible()) await notice.click();
  for (const [theme, background, forcedColors] of THEMES) {
    await page.emulateMedia({ forcedColors, colorScheme: theme === '浅色' ? 'light' : 'dark' });
    await setTheme(pane, background);
    for (const view of views) {
      await pane.getByRole('tab', { name: view }).click();
      if (view === '审核') await openFindings(pane);
      if (view === '提交') await openPageMap(pane);
      for (const width of WIDTHS) {
        await page.evaluate((wide) => {
          document.querySelector('aside.pane').style.width = `${wide}px`;
        }, width);
        await page.waitForTimeout(SETTLE_MS);
        await pane.evaluate(() => document.getElementById('page')?.scrollTo(0, 0));
        await fitHeight(page, pane, viewport);
        const frame = await page.$('aside.pane iframe');
        await frame.screenshot({ path: join(folder, `窗格-${view}-${width}-${theme}.png`) });
        await page.setViewportSize(viewport);
      }
    }
  }
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  await setTheme(pane, '#ffffff');
}
