import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import type { AuditOptions } from '../../../src/audit';
import changli from '../../fixtures/changli-2023.json';
import heshan from '../../fixtures/heshan-2021.json';
import corrected from '../../fixtures/xiangxi-2020-corrected.json';
import { edit } from '../support/editData';
import type { FormEdit } from '../support/editData';
import { dataOf, submissionOf } from '../support/memorySource';
import { balance, quoted, scoredParameters } from './cases/reportEdits';

const xiangxi = dataOf(corrected);

/** C、H 组（另加 A02）的结果，去掉改正稿本来就有的 C09。 */
function found(
  json: unknown,
  edits: readonly FormEdit[] = [],
  options: AuditOptions = {},
): readonly string[] {
  return auditSubmission(submissionOf(edit(dataOf(json), ...edits)), options)
    .filter(({ rule }) => /^(?:[CH]|A02)/.test(rule) && rule !== 'C09')
    .map(({ rule, field }) => `${rule} ${field}`);
}

const onXiangxi = (...edits: readonly FormEdit[]): readonly string[] => found(xiangxi, edits);

const institutions = (...rows: readonly Record<string, string | number>[]): unknown => ({
  scheme: 'xiangxi-2020',
  year: 2020,
  unit: '某局',
  forms: [
    {
      form: '部门收支情况表',
      rows: {
        收入: rows.map((row) => ({ 机构名称: row['甲']!, 公共财政拨款: row['收']! })),
        支出和结余: [...rows].reverse().map((row) => ({
          机构名称: row['乙'] ?? row['甲']!,
          人员支出: row['支']!,
          当年结余: row['余']!,
        })),
      },
    },
  ],
});

describe('收支情况表逐个机构核对', () => {
  it('两张表按机构名称对上，次序不同、有没有序号都不要紧', () => {
    const rows = [
      { 甲: '1、局机关', 乙: '局机关', 收: 100, 支: 90, 余: 10 },
      { 甲: '2、投资 中心', 乙: '3、投资中心', 收: 50, 支: 45, 余: 5 },
    ];
    expect(found(institutions(...rows))).toEqual([]);
    expect(found(institutions(rows[0]!, { ...rows[1]!, 余: 6 }))).toEqual(['C04 当年结余']);
  });

  it('收入表里没有的机构不核结余', () => {
    expect(found(institutions({ 甲: '局机关', 乙: '投资中心', 收: 100, 支: 90, 余: 1 }))).toEqual([]);
  });

  it('没有下属机构、只填汇总行的单位照样核', () => {
    const only = (total: number) => ({
      scheme: 'xiangxi-2020',
      year: 2020,
      unit: '某局',
      forms: [
        {
          form: '部门收支情况表',
          values: {
            '收入.汇总.收入合计': total,
            '收入.汇总.上年结转': 20,
            '收入.汇总.公共财政拨款': 100,
          },
        },
      ],
    });
    expect(found(only(120))).toEqual([]);
    expect(found(only(120.01))).toEqual(['C01 收入.汇总.收入合计']);
  });

  it('一格夹了“✓”，合计漏算，只报 A02', () => {
    expect(onXiangxi(balance('支出和结余', { 公用支出: '1.86 ✓' }))).toEqual(['A02 公用支出']);
    expect(onXiangxi(balance('收入', { 上年结转: '37.31 ✓' }))).toEqual(['A02 上年结转']);
  });

  it('牵涉到的格两边都有：改错项目支出，结余那条里找得到它', () => {
    const data = edit(xiangxi, balance('支出和结余', { 项目支出: 58.83 }));
    const findings = auditSubmission(submissionOf(data)).filter(({ rule }) => rule === 'C04');
    expect(findings).toMatchObject([{ expected: 10.08, difference: 0.45, tolerance: 0.01 }]);
    // 支出表第 1 个机构（第 10 行）的“项目支出”在 F 列
    expect(findings[0]?.related).toContainEqual(expect.objectContaining({ row: 9, column: 5 }));
  });
});

describe('正文的数', () => {
  it('一个数与几张表都不一致只报一条', () => {
    expect(onXiangxi(quoted({ 三公经费决算: 2.69 }))).toEqual(['H01 三公经费决算']);
  });

  it('差一分钱就报，更细的位数不报', () => {
    expect(onXiangxi(quoted({ 年末结余: 47.83 }))).toEqual(['H01 年末结余']);
    expect(onXiangxi(quoted({ 年末结余: 47.841 }))).toEqual([]);
  });

  it('追加多一元不平，评分表与正文各有说法', () => {
    expect(onXiangxi(scoredParameters({ 本年追加预算: 98.43 }))).toEqual(
      expect.arrayContaining(['C11 本年追加预算', 'H01 本年追加']),
    );
  });

  it('只引用了一部分经济分类：没超过不报，超过就报', () => {
    const some = { 对个人和家庭补助支出: null, 其他资本性支出: null };
    expect(onXiangxi(quoted(some))).toEqual([]);
    expect(onXiangxi(quoted({ ...some, 工资福利支出: 112.04 }))).toEqual(['C10 基本支出.本年数']);
  });

  it('增长率只有本年数可推时，人员与公用的上年数要合得上基本支出的上年数', () => {
    expect(found(heshan)).toEqual(['H11 报告得分']);
    expect(found(heshan, [quoted({ '人员经费.增长率': '78.58%' })])).toEqual([
      'H03 基本支出.增长率',
      'H11 报告得分',
    ]);
  });

  it('上年数为 0 没有增长率', () => {
    const zero = { '项目支出.本年数': 0, '项目支出.上年数': 0, '项目支出.增长率': '0%' };
    expect(found(heshan, [quoted(zero)])).toEqual(['H03 项目支出.增长率', 'H11 报告得分']);
    expect(found(heshan, [quoted({ ...zero, '项目支出.增长率': '—' })])).not.toContain('H03 项目支出.增长率');
  });

  it('减少的填负数', () => {
    const drop = {
      '项目支出.本年数': 0,
      '项目支出.上年数': 4,
      '项目支出.增减额': -4,
      '项目支出.增长率': '-100%',
    };
    expect(found(heshan, [quoted(drop)])).toEqual(['H11 报告得分']);
    expect(found(heshan, [quoted({ ...drop, '项目支出.增减额': 4 })])).toEqual([
      'H03 项目支出.增减额',
      'H11 报告得分',
    ]);
  });

  it('没写基本支出时两个占比之和要是 100%', () => {
    const whole = { '基本支出.本年数': null, '基本支出.增减额': null, '基本支出.增长率': null };
    expect(found(heshan, [quoted(whole)])).toEqual(['H11 报告得分']);
    expect(found(heshan, [quoted({ ...whole, '公用经费.占比': '66.58%' })])).toEqual([
      'H02 公用经费.占比',
      'H11 报告得分',
    ]);
  });
});

describe('石家庄高新区 2020 的正文', () => {
  const report = {
    scheme: 'shijiazhuang-hitech-2020',
    year: 2020,
    unit: '高新区投资服务局',
    forms: [
      {
        form: '报告正文数据表',
        values: {
          '决算支出.本年数': 2513.05,
          '基本支出.本年数': 518.31,
          '人员经费.本年数': 405.87,
          '人员经费.占比': '78.31%',
          '公用经费.本年数': 112.44,
          '公用经费.占比': '21.69%',
          '项目支出.本年数': 1994.74,
        },
      },
    ],
  };

  it('P078–P082 吻合，只有决算数（F075）、没有得分和等次（F074）', () => {
    expect(found(report)).toEqual(['H13 决算支出.本年数', 'H11 报告得分']);
  });

  it('定稿时没有得分和等次是错误，没有交的附表一张一条', () => {
    const findings = auditSubmission(submissionOf(dataOf(report)), { stage: '定稿' });
    expect(findings.filter(({ rule }) => rule === 'H11')).toMatchObject([{ severity: '错误' }]);
    expect(
      findings.filter(({ rule }) => rule === 'H10').map(({ severity, form }) => [severity, form]),
    ).toEqual([
      ['提示', '基础数据表'],
      ['提示', '部门整体支出绩效自评表'],
      ['提示', '项目支出绩效自评表'],
    ]);
  });
});

describe('项目自评结果汇总表', () => {
  const summary = (values: FormEdit['values']): FormEdit => ({ form: '项目自评结果汇总表', values });
  const printed = found(changli);

  it.each([
    ['H04 一般公共预算.占比', summary({ '一般公共预算.项目支出总额': 40, '一般公共预算.占比': '76%' })],
    ['H04 评优率', summary({ 评优率: '50%' })],
    ['H05 四本预算资金合计', summary({ 四本预算资金合计: 36.029 })],
    ['H05 转移支付.资金合计', summary({ '转移支付.资金合计': 1 })],
    ['H05 四本预算项目个数合计', summary({ '政府性基金预算.项目个数': 1 })],
    ['H12 报告得分', summary({ 部门整体自评得分: 89 })],
  ])('%s', (expected, change) => {
    expect(found(changli, [change]).filter((line) => !printed.includes(line))).toEqual([expected]);
  });

  it('没填项目支出总额就不知道占多少，报告印的占比不报', () => {
    expect(found(changli, [summary({ '一般公共预算.占比': '76%' })])).toEqual(printed);
  });
});
