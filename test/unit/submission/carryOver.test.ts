import { describe, expect, it } from 'vitest';
import { matchNames, plainProjectName, planCarryOver } from '../../../src/submission';
import type { CarryPlan, RowData, SubmissionData } from '../../../src/submission';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import xiangxi from '../../fixtures/xiangxi-2020.json';
import { edit } from '../support/editData';
import { dataOf, submissionOf } from '../support/memorySource';

const last = dataOf(corrected);

/** 下一年刚插好的表：只有基础数据表，什么也没填。 */
const fresh: SubmissionData = {
  scheme: 'hengyang-2022',
  year: 2023,
  unit: last.unit,
  forms: [{ form: '基础数据表', name: null, values: {}, rows: {} }],
};

const plan = (from: SubmissionData, to: SubmissionData): CarryPlan =>
  planCarryOver(submissionOf(from), submissionOf(to), '2022年.xlsx');

const changeOf = ({ changes }: CarryPlan, key: string) => changes.find((change) => change.key === key);

describe('结转上年数', () => {
  const carried = plan(last, fresh);

  it('本年决算数 → 上年决算数：空着的都填入，合计格不写、只登记', () => {
    expect(carried.question).toBeNull();
    expect(carried.warnings).toEqual([]);
    expect(changeOf(carried, '办公经费.上年决算数')).toMatchObject({
      label: '办公经费 上年决算数',
      before: '',
      after: 2.46,
      kind: '填入',
      place: { sheetName: '基础数据表', row: 8, column: 1 },
    });
    expect(changeOf(carried, '公用经费.上年决算数')).toBeUndefined();
    expect(carried.lastYear).toMatchObject({ year: 2022, source: '2022年.xlsx' });
    expect(carried.lastYear.values).toMatchObject({
      '部门基本支出.上年决算数': 323.67,
      '公用经费.上年决算数': 69.72,
      '三公经费.上年决算数': 10.16,
      '项目支出.上年决算数': 22.5,
      '业务工作专项.联络湖南异地商会工作.上年决算数': 18,
    });
  });

  it('项目记进空行并写上名字；空行不够的另列，等用户同意加行', () => {
    expect(changeOf(carried, '业务工作专项.联络湖南异地商会工作.上年决算数')).toMatchObject({
      after: 18,
      kind: '填入',
      rowName: { text: '联络湖南异地商会工作', place: { column: 0 } },
    });
    expect(changeOf(carried, '业务工作专项.招商引资工作.上年决算数')).toBeUndefined();
    expect(carried.missing).toEqual([
      {
        key: '业务工作专项.招商引资工作.上年决算数',
        form: '基础数据表',
        block: '业务工作专项',
        label: '业务工作专项 招商引资工作 上年决算数',
        after: 4.5,
      },
    ]);
  });

  it('项目行按名字宽松地对：差“经费”二字、次序不同', () => {
    const rows: RowData[] = [
      { 项目名称: '招商引资工作经费', 本年预算数: 5 },
      { 项目名称: '联络湖南异地商会 工作', 上年决算数: 18 },
    ];
    const to = { ...fresh, forms: [{ ...fresh.forms[0]!, rows: { 业务工作专项: rows } }] };
    const { changes, warnings, missing } = plan(last, to);
    expect([warnings, missing]).toEqual([[], []]);
    const projects = changes.filter(({ key }) => key.startsWith('业务工作专项.'));
    expect(projects.map(({ key, after, kind }) => [key, after, kind])).toEqual([
      ['业务工作专项.联络湖南异地商会 工作.上年决算数', 18, '相同'],
      ['业务工作专项.招商引资工作经费.上年决算数', 4.5, '填入'],
    ]);
  });

  it('填过别的数是“不同”，一样的数是“相同”（比到写出来的小数位）', () => {
    const from = edit(last, { form: '基础数据表', values: { '办公经费.本年决算数': 2.4649 } });
    const to = edit(fresh, {
      form: '基础数据表',
      values: { '办公经费.上年决算数': 2.46, '印刷费.上年决算数': 0, '出国经费.上年决算数': '无' },
    });
    const kinds = ['办公经费', '印刷费', '出国经费'].map(
      (item) => changeOf(plan(from, to), `${item}.上年决算数`)?.kind,
    );
    expect(kinds).toEqual(['相同', '不同', '不同']);
  });

  it('上年的“2.46 ✓”不是数：不带，说出在哪一格', () => {
    const from = edit(last, { form: '基础数据表', values: { '办公经费.本年决算数': '2.46 ✓' } });
    const carriedOver = plan(from, fresh);
    expect(changeOf(carriedOver, '办公经费.上年决算数')).toBeUndefined();
    expect(carriedOver.warnings.join()).toContain('（基础数据表 D9）的“2.46 ✓”不是数');
  });

  it('年度不对要问，单位不同要说', () => {
    const { question, warnings } = plan({ ...last, year: 2021, unit: '别的单位' }, fresh);
    expect(question).toBe('选的工作簿是 2021 年的，本年表要的是 2022 年的。确定用它结转吗？');
    expect(warnings[0]).toContain('上年工作簿的单位是“别的单位”');
  });

  it('评分表：上年三公经费预算数、上年结转', () => {
    const from = dataOf(xiangxi);
    const to: SubmissionData = {
      ...from,
      year: from.year + 1,
      forms: [
        { form: '部门整体支出绩效评价评分表', name: null, values: {}, rows: {} },
        {
          form: '部门收支情况表',
          name: null,
          values: {},
          rows: { 收入: [{ 机构名称: '局机关' }, { 机构名称: '' }] },
        },
      ],
    };
    const scoring = from.forms.find(({ form }) => form === '部门整体支出绩效评价评分表');
    const carriedOver = plan(from, to);
    expect(changeOf(carriedOver, '上年三公经费预算数')?.after).toBe(scoring?.values['本年三公经费预算数']);
    expect(carriedOver.lastYear.values['上年结转']).toBe(
      carriedOver.lastYear.values['收入.汇总.上年结转'] ?? scoring?.values['年末结余'],
    );
  });
});

describe('项目名宽松地比', () => {
  it.each([
    ['招商引资工作经费', '招商引资'],
    ['食品安全专项资金', '食品安全'],
    ['运转 （Ａ）经费', '运转(A)'],
    ['经费', '经费'],
  ])('%s → %s', (name, plain) => {
    expect(plainProjectName(name)).toBe(plain);
  });

  it('先认一字不差的，再认唯一相近的；一个只用一次', () => {
    expect(matchNames(['甲经费', '甲', '乙'], ['甲', '甲工作经费', '丙'])).toEqual([1, 0, -1]);
    expect(matchNames(['甲'], ['甲经费', '甲资金'])).toEqual([-1]);
  });
});

describe('结转上年的文字与审核说明', () => {
  const blankForms: SubmissionData = {
    ...fresh,
    forms: [
      ...fresh.forms,
      { form: '部门整体支出绩效自评表', name: null, values: {}, rows: {} },
      // 今年改了叫法，照样对得上
      { form: '项目支出绩效自评表', name: '招商引资工作专项经费', values: {}, rows: {} },
      { form: '项目支出绩效自评表', name: '新园区推介', values: {}, rows: {} },
    ],
  };
  const texts = (from: SubmissionData, to: SubmissionData) =>
    plan(from, to).changes.filter(({ after }) => typeof after === 'string');

  it('照旧的填进空着的栏，年年要改的缺省不勾，完成情况、偏差原因、等次不带', () => {
    const found = texts(last, blankForms);
    expect(Object.fromEntries(found.map(({ key, kind }) => [key, kind]))).toEqual({
      '基础数据表||厉行节约保障措施': '填入',
      '部门整体支出绩效自评表||部门名称': '相同',
      '部门整体支出绩效自评表||部门履职概述': '填入',
      '部门整体支出绩效自评表||填表人': '填入',
      '部门整体支出绩效自评表||联系电话': '填入',
      '部门整体支出绩效自评表||整体绩效目标': '参考',
      '项目支出绩效自评表|招商引资工作专项经费|主管部门': '填入',
      '项目支出绩效自评表|招商引资工作专项经费|实施单位': '相同',
      '项目支出绩效自评表|招商引资工作专项经费|填表人': '填入',
      '项目支出绩效自评表|招商引资工作专项经费|联系电话': '填入',
      '项目支出绩效自评表|招商引资工作专项经费|年度目标': '参考',
    });
    expect(found.find(({ key }) => key.endsWith('|主管部门'))).toMatchObject({
      label: '招商引资工作专项经费 主管部门',
      before: '',
      after: '衡阳市商务局',
    });
  });

  it('填了字的不给，写着上年年份的缺省不勾', () => {
    const to = edit(blankForms, {
      form: '部门整体支出绩效自评表',
      values: { 部门履职概述: '今年新写的职责。' },
    });
    expect(texts(last, to).some(({ key }) => key.endsWith('部门履职概述'))).toBe(false);
    const dated = edit(last, {
      form: '基础数据表',
      values: { 厉行节约保障措施: '照 2022 年制定的办法执行。' },
    });
    const change = texts(dated, blankForms).find(({ key }) => key.endsWith('厉行节约保障措施'));
    expect(change?.kind).toBe('参考');
  });

  it('审核说明照结果的键记进上年', () => {
    const explained = { ...submissionOf(last), explanations: new Map([['D07|a||资金执行率', '疫情影响']]) };
    expect(planCarryOver(explained, submissionOf(fresh), 'a.xlsx').lastYear.explanations).toEqual({
      'D07|a||资金执行率': '疫情影响',
    });
    expect(plan(last, fresh).lastYear.explanations).toBeUndefined();
  });
});
