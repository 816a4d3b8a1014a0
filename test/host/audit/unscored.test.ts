import { expect, it, vi } from 'vitest';
import { readSubmission } from '../../../src/submission';
import { completeness } from '../../../src/submission';
import { unscoredFields } from '../../../src/taskpane/app/score/unscoredFields';
import { fillTiers, unscoredRows } from '../../../src/taskpane/app/score/unscored';
import printed from '../../fixtures/hengyang-2022.json';
import { dataOf } from '../../unit/support/memorySource';
import { openFilled } from '../workbook/support';

// 填四张表要起整台引擎，机器忙时缺省的半分钟不够。
vi.setConfig({ testTimeout: 120_000 });

it('衡阳：没有得分的行各说做什么；与指标一样的提议达成，点了才写，写了就有得分', async () => {
  const { session } = await openFilled(dataOf(printed));
  const read = async () => readSubmission(await session.read())!;
  const before = await read();
  const project = before.forms.find(({ sheetName }) => sheetName.startsWith('项目-'))!;
  const rows = unscoredRows(before, project);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ todo }) => todo !== '')).toBe(true);
  for (const { proposed, target, actual } of rows) {
    if (proposed !== null) expect(actual).toBe(target);
  }
  const waiting = rows.filter(({ takesTier }) => takesTier);
  const { empties } = completeness(before)[before.forms.indexOf(project)]!;
  expect(unscoredFields(project, empties).map(({ place }) => place.row)).toEqual(
    waiting.map(({ field }) => field.place.row),
  );
  const chosen = waiting.map((row) => [row, row.proposed ?? '部分达成'] as const);
  const { applied } = await session.applyFixes([fillTiers(chosen)]);
  expect(applied).toBe(waiting.length);
  const after = await read();
  const same = after.forms.find(({ sheetName }) => sheetName === project.sheetName)!;
  expect(unscoredRows(after, same).filter(({ takesTier }) => takesTier)).toEqual([]);
});
