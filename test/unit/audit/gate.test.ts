import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import type { Stage } from '../../../src/audit';
import { readSubmission } from '../../../src/submission';
import type { DataValue, RowData, SubmissionData } from '../../../src/submission';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import { dataOf, memoryBook } from '../support/memorySource';

const project = '项目支出绩效自评表';

/** 四条定量、两条定性的项目表；`change` 改各行。 */
function projectData(change: Readonly<Record<number, RowData>> = {}): SubmissionData {
  const row = (
    一级指标: string,
    二级指标: string,
    三级指标: string,
    年度指标值: string,
    分值: number,
  ): RowData => ({
    ...{ 一级指标, 二级指标, 三级指标, 年度指标值, 分值 },
    实际完成值: 年度指标值.replace(/[≥≤=]/, ''),
  });
  const rows = [
    row('产出指标', '数量指标', '培训期数', '≥3次', 20),
    row('产出指标', '质量指标', '合格率', '=100%', 10),
    row('产出指标', '时效指标', '完成率', '≥90%', 10),
    row('产出指标', '成本指标', '培训成本', '≤100万元', 10),
    row('效益指标', '社会效益指标', '服务水平', '显著提升', 30),
    row('满意度指标', '服务对象满意度指标', '学员评价', '较好', 10),
  ];
  const values: Readonly<Record<string, DataValue>> = {
    ...{ 主管部门: '某县某局', 实施单位: '某县某局', 年度目标: '办好培训。', 实际完成情况: '已办好。' },
    ...{ 填表人: '张三', 单位负责人: '李四', 填表日期: '2023年3月20日', 联系电话: '0000-0000000' },
    '当年财政拨款.年初预算数': 100,
    '当年财政拨款.全年预算数': 100,
    '当年财政拨款.全年执行数': 100,
  };
  return dataOf({
    ...{ scheme: 'mof-2020', year: 2022, unit: '某县某局' },
    forms: [
      {
        form: project,
        name: '培训',
        values,
        rows: { 绩效指标: rows.map((each, index) => ({ ...each, ...change[index] })) },
      },
    ],
  });
}

/** 审出的错误与提示：“级别 规则 行·字段”。 */
function lines(data: SubmissionData, stage: Stage, poke?: (book: ReturnType<typeof memoryBook>) => void) {
  const book = memoryBook(data);
  poke?.(book);
  return auditSubmission(readSubmission(book)!, { stage })
    .filter(({ rule }) => ['E05', 'E20', 'A14'].includes(rule))
    .map(({ severity, rule, row, field }) => `${severity} ${rule} ${row ? `${row.label}·` : ''}${field}`);
}

const tiers = { 4: { 完成档次: '达成' }, 5: { 完成档次: '达成' } };

describe('定稿不放过空着、看不懂的得分、总分、等次', () => {
  it('填齐的不报', () => {
    expect(lines(projectData(tiers), '定稿')).toEqual([]);
    expect(lines(projectData(tiers), '填报')).toEqual([]);
  });

  it('定性指标没选完成档次：定稿逐行列出，等次也列；填报时一条提示', () => {
    expect(lines(projectData(), '定稿')).toEqual([
      '错误 E20 服务水平·得分',
      '错误 E20 学员评价·得分',
      '错误 E20 等次',
    ]);
    expect(lines(projectData(), '填报')).toEqual(['提示 E20 服务水平·得分']);
  });

  it('得分格被删空、得分写成“—”', () => {
    const erased = { ...tiers, 0: { 得分: null }, 1: { 得分: '—' } };
    expect(lines(projectData(erased), '定稿')).toEqual([
      '错误 E20 培训期数·得分',
      '错误 E20 合格率·得分',
      '错误 E20 等次',
    ]);
  });

  it('分值空着、是“—”，执行率分值空着：定稿不放过', () => {
    const all = (data: SubmissionData, poke?: (book: ReturnType<typeof memoryBook>) => void) => {
      const book = memoryBook(data);
      poke?.(book);
      return auditSubmission(readSubmission(book)!, { stage: '定稿' })
        .filter(({ severity, field }) => severity === '错误' && field.includes('分值'))
        .map(({ rule, row, field }) => `${rule} ${row ? `${row.label}·` : ''}${field}`);
    };
    expect(all(projectData(tiers))).toEqual([]);
    expect(all(projectData({ ...tiers, 0: { 分值: null } }))).toContain('A01 培训期数·分值');
    expect(all(projectData({ ...tiers, 0: { 分值: '—', 得分: 20 } }))).toContain('E20 培训期数·分值');
    expect(all(projectData({ ...tiers, 0: { 分值: '二十分' } }))).toContain('A02 培训期数·分值');
    const erase = (book: ReturnType<typeof memoryBook>): void => {
      const { place } = readSubmission(book)!.forms[0]!.fields.get('执行率分值')!;
      book.sheets.find(({ id }) => id === place!.sheetId)!.type(place!.row, place!.column, '', false);
    };
    expect(all(projectData(tiers), erase)).toContain('E20 执行率分值');
  });

  it('还没填的行，填报时不催', () => {
    expect(lines(projectData({ ...tiers, 4: { 实际完成值: null } }), '填报')).toEqual([]);
  });

  it.each(['随便', 'constructor', '__proto__', 'toString'])(
    '完成档次写“%s”：错误，指出是它引起的',
    (tier) => {
      const data = projectData({ ...tiers, 4: { 完成档次: tier } });
      expect(lines(data, '填报')).toEqual(['错误 E05 服务水平·完成档次']);
      const [finding] = auditSubmission(readSubmission(memoryBook(data))!).filter(
        ({ rule }) => rule === 'E05',
      );
      expect(finding?.message).toContain(`完成档次“${tier}”`);
    },
  );
});

describe('键入的得分，两边却比不出分', () => {
  const findings = (change: RowData) =>
    auditSubmission(readSubmission(memoryBook(projectData({ ...tiers, 0: change })))!, { stage: '定稿' })
      .filter(({ rule, row }) => rule === 'E09' && row?.label === '培训期数')
      .map(({ severity, message }) => `${severity}：${message}`);

  it.each([
    ['≤30天', 45_291, '像是日期（2023年12月31日）存成的数'],
    ['2022年12月底前', 45_291, '请写成“2023年12月31日”'],
    ['≥100人', 0.95, '可能是完成率'],
    ['12', '95%', '没写单位'],
    ['≥100人', '约90人', '近似数'],
    ['≥100人', '90余人', '近似数'],
  ])('指标值 %s、实际 %s、键入满分：核实', (年度指标值, 实际完成值, why) => {
    const [only, ...more] = findings({ 年度指标值, 实际完成值, 得分: 20 });
    expect(only).toMatch(/^核实：/);
    expect(only).toContain(why);
    expect(more).toEqual([]);
  });

  it.each([
    ['≥100人', '90人'],
    ['≥95%', 0.96],
    ['≥45000人次', 45_291],
    ['2022年12月底前', '2022年12月20日'],
  ])('比得出的不说：%s 对 %s', (年度指标值, 实际完成值) => {
    expect(findings({ 年度指标值, 实际完成值, 得分: 20 })).toEqual([]);
  });
});

describe('任何一格显示错误值都是错误', () => {
  const data = dataOf(hengyang);
  /** 把一格换成别的公式或文字。 */
  const poke =
    (field: string, formula: string | null, value = '#N/A') =>
    (book: ReturnType<typeof memoryBook>): void => {
      const found = readSubmission(book)!.forms.find(({ form }) => form.id === '部门整体支出绩效自评表')!;
      const { place } = found.fields.get(field)!;
      const sheet = book.sheets.find(({ id }) => id === place!.sheetId)!;
      if (formula === null) sheet.type(place!.row, place!.column, value, false);
      else sheet.formula(place!.row, place!.column, formula);
      sheet.onChange();
    };

  it.each(['#VALUE!', '#N/A', '#NAME?', '#REF!', '#DIV/0!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!'])(
    '%s 键入、贴成值，在录入格、计算格都报',
    (value) => {
      expect(lines(data, '填报', poke('执行数', null, value))).toEqual(['错误 A14 执行数']);
      expect(lines(data, '填报', poke('等次', null, value))).toContain('错误 A14 等次');
    },
  );

  it.each(['#BUSY!', '#GETTING_DATA', '#CONNECT!'])('%s 还没算完：填报时提示，定稿时错误', (value) => {
    expect(lines(data, '填报', poke('等次', null, value))).toEqual(['提示 A14 等次']);
    expect(lines(data, '定稿', poke('等次', null, value))).toEqual(['错误 A14 等次']);
  });

  it('公式算出的错误值报在起因那一格，跟着错的不单列', () => {
    expect(lines(data, '填报', poke('执行率得分', '=没有的名称'))).toEqual(['错误 A14 执行率得分']);
  });

  it.each(['#N/A', '#VALUE!', '=没有的名称'])('一条指标的得分是 %s：报在那一格，规则照样跑成', (value) => {
    const broken = (book: ReturnType<typeof memoryBook>): void => {
      const [form] = readSubmission(book)!.forms;
      const { place } = form!.blocks.get('绩效指标')!.rows[1]!.cells.get('得分')!;
      const sheet = book.sheets.find(({ id }) => id === place!.sheetId)!;
      if (value.startsWith('=')) sheet.formula(place!.row, place!.column, value);
      else sheet.type(place!.row, place!.column, value, false);
      sheet.onChange();
    };
    expect(lines(projectData(tiers), '定稿', broken)).toContain('错误 A14 合格率·得分');
  });

  it('像错误值的文字不是错误值', () => {
    expect(lines(data, '填报', poke('部门履职概述', null, '#1 车间、#N/A 号线'))).toEqual([]);
  });
});

describe('引用总分的，按应有的总分判', () => {
  const retyped = (报告得分: number) => {
    const report = {
      form: '报告正文数据表',
      name: null,
      values: { 报告得分, 报告等次: '优' },
      rows: {},
    } as const;
    const data = dataOf(hengyang);
    const forms = data.forms.map((form) =>
      form.form === '部门整体支出绩效自评表' ? { ...form, values: { ...form.values, 总分: 97 } } : form,
    );
    return auditSubmission(readSubmission(memoryBook({ ...data, forms: [...forms, report] }))!)
      .filter(({ rule }) => rule === 'H12' || rule === 'E15')
      .map(({ rule, field }) => `${rule} ${field}`);
  };

  it('总分改键入 97（应 96.85）：只说总分，不怪写对了的报告；照抄 97 的报告也要改', () => {
    expect(retyped(96.85)).toEqual(['E15 总分']);
    expect(retyped(97)).toEqual(['E15 总分', 'H12 报告得分']);
  });
});
