import { expect, it } from 'vitest';
import { auditSubmission } from '../../src/audit';
import type { DataValue, FormData, Submission } from '../../src/submission';
import corrected from '../fixtures/hengyang-2022-corrected.json';
import { dataOf, submissionOf } from '../unit/support/memorySource';
import { median, printTable, ratio } from './table';

const projects = 30;

/** 衡阳改正后，项目表换成 30 张，每张若干行指标：指标行照原样轮流重复，读法、算法都真的走一遍。 */
function largeSubmission(rowsEach: number): Submission {
  const data = dataOf(corrected);
  const sample = data.forms.find(({ form }) => form === '项目支出绩效自评表');
  if (sample === undefined) throw new Error('夹具里没有项目表');
  const rows = sample.rows['绩效指标'] ?? [];
  const copies = Array.from({ length: projects }, (_, index): FormData => {
    const name = `项目${index + 1}`;
    const indicators = Array.from(
      { length: rowsEach },
      (_unused, row): Readonly<Record<string, DataValue>> => {
        const model = rows[row % rows.length] ?? {};
        return { ...model, 三级指标: `${String(model['三级指标'])}${row}` };
      },
    );
    return { ...sample, name, values: { ...sample.values, 项目名称: name }, rows: { 绩效指标: indicators } };
  });
  const others = data.forms.filter(({ form }) => form !== '项目支出绩效自评表');
  return submissionOf({ ...data, forms: [...others, ...copies] });
}

it('审核的快慢随行数线性增长', { timeout: 600_000 }, async () => {
  const sizes = [17, 50, 100, 500];
  const measured: { rows: number; time: number; findings: number }[] = [];
  for (const rows of sizes) {
    const submission = largeSubmission(rows);
    const findings = auditSubmission(submission).length;
    measured.push({ rows, findings, time: await median(7, () => auditSubmission(submission)) });
  }
  const base = measured[0]!;
  printTable(
    `审核：${projects} 个项目 × 每个项目若干行指标（以最少的为 1）`,
    measured.map(({ rows, time, findings }) => ({
      每个项目: rows,
      指标共: rows * projects,
      '审核（毫秒）': time.toFixed(1),
      用时: ratio(time, base.time),
      行数: ratio(rows, base.rows),
      结果: findings,
    })),
  );
  const last = measured.at(-1)!;
  expect(last.time / base.time, '用时增长超过行数增长的 2 倍').toBeLessThan((last.rows / base.rows) * 2);
});
