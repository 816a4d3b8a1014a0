import { expect, it, vi } from 'vitest';
import { completeness, readSubmission, type SubmissionData } from '../../../src/submission';
import { unscoredFields } from '../../../src/taskpane/app/score/unscoredFields';
import { fillTiers, unscoredRows } from '../../../src/taskpane/app/score/unscored';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import { dataOf } from '../../unit/support/memorySource';
import { openFilled } from '../workbook/support';

// 填四张表要起整台引擎，机器忙时缺省的半分钟不够。
vi.setConfig({ testTimeout: 120_000 });

/** 改正稿，定性指标都还没选档次；头一条定性的实际完成值照抄指标值，只多一个句号。 */
function withoutTiers(): SubmissionData {
  const data = dataOf(corrected);
  let copied = false;
  const forms = data.forms.map((form) => ({
    ...form,
    rows: Object.fromEntries(
      Object.entries(form.rows).map(([block, rows]) => [
        block,
        rows.map(({ 完成档次: tier, ...row }) => {
          if (tier === undefined || copied) return row;
          copied = true;
          return { ...row, 实际完成值: `${row['年度指标值']}。` };
        }),
      ]),
    ),
  }));
  return { ...data, forms };
}

it('衡阳：没有得分的行各说做什么；与指标一样的提议达成，点了才写，写了就有得分', async () => {
  const { session } = await openFilled(withoutTiers());
  const read = async () => readSubmission(await session.read())!;
  const before = await read();
  const progress = completeness(before);
  const waiting = before.forms.flatMap((form, index) => {
    const rows = unscoredRows(before, form).filter(({ takesTier }) => takesTier);
    const { empties } = progress[index]!;
    expect(unscoredFields(form, empties).map(({ place }) => place.row)).toEqual(
      rows.map(({ field }) => field.place.row),
    );
    return rows;
  });
  expect(waiting).toHaveLength(13);
  expect(waiting.every(({ todo }) => todo.startsWith('选完成档次'))).toBe(true);
  expect(
    waiting.filter(({ proposed }) => proposed !== null).map(({ target, actual }) => [target, actual]),
  ).toEqual([
    ['2022年全年', '2022年全年。'],
    ['长期', '长期'],
  ]);
  const chosen = waiting.map((row) => [row, row.proposed ?? '部分达成'] as const);
  const { applied } = await session.applyFixes([fillTiers(chosen)]);
  expect(applied).toBe(13);
  const after = await read();
  expect(after.forms.flatMap((form) => unscoredRows(after, form))).toEqual([]);
});
