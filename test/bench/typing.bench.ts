import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { serveWorkbench } from '../../scripts/lib/serveWorkbench.mjs';
import { cpuTotal, mainThreadRows, watchMainThread } from './mainThread';
import { printTable } from './table';

/** 一列里连着敲：公用经费的明细，每一格都带着合计、得分、审核变。 */
const amounts = ['5.01', '6.02', '7.03', '8.04', '9.05', '10.06', '11.07', '12.08'];

const ready = (page: Page) =>
  page.waitForFunction(() => {
    const state = window.workbench?.store.get();
    return state !== undefined && state.busy === null && state.paneReady;
  });

/** 选中敲的头一格。 */
async function selectFirst(page: Page): Promise<void> {
  const box = await page.evaluate(() => window.workbench.inspect.reveal('B9'));
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForFunction(() => window.workbench.inspect.selection()?.address === 'B9');
}

/**
 * 一格一格地敲：按下回车（网格收到按键）到窗格最后一次改动，毫秒，从小到大。
 * 各格都牵动合计、得分、审核；窗格没有改动的一格是量错了，抛错。
 */
async function paneDelays(page: Page, pane: Frame, values: readonly string[]): Promise<readonly number[]> {
  await page.evaluate(() => {
    addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Enter') Object.assign(window, { enteredAt: performance.timeOrigin + performance.now() });
      },
      true,
    );
  });
  await pane.evaluate(() => {
    new MutationObserver(() => {
      Object.assign(window, { changedAt: performance.timeOrigin + performance.now() });
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  const delays: number[] = [];
  for (const value of values) {
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1500);
    const entered = await page.evaluate(() => (window as unknown as { enteredAt: number }).enteredAt);
    const changed = await pane.evaluate(() => (window as unknown as { changedAt: number }).changedAt);
    if (!(changed > entered)) throw new Error(`敲 ${value} 以后窗格没有改动`);
    delays.push(changed - entered);
  }
  return delays.sort((a, b) => a - b);
}

test('衡阳：敲字时主线程的任务，处理器时间', async () => {
  const server = await serveWorkbench();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(`${server.url}?example=${encodeURIComponent('衡阳2022.xlsx')}`);
    await ready(page);
    const pane = page.frames().find((frame) => frame.url().includes('/pane/'))!;
    await pane.getByRole('tab', { name: '审核' }).click();
    await pane.getByTestId('finding').first().waitFor();
    const settle = () => page.waitForTimeout(1500);
    /** 从头连着敲一列；窗格跟上了才算完。量主线程时做两遍。 */
    const type = async () => {
      await selectFirst(page);
      for (const [index, amount] of amounts.entries()) {
        await page.keyboard.type(amount);
        await page.keyboard.press('Enter');
        await page.waitForFunction(
          (at) => window.workbench.inspect.selection()?.address === at,
          `B${10 + index}`,
        );
        await page.waitForTimeout(400);
      }
      await settle();
    };
    await settle();
    const before = await page.evaluate(() => ({ ...window.workbench.store.get().counts }));
    const thread = await watchMainThread(browser, page, type);
    await selectFirst(page);
    const waits = await paneDelays(page, pane, [...amounts].reverse());
    const after = await page.evaluate(() => ({ ...window.workbench.store.get().counts }));
    printTable(
      `衡阳连着敲 ${amounts.length} 格（工作台，网格、模拟主机与窗格在一个线程里；处理器时间；超过 100 毫秒的要求 0 个）`,
      [
        { 数什么: '主线程全部，每格', 值: `${(cpuTotal(thread) / amounts.length).toFixed(0)} 毫秒` },
        ...mainThreadRows(thread),
        {
          数什么: '按下回车到窗格改完（墙上时间，要求 150 毫秒以内）',
          值: `中位 ${waits[waits.length >> 1]!.toFixed(0)} 毫秒，最慢 ${waits.at(-1)!.toFixed(0)} 毫秒`,
        },
        { 数什么: '批次，每格', 值: ((after.syncs - before.syncs) / (3 * amounts.length)).toFixed(1) },
        { 数什么: '其中改动工作簿的（要求 0）', 值: String(after.writing - before.writing) },
      ],
    );
    expect(after.writing).toBe(before.writing);
  } finally {
    await browser.close();
    await server.close();
  }
}, 300_000);
