import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { serveWorkbench } from '../../scripts/lib/serveWorkbench.mjs';
import { cpuTotal, mainThreadRows, watchMainThread } from './mainThread';
import { printTable } from './table';

/** 网格好了以后窗格一秒内能用，是目标，不是测试门槛：机器忙时会慢。 */
const target = 1000;
const runs = 3;

interface Opening {
  /** 从网格好到窗格页面画出第一样东西。 */
  readonly shell: number;
  /** 从网格好到主页可以点。 */
  readonly usable: number;
}

/** 打开示例，在页面里一帧一帧地看窗格，毫秒。 */
async function openOnce(page: Page): Promise<Opening> {
  await page.evaluate(() => {
    performance.clearMarks('grid-ready');
    // 换工作簿时框架里先还是旧的窗格页，不能把它当成新的
    document.querySelector('iframe')?.contentDocument?.documentElement.setAttribute('data-old', '');
  });
  await page.getByRole('button', { name: '打开示例“衡阳 2022”' }).click();
  return page.evaluate(
    () =>
      new Promise<Opening>((done) => {
        let shell = 0;
        const look = (): void => {
          const [mark] = performance.getEntriesByName('grid-ready');
          const pane = document.querySelector('iframe')?.contentDocument;
          if (mark !== undefined && pane) {
            const since = performance.now() - mark.startTime;
            if (shell === 0 && pane.querySelector(':root:not([data-old]) main') !== null) shell = since;
            if (pane.querySelector(':root:not([data-old]) [data-testid="path"] button') !== null) {
              done({ shell, usable: since });
              return;
            }
          }
          requestAnimationFrame(look);
        };
        look();
      }),
  );
}

const medianOf = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

test('窗格多快能用、下载多少', async () => {
  const server = await serveWorkbench();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
    page.on('dialog', (dialog) => void dialog.accept());
    const idle = () =>
      page.waitForFunction(() => {
        const state = window.workbench?.store.get();
        return state !== undefined && state.busy === null && state.paneReady;
      });
    await page.goto(server.url);
    await idle();
    const scripts = new Map<string, number>();
    let recording = true;
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      const own =
        pathname.startsWith('/pane/') && pathname.endsWith('.js') && !pathname.includes('office-js');
      if (recording && own) {
        void response
          .body()
          .then((body) => scripts.set(pathname.slice('/pane/'.length), gzipSync(body).length));
      }
    });
    const openings: Opening[] = [];
    for (let run = 0; run < runs; run += 1) {
      openings.push(await openOnce(page));
      recording = false;
      await idle();
    }
    const thread = await watchMainThread(browser, page, () => openOnce(page));
    await idle();
    const usable = medianOf(openings.map((opening) => opening.usable));
    printTable(`窗格打开（工作台，衡阳 2022，${runs} 次的中位数；目标 ${target} 毫秒）`, [
      {
        从网格好算起: '窗格出现',
        毫秒: Math.round(medianOf(openings.map(({ shell }) => shell))),
      },
      { 从网格好算起: '主页可以点', 毫秒: Math.round(usable) },
    ]);
    printTable('窗格打开：从点“打开示例”到主页可以点，主线程的处理器时间（含网格读文件、画表）', [
      { 数什么: '主线程全部', 值: `${cpuTotal(thread).toFixed(0)} 毫秒` },
      ...mainThreadRows(thread),
    ]);
    const sizes = [...scripts].sort(([, a], [, b]) => b - a);
    printTable('能用之前下载的脚本（不含 office.js），gzip', [
      ...sizes.map(([file, bytes]) => ({ 脚本: file, kB: (bytes / 1024).toFixed(1) })),
      { 脚本: '合计', kB: (sizes.reduce((sum, [, bytes]) => sum + bytes, 0) / 1024).toFixed(1) },
    ]);
    expect(usable).toBeGreaterThan(0);
  } finally {
    await browser.close();
    await server.close();
  }
}, 300_000);
