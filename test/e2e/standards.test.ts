import { afterAll, beforeAll, expect, test } from 'vitest';
import { Driver, SHEETS } from './support/driver';

const SCORING = SHEETS.scoring;
let driver: Driver;

beforeAll(async () => {
  driver = await Driver.openExample('湘西2020.xlsx');
  await driver.openSheet(SCORING);
});

afterAll(async () => {
  await driver.close();
});

/** 预算调整率在第 21 行：E 评分标准、F 指标值、G 得分。 */
test('评分标准文字就是规则：改一格文字，得分与总分当场变，加载项一次也没写', async () => {
  expect(await driver.text(SCORING, 'C21')).toBe('②预算调整率');
  expect(await driver.text(SCORING, 'F21')).toBe('12.45%');
  expect(await driver.text(SCORING, 'G21')).toBe('3');
  expect(await driver.text(SCORING, 'G37')).toBe('93');
  const before = await driver.counts();
  await driver.typeInto('E21', '0以下计5分；0—20%（含）计4分；大于20%不得分');
  await driver.untilText(SCORING, 'G21', '4');
  await driver.untilText(SCORING, 'G37', '94');
  expect((await driver.counts()).writing).toBe(before.writing);
});

test('写错了：得分格说看不懂，窗格在那一格报出位置', async () => {
  await driver.view('审核');
  await driver.typeInto('E21', '0以下计5分；0—20%（含）计4份；大于20%不得分');
  await driver.page.waitForFunction(
    (sheet) => window.workbench.inspect.text(sheet, 'G21').includes('看不懂'),
    SCORING,
  );
  const finding = driver.findings('G05a', '预算调整率').first();
  await finding.waitFor();
  expect(await finding.innerText()).toContain('看不懂');
});
