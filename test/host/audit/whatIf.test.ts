import { expect, it, vi } from 'vitest';
import { auditSubmission, allRestorations } from '../../../src/audit';
import { batchFixes } from '../../../src/taskpane/app/findings/batchFixes';
import { whatIf } from '../../../src/taskpane/app/findings/whatIf';
import { buildOverview } from '../../../src/taskpane/app/overview';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import printed from '../../fixtures/hengyang-2022.json';
import { dataOf } from '../../unit/support/memorySource';
import { filledDesk } from './filledDesk';

// 填四张表要起整台引擎，机器忙时缺省的半分钟不够。
vi.setConfig({ testTimeout: 120_000 });

it('衡阳：恢复 D8 以前先看后果——还有两格带 ✓，合计会掉到 55.01；先洗干净就是 69.72', async () => {
  const submission = await (await filledDesk(dataOf(printed))).read();
  const findings = auditSubmission(submission);
  const overview = buildOverview(submission, findings, [], []);
  const batch = batchFixes(overview).find(({ title }) => title.startsWith('去掉'))!;
  const { changed, knockOns } = whatIf(submission, batch.fix.changes);
  expect(changed.map(({ before, after }) => [before, after])).toEqual([
    ['2.46 ✓', '2.46'],
    ['12.25 ✓', '12.25'],
  ]);
  expect(knockOns.map(({ title }) => title)).not.toContain('基础数据表 · 公用经费 · 本年决算数');

  // D8 是盖掉公式的 69.72：光恢复公式，带 ✓ 的两格没有算进去
  const restoring = (allRestorations(findings)?.changes ?? []).filter(
    ({ place }) => place.sheetName === '基础数据表' && place.row === 7 && place.column === 3,
  );
  expect(restoring).toHaveLength(1);
  const [alone] = whatIf(submission, restoring).changed;
  expect([alone?.before, alone?.after]).toEqual(['69.72', '55.01']);
  const together = whatIf(submission, [...batch.fix.changes, ...restoring]);
  expect(together.changed.at(-1)?.after).toBe('69.72');
});

it('跟着变的率照百分数写，总分只列一次', async () => {
  const submission = await (await filledDesk(dataOf(corrected))).read();
  const form = submission.forms.find(({ form: { id } }) => id === '部门整体支出绩效自评表')!;
  const spent = form.fields.get('执行数')!;
  const { knockOns } = whatIf(submission, [
    {
      place: spent.place!,
      before: spent.cell.text,
      after: { kind: 'number', value: 505.05 },
      field: 'amount',
    },
  ]);
  const rate = knockOns.find(({ title }) => title.endsWith('资金执行率'))!;
  expect([rate.before, rate.after]).toEqual(['68.54%', '100.00%']);
  const titles = knockOns.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});
