import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/lib/browser.mjs';
import { fewerFrames } from './fewerFrames';

/** 几个浏览器挤两个核：脚本引擎不另开线程编译、收垃圾，开一次工作台少用一成处理器时间。 */
const FEWER_THREADS = ['--js-flags=--single-threaded'];

/** 窗口多大，CSS 像素。 */
const VIEWPORT = { width: 1500, height: 900 };

let browser: Promise<Browser> | undefined;
const free: Page[] = [];

/**
 * 借一个页面：同一个进程里前一个文件用完的，没有就新开。工作台的脚本十几兆，页面不换就不必再解析、编译，
 * 装载省四成处理器时间。存储在交还时清空。
 */
export async function borrowPage(): Promise<Page> {
  const known = free.pop();
  if (known !== undefined && !known.isClosed()) return known;
  browser ??= launchBrowser(FEWER_THREADS);
  if (!(await browser).isConnected()) browser = launchBrowser(FEWER_THREADS);
  // 没有显卡时一个像素一个像素地画：半倍像素少画四分之三，版面（CSS 像素）不变
  const context = await (
    await browser
  ).newContext({ viewport: VIEWPORT, acceptDownloads: true, deviceScaleFactor: 0.5 });
  const page = await context.newPage();
  await page.addInitScript(fewerFrames, 50);
  page.setDefaultTimeout(60_000);
  return page;
}

/** 交还：存储清空，窗口与主题放回原样，离开工作台，或者留着工作台、只离开窗格。页面、浏览器已经没了就不留。 */
export async function returnPage(page: Page, url: string, leave: 'empty' | 'workbench'): Promise<void> {
  if (page.isClosed()) return;
  const pane = page.frames().find((frame) => frame.parentFrame() !== null);
  if (leave === 'empty') await page.goto('about:blank');
  else await pane?.goto('about:blank');
  await page.setViewportSize(VIEWPORT);
  await page.emulateMedia({ colorScheme: null, forcedColors: null, media: null, reducedMotion: null });
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' });
  await session.detach();
  free.push(page);
}
