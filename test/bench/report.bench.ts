import type { CDPSession } from 'playwright-core';
import { expect, test } from 'vitest';
import { Driver } from '../e2e/support/driver';
import { printTable } from './table';

/** 目标 1.5 秒，不是测试门槛：机器忙时墙上时间没有意思，看页面自己占的处理器时间。 */
const target = 1500;
const runs = 3;

/** 页面到现在占了多少处理器时间，毫秒。 */
async function cpuOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

test('生成报告多快', async () => {
  const driver = await Driver.openExample();
  try {
    await driver.view('提交');
    const { pane, page } = driver;
    await pane.getByText('报告（.docx）：生成、核对').click();
    await pane.getByTestId('report-tools').waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const rows: Record<string, string | number>[] = [];
    for (let run = 0; run < runs; run += 1) {
      const [begun, used] = [performance.now(), await cpuOf(session)];
      await pane.getByRole('button', { name: '生成报告' }).click();
      await pane.getByRole('link', { name: /保存 2022_.*绩效自评报告\.docx/ }).waitFor();
      rows.push({
        次: run === 0 ? '第一次（要装写文档的库）' : `第 ${run + 1} 次`,
        墙上毫秒: Math.round(performance.now() - begun),
        处理器毫秒: Math.round((await cpuOf(session)) - used),
      });
    }
    printTable(`生成报告（工作台，衡阳 2022；目标 ${target} 毫秒）`, rows);
    expect(rows).toHaveLength(runs);
  } finally {
    await driver.close();
  }
}, 300_000);
