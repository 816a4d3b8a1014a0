import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditSubmission, countFindings } from '../../src/audit';
import changli from '../fixtures/changli-2023.json';
import heshan from '../fixtures/heshan-2021.json';
import hitech from '../fixtures/shijiazhuang-hitech-2020.json';
import xiangxi from '../fixtures/xiangxi-2020-corrected.json';
import { sampled } from '../support/sampled';
import { submissionOf } from '../unit/support/memorySource';
import { bookOf } from './support/books';
import { Driver } from './support/driver';
import { parsed } from './support/formInputs';

/** 平时走一家评分表的、一家自评表的；长的四家都走。 */
const units = sampled(
  [
    ['湘西', xiangxi],
    ['昌黎', changli],
    ['赫山', heshan],
    ['石家庄高新', hitech],
  ] as const,
  { every: Infinity, nameOf: ([name]) => name, always: ['湘西', '石家庄高新'] },
);

let driver: Driver;

beforeAll(async () => {
  driver = await Driver.open();
});

afterAll(async () => {
  await driver.close();
});

test.each(units)('%s：打开、五页走一遍，条数与引擎算的一样，点头一条跳得到', async (name, json) => {
  const data = parsed(json);
  const fileName = `${name}.xlsx`;
  await driver.openFile(fileName, await bookOf(data));
  await driver.ready(fileName);
  const { pane } = driver;
  const counts = countFindings(
    auditSubmission(submissionOf(data)).filter(({ severity }) => severity !== '提示'),
  );
  for (const level of ['错误', '核实'] as const)
    await pane.getByTestId(`count-${level}`).getByText(String(counts[level]), { exact: true }).waitFor();

  for (const page of ['开始', '填报', '得分', '审核', '提交']) {
    await driver.view(page);
    await pane.getByRole('tab', { name: page, selected: true }).waitFor();
    await driver.still();
    expect(await pane.getByText('出错了').count()).toBe(0);
    const overflow = await pane.locator('#page').evaluate((node) => node.scrollWidth - node.clientWidth);
    expect(overflow, `${page}页横向溢出`).toBeLessThanOrEqual(0);
  }
  await driver.view('审核');
  const place = pane.getByRole('button', { name: /^定位到 / }).first();
  if ((await place.count()) === 0) return;
  const [, sheet = '', address = ''] =
    /^定位到 (.+) (\S+)$/.exec((await place.getAttribute('aria-label')) ?? '') ?? [];
  await place.click();
  await driver.page.waitForFunction(
    ([wanted, at]) => {
      const selection = window.workbench.inspect.selection();
      return selection?.sheet === wanted && selection.address.split(':')[0] === at;
    },
    [sheet, address] as const,
  );
});
