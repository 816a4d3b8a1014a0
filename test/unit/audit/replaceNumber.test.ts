import { describe, expect, it } from 'vitest';
import { auditSubmission, type Finding, type Fix } from '../../../src/audit';
import { readSubmission } from '../../../src/submission';
import type { LastYear, Submission, SubmissionData } from '../../../src/submission';
import changli from '../../fixtures/changli-2023.json';
import { edit, type FormEdit } from '../support/editData';
import { dataOf, memoryBook, type MemoryBook } from '../support/memorySource';
import { balance, quoted, scoredParameters } from './cases/reportEdits';
import { basic, department, hengyangBase, xiangxiBase } from './cases/ruleCase';

const changliBase = dataOf(changli);

/** 上年的办公经费 4.91。 */
const lastYear: LastYear = { year: 2021, source: '2021.xlsx', values: { '办公经费.上年决算数': 4.91 } };

interface Case {
  readonly rule: string;
  readonly base: SubmissionData;
  readonly edits: readonly FormEdit[];
  readonly field: string;
  /** 应填的数；没有改法为 null。 */
  readonly value: number | null;
  readonly lastYear?: LastYear;
}

/** 衡阳没有收支情况表；湘西没有基础数据表：各取所需。 */
const cases: readonly (readonly [string, Case])[] = [
  [
    'A04 四舍五入到两位',
    { rule: 'A04', base: changliBase, edits: [], field: '项目支出调整后预算数', value: 30.63 },
  ],
  [
    'A06 部门基本支出由执行数推出',
    {
      rule: 'A06',
      base: hengyangBase,
      edits: [basic({ '部门基本支出.本年决算数': null })],
      field: '部门基本支出.本年决算数',
      value: 323.67,
    },
  ],
  [
    'B18 照上年的报表',
    {
      rule: 'B18',
      base: hengyangBase,
      edits: [basic({ '办公经费.上年决算数': 9.41 })],
      field: '办公经费.上年决算数',
      value: 4.91,
      lastYear,
    },
  ],
  [
    'C04 当年结余照收支',
    {
      rule: 'C04',
      base: xiangxiBase,
      edits: [balance('支出和结余', { 当年结余: 10.35 })],
      field: '当年结余',
      value: 10.53,
    },
  ],
  [
    'C05 累计结余照收支',
    {
      rule: 'C05',
      base: xiangxiBase,
      edits: [balance('支出和结余', { 累计结余: 48.74 })],
      field: '累计结余',
      value: 47.84,
    },
  ],
  [
    'D03 执行数照基础数据表',
    {
      rule: 'D03',
      base: hengyangBase,
      edits: [department({ 执行数: 364.17 })],
      field: '执行数',
      value: 346.17,
    },
  ],
  [
    'G02 算式参数照各表',
    { rule: 'G02', base: xiangxiBase, edits: [scoredParameters({ 编制数: 6 })], field: '编制数', value: 13 },
  ],
  [
    'H12 自评情况的评分照评分表',
    {
      rule: 'H12',
      base: xiangxiBase,
      edits: [{ form: '整体支出绩效自评情况', values: { 评分: 39 } }],
      field: '评分',
      value: 93,
    },
  ],
  [
    'C04 与累计结余都对不上：说不准',
    {
      rule: 'C04',
      base: xiangxiBase,
      edits: [balance('支出和结余', { 当年结余: 10.35, 累计结余: 47.66 })],
      field: '当年结余',
      value: null,
    },
  ],
  [
    'D03 基础数据表自己不平：说不准',
    {
      rule: 'D03',
      base: hengyangBase,
      edits: [basic({ '项目支出.本年决算数': 25.5 }), department({ 执行数: 364.17 })],
      field: '执行数',
      value: null,
    },
  ],
  [
    'H12 正文的得分是抄录：改报告',
    { rule: 'H12', base: xiangxiBase, edits: [quoted({ 报告得分: 94 })], field: '报告得分', value: null },
  ],
  [
    'H01 正文与表：哪个对要人判断',
    { rule: 'H01', base: xiangxiBase, edits: [quoted({ 上年结转: 37.39 })], field: '上年结转', value: null },
  ],
];

const findingsOf = (book: MemoryBook, last: LastYear | undefined): readonly Finding[] => {
  const submission: Submission = readSubmission(book)!;
  return auditSubmission({ ...submission, lastYear: last ?? null });
};

function apply(book: MemoryBook, { changes }: Fix): void {
  for (const { place, after } of changes) {
    const sheet = book.sheets.find(({ id }) => id === place.sheetId);
    if (sheet === undefined || after.kind !== 'number') throw new Error('不是改数');
    sheet.type(place.row, place.column, after.value);
    sheet.onChange();
  }
}

describe('改为应填数：改了就没有这条结果，也不带出别的', () => {
  it.each(cases)('%s', (_, { rule, base, edits, field, value, lastYear: last }) => {
    const book = memoryBook(edit(base, ...edits));
    const before = findingsOf(book, last);
    const found = before.find((finding) => finding.rule === rule && finding.field === field);
    expect(found?.message).toBeDefined();
    if (value === null) {
      expect(found?.fix).toBeNull();
      return;
    }
    expect(found?.fix).toMatchObject({ kind: '改为应填数' });
    expect(found?.fix?.changes[0]?.after).toEqual({ kind: 'number', value });
    apply(book, found!.fix!);
    const after = findingsOf(book, last);
    expect(after.some(({ key }) => key === found?.key)).toBe(false);
    const known = new Set(before.map(({ key }) => key));
    expect(after.filter(({ key }) => !known.has(key)).map(({ message }) => message)).toEqual([]);
  });

  it('计算格不给：合计的上年数恢复公式', () => {
    const book = memoryBook(edit(hengyangBase, basic({ '公用经费.上年决算数': 175.65 })));
    const [found] = findingsOf(book, {
      ...lastYear,
      values: { '公用经费.上年决算数': 156.75, '办公经费.上年决算数': 4.91 },
    }).filter(({ rule }) => rule === 'B18');
    expect(found?.fix?.kind).toBe('恢复公式');
  });
});
