import { describe, expect, it, vi } from 'vitest';
import { totals } from '../../../src/submission';
import variants from '../../fixtures/regional-variants.json';
import { scoringData } from '../../unit/support/regionalData';
import { filledDesk } from '../audit/filledDesk';

vi.setConfig({ testTimeout: 180_000 });

describe('真客户端、模拟主机：同一份数据按各地方案评分', () => {
  it.each(variants.scoring)('$scheme：$arithmetic', async ({ scheme, rows, levels, total, grade }) => {
    const { read } = await filledDesk(scoringData(scheme));
    const submission = await read();
    const block = (key: string) => submission.forms[0]!.blocks.get(key)!.rows;
    const scored = block('评价指标').map((row) => ({
      indicator: row.label.replace(/^[①-⑳]/u, ''),
      value: row.cells.get('指标值')!.cell.text,
      score: row.cells.get('得分')!.cell.value,
    }));
    expect(scored).toEqual(rows.map(({ indicator, value, score }) => ({ indicator, value, score })));
    const subtotals = block('一级指标小计').map((row) => [row.label, row.cells.get('得分小计')!.cell.value]);
    expect(Object.fromEntries(subtotals)).toEqual(levels);
    const [result] = totals(submission);
    expect(result!.total).toBeCloseTo(total, 10);
    expect(result!.grade).toBe(grade);
  });
});
