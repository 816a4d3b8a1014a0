import { expect, it } from 'vitest';
import { writeAuditBreak } from '../../../src/workbook/actions/print/auditBreak';

/** 结果的表头在第 6 行，结果从第 7 行起。 */
const firstFinding = 6;
const head = [32, 18, 18, 18, 30, 22];

/** 有几条结果时在哪些行之前另起一页（从 0 起），与审核参数一节从哪一行起。 */
function breaksWith(
  findings: number,
  height = 44,
): { readonly breaks: readonly number[]; readonly start: number } {
  const start = firstFinding + findings + 1;
  const parameters = Array.from({ length: 14 }, () => 22);
  const heights = [...head, ...Array.from({ length: findings }, () => height), 14, ...parameters];
  const breaks: number[] = [];
  const sheet = {
    horizontalPageBreaks: {
      removePageBreaks: () => breaks.splice(0),
      add: (address: string) => breaks.push(Number(address.split(':')[0]) - 1),
    },
  } as unknown as Excel.Worksheet;
  writeAuditBreak(sheet, { row: start, lastRow: heights.length - 1 }, heights);
  return { breaks, start };
}

it('审核参数另起一页时带上最后两条结果：重复的表头下面总有结果；排得下的不另起', () => {
  let [moved, stayed] = [0, 0];
  for (let findings = 0; findings <= 40; findings += 1) {
    const { breaks, start } = breaksWith(findings);
    if (breaks.length === 0) {
      stayed += 1;
      continue;
    }
    moved += 1;
    // 空行与两条结果
    expect(breaks).toEqual([start - 3]);
  }
  expect(moved).toBeGreaterThan(10);
  expect(stayed).toBeGreaterThan(3);
});

it('没有结果、只有一两条的：参数在表头同一页，不另起', () => {
  for (const findings of [0, 1, 2]) expect(breaksWith(findings).breaks).toEqual([]);
});
