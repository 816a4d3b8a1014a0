import { describe, expect, it } from 'vitest';
import { auditSubmission, type Finding } from '../../../src/audit';
import type { SubmissionData } from '../../../src/submission';
import { dataOf, submissionOf } from '../support/memorySource';
import sixFaults from '../../fixtures/reviewers-six-faults.json';

type DataRow = Readonly<Record<string, string | number | null>>;

const noise = ['A01', 'A13', 'E17', 'F07'];

const audit = (data: SubmissionData): readonly Finding[] =>
  auditSubmission(submissionOf(data)).filter(({ rule }) => !noise.includes(rule));

const found = (findings: readonly Finding[], rule: string): readonly string[] =>
  findings.filter((each) => each.rule === rule).map(({ row, field }) => `${row?.label ?? ''}·${field}`);

/** 一张项目表，只填要看的。 */
function project(rows: readonly DataRow[], values: DataRow = {}, scheme = 'mof-2020'): SubmissionData {
  return dataOf({
    scheme,
    year: 2022,
    unit: '某局',
    forms: [
      {
        form: '项目支出绩效自评表',
        name: '某项目',
        values: { 项目名称: '某项目', ...values },
        rows: { 绩效指标: rows },
      },
    ],
  });
}

const row = (
  level1: string,
  level2: string,
  name: string,
  target: string,
  actual: string,
  weight: number,
  rest: DataRow = {},
): DataRow => ({
  一级指标: level1,
  二级指标: level2,
  三级指标: name,
  年度指标值: target,
  实际完成值: actual,
  分值: weight,
  ...rest,
});

describe('复核人看得出的六处', () => {
  const findings = audit(dataOf(sixFaults));

  it.each([
    ['E21', '统战特别费·年度指标值'],
    ['E22', '政治引领活动·三级指标'],
    ['E23', '政治引领活动·偏差原因分析及改进措施'],
    ['E11', '资金支付数·二级指标'],
  ])('%s 报在 %s', (rule, place) => {
    expect(found(findings, rule)).toContain(place);
  });

  it('改好的一张不出声', () => {
    const good = project(
      [
        row('产出指标（50分）', '数量指标', '政治引领活动', '≥9场', '10场', 20),
        row('产出指标（50分）', '质量指标', '任务完成率', '≥95%', '96%', 10),
        row('产出指标（50分）', '时效指标', '完成时间', '12月底前', '12月20日', 10),
        row('产出指标（50分）', '成本指标', '活动经费', '≤17.4万元', '17.4万元', 10),
        row('效益指标（30分）', '社会效益指标', '受益群众', '≥200人次', '210人次', 30),
        row('满意度指标（10分）', '服务对象满意度指标', '受益群众满意度', '≥95%', '96%', 10),
      ],
      { '当年财政拨款.年初预算数': 17.4, '当年财政拨款.全年预算数': 17.4, '当年财政拨款.全年执行数': 17.4 },
    );
    expect(audit(good).map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });
});

describe('指标重复', () => {
  const pair = (one: readonly [string, string, string], two: readonly [string, string, string]) =>
    found(
      audit(
        project([
          row('产出指标', one[0], one[1], one[2], '12场', 10),
          row('效益指标', two[0], two[1], two[2], '12场', 10),
        ]),
      ),
      'E22',
    );

  it.each([
    [
      ['数量指标', '培训场次', '≥12场'],
      ['社会效益指标', '培训', '≥12场次'],
    ],
    [
      ['数量指标', '“三进”活动开展情况', '≥12场'],
      ['社会效益指标', '三进活动开展', '≥12场'],
    ],
    [
      ['质量指标', '验收合格率', '100%'],
      ['可持续影响指标', '验收合格', '100%'],
    ],
    [
      ['数量指标', '慰问 人数', '50人'],
      ['社会效益指标', '慰问人数', '50人'],
    ],
  ] as const)('%j 与 %j', (one, two) => expect(pair(one, two)).toHaveLength(1));

  it.each([
    [
      ['数量指标', '培训场次', '≥12场'],
      ['社会效益指标', '培训', '≥20场'],
    ],
    [
      ['数量指标', '培训场次', '≥12场'],
      ['社会效益指标', '宣传场次', '≥12场'],
    ],
    [
      ['数量指标', '发放率', '100%'],
      ['质量指标', '发放准确率', '100%'],
    ],
  ] as const)('不报：%j 与 %j', (one, two) => expect(pair(one, two)).toEqual([]));
});

describe('空话不是原因', () => {
  const hollow = (text: string, rest: DataRow = { 得分: 8 }) =>
    found(
      audit(
        project([
          row('产出指标', '数量指标', '培训场次', '≥10场', '8场', 10, {
            ...rest,
            偏差原因分析及改进措施: text,
          }),
        ]),
      ),
      'E23',
    );

  it.each([
    '同上',
    '同上。',
    '无',
    '（无）',
    '见报告',
    '详见附件',
    '已完成',
    '按要求完成',
    '客观原因',
    '/',
    '同第2条',
  ])('扣了分只写“%s”', (text) => expect(hollow(text)).toHaveLength(1));

  it.each([
    '疫情期间停办两场，下年补办。',
    '详见附件2：场地维修。',
    '无法按期开班，已改为线上',
    '已完成8场，其余2场因场地维修取消',
  ])('不报：%s', (text) => expect(hollow(text)).toEqual([]));

  it('用不着写原因的行写“无”不报', () => {
    const data = project([
      row('产出指标', '数量指标', '培训场次', '≥10场', '10场', 10, {
        得分: 10,
        偏差原因分析及改进措施: '无',
      }),
    ]);
    expect(found(audit(data), 'E23')).toEqual([]);
  });
});

describe('二级指标归类，两个方向都看', () => {
  const misfiled = (level2: string, name: string, target: string) =>
    found(audit(project([row('产出指标', level2, name, target, target.replace(/[≥≤=]/, ''), 10)])), 'E11');

  it.each([
    ['数量指标', '资金支付率', '100%'],
    ['数量指标', '项目资金支付数', '=17.4万元'],
    ['数量指标', '工程验收合格率', '≥95%'],
    ['质量指标', '资金拨付及时率', '100%'],
    ['质量指标', '项目完成时间', '12月底前'],
    ['质量指标', '处置时长', '≤30天'],
    ['质量指标', '对接客商', '≥100人次'],
  ])('%s 下的“%s”%s', (level2, name, target) => expect(misfiled(level2, name, target)).toHaveLength(1));

  it.each([
    ['质量指标', '工程验收合格率', '≥95%'],
    ['时效指标', '资金拨付及时率', '100%'],
    ['时效指标', '处置时长', '≤30天'],
    ['数量指标', '免费开放天数', '≥360天'],
    ['数量指标', '合格产品数量', '≥50件'],
  ])('不报：%s 下的“%s”%s', (level2, name, target) => expect(misfiled(level2, name, target)).toEqual([]));
});

describe('原因里的率要与本行相符', () => {
  const claim = (target: string, actual: string, text: string) =>
    found(
      audit(
        project([
          row('产出指标', '数量指标', '改造户数', target, actual, 10, { 偏差原因分析及改进措施: text }),
        ]),
      ),
      'E07',
    );

  it.each([
    ['115户', '264户', '受灾户增加，实际改造数超任务43%'],
    ['100户', '80户', '只完成任务的60%，因资金未到位'],
    ['100户', '80户', '完成率85%'],
    ['100户', '150户', '超额完成100%'],
  ])('%s→%s：%s', (target, actual, text) => expect(claim(target, actual, text)).toHaveLength(1));

  it.each([
    ['115户', '264户', '受灾户增加，实际改造数超任务129.57%'],
    ['115户', '264户', '超任务130%，因为受灾'],
    ['115户', '264户', '完成率229.6%'],
    ['100户', '80户', '比计划少20%，因资金未到位'],
    ['100户', '150户', '同比增长43%，占比12%，故多改造'],
  ])('不报 %s→%s：%s', (target, actual, text) => expect(claim(target, actual, text)).toEqual([]));
});

describe('等次只看分数也判', () => {
  const graded = (form: '部门整体支出绩效自评表' | '项目支出绩效自评表', total: number, grade: string) =>
    found(
      audit(
        dataOf({
          scheme: 'mof-2020',
          year: 2024,
          unit: '某局',
          forms: [{ form, name: form[0] === '项' ? '甲' : undefined, values: { 总分: total, 等次: grade } }],
        }),
      ),
      'E15',
    );

  it.each([
    ['部门整体支出绩效自评表', 84.47, '优'],
    ['项目支出绩效自评表', 95, '良'],
    ['部门整体支出绩效自评表', 59.9, '中'],
  ] as const)('%s %d “%s”', (form, total, grade) => expect(graded(form, total, grade)).toHaveLength(1));

  it.each([
    ['部门整体支出绩效自评表', 84.47, '良好'],
    ['部门整体支出绩效自评表', 90, '优'],
  ] as const)('不报 %s %d “%s”', (form, total, grade) => expect(graded(form, total, grade)).toEqual([]));

  it('报告正文的得分与等次', () => {
    const report = (score: number, grade: string) =>
      found(
        audit(
          dataOf({
            scheme: 'changli-2023',
            year: 2023,
            unit: '某局',
            forms: [{ form: '报告正文数据表', values: { 报告得分: score, 报告等次: grade } }],
          }),
        ),
        'H12',
      );
    expect(report(84.47, '优')).toEqual(['·报告等次']);
    expect(report(96.3, '优')).toEqual([]);
  });
});

describe('元填进万元格', () => {
  const budget = (value: number, rows: readonly DataRow[] = []) =>
    audit(project(rows, { '当年财政拨款.全年预算数': value, '当年财政拨款.全年执行数': value })).filter(
      ({ rule }) => rule === 'A05',
    );

  it('38.77 亿元的项目提示看单位', () => {
    expect(budget(387664.62)).toMatchObject([
      { severity: '提示', message: expect.stringContaining('合38.77亿元') as string },
    ]);
    expect(budget(8766.46)).toEqual([]);
  });

  it('与指标里以元计的是同一个数：核实', () => {
    const rows = [row('产出指标', '成本指标', '补助金额', '≤387664.62元', '387664.62元', 10)];
    expect(budget(387664.62, rows)).toMatchObject([{ severity: '核实' }]);
    expect(budget(38.77, rows)).toEqual([]);
  });
});

describe('权重以版面为准', () => {
  const quiet = (rows: readonly DataRow[], values: DataRow = {}) =>
    audit(project(rows, values))
      .filter(({ rule }) => rule === 'E01' || rule === 'E12')
      .map(({ rule, message }) => `${rule} ${message}`);

  it('执行率 20 分的表、成本单列一级的表、只有产出的表', () => {
    const output = (weight: number) => row('产出指标', '数量指标', '服务人数', '≥10人', '10人', weight);
    const more = [
      row('产出指标', '质量指标', '达标率', '100%', '100%', 10),
      row('产出指标', '时效指标', '及时率', '100%', '100%', 10),
    ];
    const rest = [
      row('效益指标', '社会效益指标', '受益人数', '≥10人', '10人', 30),
      row('满意度指标', '服务对象满意度指标', '满意度', '≥90%', '95%', 10),
    ];
    expect(quiet([output(20), ...more, ...rest], { 执行率分值: 20 })).toEqual([]);
    const cost = row('成本指标', '经济成本指标', '总成本', '≤5万元', '5万元', 10);
    expect(quiet([cost, output(20), ...more, ...rest], { 执行率分值: 10 })).toEqual([]);
    expect(quiet([output(90)], { 执行率分值: 10 }).filter((line) => line.startsWith('E01'))).toEqual([]);
  });

  it('一级指标的别名：效果指标就是效益指标', () => {
    const rows = [
      row('产出', '数量指标', '服务人数', '≥10人', '10人', 20),
      row('产出', '质量指标', '达标率', '100%', '100%', 10),
      row('产出', '时效指标', '及时率', '100%', '100%', 10),
      row('产出', '成本指标', '成本', '≤5万元', '5万元', 10),
      row('效果指标', '社会效益指标', '受益人数', '≥10人', '10人', 30),
      row('服务对象满意度', '服务对象满意度指标', '满意度', '≥90%', '95%', 10),
    ];
    expect(quiet(rows, { 执行率分值: 10 })).toEqual([]);
  });

  it('与方案同一结构而没有配平的照样报', () => {
    const rows = [
      row('产出指标', '数量指标', '服务人数', '≥10人', '10人', 60),
      row('效益指标', '社会效益指标', '受益人数', '≥10人', '10人', 20),
      row('满意度指标', '服务对象满意度指标', '满意度', '≥90%', '95%', 10),
    ];
    expect(quiet(rows, { 执行率分值: 10 }).filter((line) => line.startsWith('E01'))).toEqual([
      'E01 “产出指标”下级分值合计60≠50。',
      'E01 “效益指标”下级分值合计20≠30。',
    ]);
  });
});

it('中间漏填的一行要说，还没填到的不催', () => {
  const rows = (last: string) => [
    row('产出指标', '数量指标', '甲', '≥10人', '10人', 10),
    { 一级指标: '产出指标', 二级指标: '质量指标', 三级指标: '乙' },
    row('产出指标', '时效指标', '丙', last, last, 10),
  ];
  expect(found(audit(project(rows('100%'))), 'E09')).toContain('乙·年度指标值');
  expect(found(audit(project(rows(''))), 'E09')).toEqual([]);
});
