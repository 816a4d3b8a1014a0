import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import { readSubmission } from '../../../src/submission';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import { edit } from '../support/editData';
import type { FormEdit } from '../support/editData';
import { dataOf, memoryBook, submissionOf } from '../support/memorySource';
import { indicator, scored, xiangxiBase } from './cases/ruleCase';

const base = dataOf(corrected);
const only = (data: typeof base, rule: string, ...edits: readonly FormEdit[]): readonly string[] =>
  auditSubmission(submissionOf(edit(data, ...edits)))
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message);
const note = (text: string, rule: string) => only(xiangxiBase, rule, scored(5, { 扣分原因和其他说明: text }));

describe('G04 只评看得准的比较式', () => {
  it.each([
    '12.43%＞10%',
    '0＜12.43%≤20%',
    '（10.58万元÷85.07万元）×100%＝12.43%＞10%',
    '2×3＞5',
    '3万元＜20%',
    '1.88÷14.54＜1',
    '2.96＜3',
  ])('“%s”不报', (text) => {
    expect(note(text, 'G04')).toEqual([]);
  });

  it.each([
    ['12.43%＜10%', '12.43%＞10%'],
    ['98.67% >= 100%', '98.67% ＜ 100%'],
    ['决算3.2万元≤3万元', '3.2万元＞3万元'],
  ])('“%s”报，应为“%s”', (text, due) => {
    expect(note(text, 'G04')).toEqual([expect.stringContaining(`应为${due}。`)]);
  });
});

describe('G06 只认“得满分”的说法', () => {
  it.each(['未得满分', '没有楼堂馆所项目的部门按满分计算', '满分5分，得3分', '不计满分'])(
    '“%s”不报',
    (text) => {
      expect(note(text, 'G06')).toEqual([]);
    },
  );

  it.each(['得满分', '该项指标得满分3分', '计满分 5 分'])('得 3 分而写“%s”报', (text) => {
    expect(note(text, 'G06')).toHaveLength(1);
  });
});

describe('E04 少给分', () => {
  const less = (columns: Record<string, string | number | null>) =>
    only(base, 'E04', indicator(0, { 得分: 5, ...columns }));

  it('没写原因的报', () => {
    expect(less({ 偏差原因分析及改进措施: null })).toEqual([
      '“招商考察”按规则应得6分（达到指标值，计满分），填报5分，差1分。',
    ]);
  });

  it('超额的原因本来就要写，说了调减才算', () => {
    expect(less({})).toHaveLength(1);
    expect(less({ 偏差原因分析及改进措施: '指标值定低了，按偏离度调减1分。' })).toEqual([]);
  });

  it('正好达标而写了原因的不报', () => {
    expect(less({ 实际完成值: '3次', 偏差原因分析及改进措施: '有一次考察没有成果。' })).toEqual([]);
  });

  it.each(['约5次', '≥3次', '.5次'])('说不准的“%s”不评', (actual) => {
    expect(less({ 实际完成值: actual })).toEqual([]);
  });
});

describe('E10 能换算的单位不报', () => {
  it.each([
    ['≥939亿元', '9837400万元', 0],
    ['≥95%', '0.96', 0],
    ['≥3次', '5', 0],
    ['≥95%', '96', 0],
    ['≥95%', '1.2', 1],
    ['≥939亿元', '983.74', 0],
    ['≥939亿元', '98374', 1],
    ['≥20家', '20个', 1],
    ['≥20人', '20名', 0],
    ['≥100人次', '100人', 1],
    ['长期', '5次', 0],
  ])('%s／%s：%i 条', (target, actual, count) => {
    expect(only(base, 'E10', indicator(2, { 年度指标值: target, 实际完成值: actual }))).toHaveLength(count);
  });
});

describe('E09 得分要有依据', () => {
  it('指标值是数、实际完成值是话：错误', () => {
    for (const actual of ['达成预期指标', '完成', '是', '.85', '一期']) {
      const found = only(base, 'E09', indicator(2, { 年度指标值: '≥95%', 实际完成值: actual }));
      expect(found, actual).toEqual([expect.stringContaining(`“${actual}”不是实测数`)]);
    }
  });

  it('给了分，指标值或实际完成值空着：核实', () => {
    for (const [blank, what] of [
      [{ 年度指标值: null }, '指标值却没有填'],
      [{ 实际完成值: null }, '实际完成值却没有填'],
      [{ 年度指标值: null, 实际完成值: null }, '指标值和实际完成值却没有填'],
    ] as const) {
      expect(only(base, 'E09', indicator(2, { ...blank, 得分: 5 }))).toEqual([expect.stringContaining(what)]);
    }
  });

  it.each(['培训人数（人）', '新建面积(≥**平方米)'])('单位写在名称“%s”里的不报', (name) => {
    const row = { 三级指标: name, 年度指标值: '21', 实际完成值: '23' };
    expect(only(base, 'E09', indicator(2, row))).toEqual([]);
    expect(only(base, 'E09', indicator(2, { ...row, 三级指标: '培训' }))).toHaveLength(1);
  });
});

describe('E09 常规格式的格', () => {
  const shownAs = (text: string): readonly string[] => {
    const book = memoryBook(edit(base, indicator(2, { 三级指标: '验收合格情况' })));
    const form = readSubmission(book)!.forms.find(({ form: { id } }) => id === '部门整体支出绩效自评表')!;
    const sheet = book.sheets.find(({ id }) => id === form.sheetId)!;
    const { cells } = form.blocks.get('绩效指标')!.rows[2]!;
    for (const column of ['年度指标值', '实际完成值']) {
      const place = cells.get(column)!.place!;
      sheet.type(place.row, place.column, text);
    }
    return auditSubmission(readSubmission(book)!)
      .filter(({ rule }) => rule === 'E09')
      .map(({ message }) => message);
  };

  it('敲“100%”存下来是 1、印出来有百分号：不说没有单位；光一个 1 照说', () => {
    expect(shownAs('100%')).toEqual([]);
    expect(shownAs('1')).toEqual([expect.stringContaining('有数没有计量单位')]);
  });
});

describe('E05 认不出的完成档次', () => {
  it.each(['随便', 'constructor', '良好', '達成'])('“%s”', (tier) => {
    expect(only(base, 'E05', indicator(8, { 完成档次: tier }))).toEqual([
      expect.stringContaining(`“${tier}”认不出，应为达成、部分达成、未达成`),
    ]);
  });
});

describe('E08 照抄选项', () => {
  it.each(['好坏', '是否利于企业走出去'])('“%s”', (text) => {
    const found = only(base, 'E08', indicator(8, { 年度指标值: text, 实际完成值: text }));
    expect(found).toEqual([expect.stringContaining('不是结论')]);
    expect(only(base, 'E08', indicator(8, { 年度指标值: text, 实际完成值: '利于' }))).toEqual([]);
  });
});

describe('E04 得分按印出的位数比', () => {
  it.each([
    ['7.3次', 7.3, 0],
    ['7.3次', 7.4, 1],
    ['7.28次', 7, 1],
  ])('应得 7.28（或 7.30），印作 %s', (actual, printed, count) => {
    const row = { 年度指标值: '≥10次', 实际完成值: actual === '7.3次' ? '7.28次' : actual, 分值: 10 };
    const edits = indicator(2, { ...row, 得分: printed, 偏差原因分析及改进措施: '客商改期。' });
    expect(only(base, 'E04', edits)).toHaveLength(count);
  });
});

describe('G05a 人工评分', () => {
  const judge = (columns: Record<string, string | number | null>) =>
    auditSubmission(
      submissionOf(edit(xiangxiBase, scored(4, { 评分标准: '根据预算完成情况酌情计分', ...columns }))),
      { stage: '定稿' },
    ).filter(({ rule }) => rule === 'G05a');

  it('给了分、写了理由：核实，理由就是说明；没写理由的先写；没给分的是错误', () => {
    const reason = '年初预算不够准确，追加较多。';
    expect(judge({ 得分: 4, 扣分原因和其他说明: reason })).toMatchObject([
      {
        severity: '核实',
        explanation: reason,
        message: expect.stringContaining('得分4分是人工评的') as string,
      },
    ]);
    expect(judge({ 得分: 5, 扣分原因和其他说明: null })).toMatchObject([
      { severity: '核实', explanation: null, message: expect.stringContaining('写理由') as string },
    ]);
    expect(judge({ 得分: 9, 扣分原因和其他说明: reason })).toMatchObject([{ severity: '错误' }]);
    expect(judge({})).toMatchObject([
      { severity: '错误', message: expect.stringContaining('酌情计分') as string },
    ]);
  });

  it('评分标准与分值自相矛盾的，人工给分也要改', () => {
    const found = judge({ 评分标准: '①有制度；②有效执行，每项1分', 得分: 4, 扣分原因和其他说明: '无制度。' });
    expect(found).toMatchObject([{ severity: '错误' }]);
  });
});

describe('E21 方向', () => {
  const found = (columns: Record<string, string | number | null>) => only(base, 'E21', indicator(2, columns));

  it('没写比较符而说不准、还没有得分：请写 ≥ 或 ≤', () => {
    const row = { 三级指标: '项目资金', 年度指标值: '100万元', 实际完成值: '92万元', 得分: null };
    expect(found(row)).toEqual([expect.stringContaining('请写 ≥ 或 ≤')]);
    expect(found({ ...row, 三级指标: '引资额', 实际完成值: '92万元' })).toEqual([]);
    expect(found({ ...row, 得分: 9 })).toEqual([]);
    expect(found({ ...row, 实际完成值: '100万元' })).toEqual([]);
  });
});

describe('一处手填的合计只由合计规则报', () => {
  it('项目表全年预算合计写错：F01 一条，执行率、调整幅度、超支不跟着报', () => {
    const rules = auditSubmission(
      submissionOf(edit(base, { form: '项目支出绩效自评表', values: { '年度资金总额.全年预算数': 3.5 } })),
    )
      .filter(
        ({ name, rule, field }) => name === '招商引资工作经费' && rule !== 'A13' && field !== '项目名称',
      )
      .map(({ rule }) => rule);
    expect(rules.filter((rule) => ['D05', 'D06', 'D07', 'F01', 'F03', 'F04'].includes(rule))).toEqual([
      'F01',
    ]);
  });
});
