import { expect, it } from 'vitest';
import { auditSubmission, createAuditor } from '../../src/audit';
import { readSubmission } from '../../src/submission';
import type { DataValue, FormData, Submission, SubmissionData } from '../../src/submission';
import corrected from '../fixtures/hengyang-2022-corrected.json';
import { dataOf, memoryBook, type MemoryBook } from '../unit/support/memorySource';
import { median, printTable, ratio } from './table';

const form = '项目支出绩效自评表';

/**
 * 衡阳改正后，项目表换成若干张，每张若干行指标：分值照原来的一级指标配齐，每一行的名称、指标值、实际完成值都与别的行不同，
 * 免得“同样的文字只读一次”把数字做得好看。
 */
function largeData(projects: number, rowsEach: number): SubmissionData {
  const data = dataOf(corrected);
  const sample = data.forms.find((each) => each.form === form);
  if (sample === undefined) throw new Error('夹具里没有项目表');
  const models = sample.rows['绩效指标'] ?? [];
  const copies = Array.from({ length: projects }, (_, index): FormData => {
    const name = `项目${index + 1}`;
    const rows = models.flatMap((model, at) => {
      const [from, to] = [share(rowsEach, at, models.length), share(rowsEach, at + 1, models.length)];
      return Array.from({ length: to - from }, (_unused, part): Readonly<Record<string, DataValue>> => {
        const row = from + part;
        const count = 100 + index * rowsEach + row;
        return {
          ...model,
          三级指标: `${name}第${row + 1}项`,
          年度指标值: `≥${count}项`,
          实际完成值: `${count}项`,
          分值: portion(Number(model['分值']) * 100, part, to - from) / 100,
        };
      });
    });
    return { ...sample, name, values: { ...sample.values, 项目名称: name }, rows: { 绩效指标: rows } };
  });
  return { ...data, forms: [...data.forms.filter((each) => each.form !== form), ...copies] };
}

/** 把 `whole` 尽量平分成 `count` 份，前 `at` 份一共多少。 */
const share = (whole: number, at: number, count: number): number => Math.floor((whole * at) / count);

/** 其中第 `at` 份。 */
const portion = (whole: number, at: number, count: number): number =>
  share(whole, at + 1, count) - share(whole, at, count);

function read(book: MemoryBook): Submission {
  const submission = readSubmission(book);
  if (submission === null) throw new Error('没有读到表');
  return submission;
}

/** 只计审核的时间，取中位数：每次换着改一张项目表的一格，重新读一遍，单元格都是新的。 */
async function timed(book: MemoryBook, audit: (submission: Submission) => unknown): Promise<number> {
  const places = read(book).forms.flatMap(({ fields }) => fields.get('执行率偏差原因')?.place ?? []);
  const taken: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    const place = places[run % places.length];
    const sheet = book.sheets.find(({ id }) => id === place?.sheetId);
    if (place !== undefined) sheet?.type(place.row, place.column, `第${run}次改`, false);
    const submission = read(book);
    taken.push(await median(1, () => audit(submission)));
  }
  return taken.sort((a, b) => a - b)[3] ?? 0;
}

it('审核的快慢：从头审、改一格后再审', { timeout: 600_000 }, async () => {
  const sizes = [
    { projects: 10, rows: 50 },
    { projects: 30, rows: 17 },
    { projects: 10, rows: 500 },
    { projects: 30, rows: 500 },
  ];
  const measured = [];
  for (const { projects, rows } of sizes) {
    const book = memoryBook(largeData(projects, rows));
    const findings = auditSubmission(read(book)).length;
    const audit = createAuditor();
    const cold = await timed(book, auditSubmission);
    audit(read(book));
    measured.push({ projects, rows, findings, cold, warm: await timed(book, audit) });
  }
  printTable(
    '审核（毫秒）：每次都重新读过；改一格后再审的只重审那一张表和跨表规则',
    measured.map(({ projects, rows, findings, cold, warm }) => ({
      项目: projects,
      每个项目的指标: rows,
      指标共: projects * rows,
      从头审: cold.toFixed(1),
      每千行: ((cold / (projects * rows)) * 1000).toFixed(1),
      改一格后: warm.toFixed(1),
      结果: findings,
    })),
  );
  const [, , ten, thirty] = measured;
  printTable('10 个项目 → 30 个项目，每个 500 行', [
    { 行数: ratio(3, 1), 从头审: ratio(thirty!.cold, ten!.cold), 改一格后: ratio(thirty!.warm, ten!.warm) },
  ]);
  expect(thirty!.cold / ten!.cold, '从头审的用时增长超过行数增长的 2 倍').toBeLessThan(6);
  expect(thirty!.warm, '改一格后再审不比从头审快').toBeLessThan(thirty!.cold);
});
