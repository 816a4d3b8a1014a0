import { describe, expect, it } from 'vitest';
import { recognizeGrid } from '../../../src/recognize';

/** 一行一行写的表：格与格用 `|` 隔开，没有合并。 */
function tableOf(lines: readonly string[]) {
  const rows = lines.map((line) => line.split('|').map((text) => text.trim()));
  return {
    name: '表',
    rowCount: rows.length,
    columnCount: Math.max(...rows.map(({ length }) => length)),
    cells: rows.flatMap((texts, row) => texts.map((text, column) => ({ row, column, text }))),
    merges: [],
  };
}

function read(lines: readonly string[]) {
  const [proposal, ...others] = recognizeGrid(tableOf(lines));
  if (!proposal || others.length > 0) throw new Error('应认出一张表');
  const fieldAt = (row: number, column: number) =>
    proposal.cells.find((cell) => cell.row === row && cell.column === column)?.field ?? null;
  return { fieldAt, questions: proposal.questions };
}

const indicators = [
  '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分',
  '产出指标|数量指标|修缮处数|3处|3处|50|50',
  '效益指标|社会效益指标|参观人次|1万|1万|40|40',
];

const funds = (values: string) => [
  '项目支出绩效自评表',
  '项目名称|城墙修缮||||',
  '资金情况|年初数|调整数|执行数|执行率|得分',
  `年度资金总额|${values}`,
  ...indicators,
];

describe('“调整数”是调整后的预算，还是调了多少', () => {
  it('执行率对得上哪一种就是哪一种', () => {
    const whole = read(funds('480|500|485|97%|9.7'));
    expect(whole.fieldAt(3, 2)).toBe('年度资金总额.全年预算数');
    const delta = read(funds('480|20|485|97%|9.7'));
    expect(delta.fieldAt(3, 2)).toBe('年度资金总额.年中调整数');
  });

  it('空着的、两种都对不上的问', () => {
    for (const values of ['||||', '480|30|485|97%|9.7']) {
      const { fieldAt, questions } = read(funds(values));
      expect(fieldAt(3, 2)).toBeNull();
      expect(questions.map(({ choices }) => choices)).toEqual([
        ['年度资金总额.全年预算数', '年度资金总额.年中调整数', '都不是'],
      ]);
    }
  });
});

describe('几级主管部门', () => {
  const supervisors = (line: string) =>
    read(['省级转移支付项目绩效自评表', '项目名称|农村公路||', line, ...indicators]);

  it('分得出级次的，最低一级是主管部门', () => {
    const { fieldAt, questions } = supervisors('省级主管部门|省交通厅|市县主管部门|县交通局');
    expect([fieldAt(2, 1), fieldAt(2, 3)]).toEqual(['省级主管部门', '主管部门']);
    expect(questions).toEqual([]);
  });

  it('有一处没写级次的照旧问', () => {
    const { fieldAt, questions } = supervisors('主管部门|省交通厅|县级主管部门|县交通局');
    expect([fieldAt(2, 1), fieldAt(2, 3)]).toEqual([null, null]);
    expect(questions).toHaveLength(1);
  });
});

describe('监控表几个时点的完成值', () => {
  const monitored = (columns: string, values: string) =>
    read([
      '项目支出绩效运行监控表',
      '项目名称|政务热线||||',
      `一级指标|二级指标|三级指标|年度指标值|${columns}`,
      `产出指标|数量指标|受理诉求|80万件|${values}`,
      `效益指标|社会效益指标|办结率|98%|${values}`,
    ]);

  it('两个时点的，当前的是后一个', () => {
    const { fieldAt, questions } = monitored('6月底完成值|9月底完成值', '41|63');
    expect([fieldAt(3, 4), fieldAt(3, 5)]).toEqual([null, '绩效指标.当前完成值']);
    expect(questions).toEqual([]);
  });

  it('一季一列的看不出填到哪里，问', () => {
    const { fieldAt, questions } = monitored(
      '第一季度完成值|第二季度完成值|第三季度完成值|第四季度完成值',
      '20|41||',
    );
    expect(fieldAt(3, 5)).toBeNull();
    expect(questions).toHaveLength(1);
  });
});

describe('汇总表的“自评结果”写的是分还是等级', () => {
  const summary = (results: readonly [string, string], header = '自评结果') => [
    '项目支出绩效自评结果汇总表',
    `序号|项目名称|预算数|执行数|${header}|备注`,
    `1|道路养护|100|98|${results[0]}|`,
    `2|绿化管护|50|50|${results[1]}|`,
  ];

  it('全是数的是得分，写着“优”“良”的是等级', () => {
    expect(read(summary(['95', '92.5'])).fieldAt(2, 4)).toBe('项目.自评得分');
    expect(read(summary(['优', '良'])).fieldAt(2, 4)).toBe('项目.自评等级');
    expect(read(summary(['优', '良'], '自评得分')).fieldAt(2, 4)).toBe('项目.自评等级');
  });

  it('另有得分一列的，全是数的“自评结果”不认作等级', () => {
    const { fieldAt } = read(summary(['95|95', '92|92'], '自评得分|自评结果'));
    expect([fieldAt(2, 4), fieldAt(2, 5)]).toEqual(['项目.自评得分', null]);
  });

  it('空着的问', () => {
    const { fieldAt, questions } = read(summary(['', '']));
    expect(fieldAt(2, 4)).toBeNull();
    expect(questions.map(({ text, choices }) => [text, choices])).toEqual([
      ['“自评结果”这一列填得分还是等级？', ['项目.自评得分', '项目.自评等级', '都不是']],
    ]);
  });
});

it('独占一整行的“填报单位”下面一行写着年度：不是单位的名字', () => {
  const lines = [
    '项目支出绩效自评表',
    '填报单位（盖章）：',
    '（2022年度）',
    '项目名称|城墙修缮|||||',
    ...indicators,
  ];
  const table = tableOf(lines);
  const whole = [0, 1, 2].map((row) => ({ row, column: 0, lastRow: row, lastColumn: 6 }));
  const [proposal] = recognizeGrid({ ...table, merges: whole });
  expect(proposal?.cells.filter(({ row }) => row < 3)).toEqual([]);
  expect(proposal?.questions).toEqual([]);
});

describe('列名没有收进叫法的指标表', () => {
  const rows = ['产出|修缮处数|3处|3处|50|50|', '效益|参观人次|1万|1万|40|40|'];

  it('照词素念得出的列也算表种的证据；“考核内容”下面写着“产出”“效益”的是一级', () => {
    const { fieldAt } = read([
      '项目支出绩效自评表',
      '项目名称|城墙修缮|||||',
      '考核内容|考核指标|计划水平|达到水平|赋分|评分|备注说明',
      ...rows,
    ]);
    expect([0, 1, 2, 3, 4, 5].map((column) => fieldAt(3, column))).toEqual(
      ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'].map((key) => `绩效指标.${key}`),
    );
  });

  it('“指标｜绩效指标｜目标值”：前一列写着“产出”“效益”的是一级，后一列是名字，不是目标', () => {
    for (const heads of ['指标|绩效指标|目标值|完成值|权重|得分', '指标|绩效指标|预期值|完成值|权重|得分']) {
      const { fieldAt, questions } = read(['项目支出绩效自评表', '项目名称|危桥改造||||', heads, ...rows]);
      expect([0, 1, 2, 3].map((column) => fieldAt(3, column))).toEqual(
        ['一级指标', '三级指标', '年度指标值', '实际完成值'].map((key) => `绩效指标.${key}`),
      );
      expect(questions).toEqual([]);
    }
  });
});

it('两层表头整个又印一遍：下面一层只有两格也不当一行指标', () => {
  const header = ['一级指标|三级指标|指标值||实际完成值|分值|得分', '||年初|调整|||'];
  const lines = [
    '项目支出绩效自评表',
    ...header,
    '产出指标|修缮处数|3处|4处|4处|50|50',
    ...header,
    '效益指标|参观人次|1万|1万|1万|40|40',
  ];
  const tops = [0, 1, 4, 5, 6].flatMap((column) =>
    [1, 4].map((row) => ({ row, column, lastRow: row + 1, lastColumn: column })),
  );
  const wide = [1, 4].map((row) => ({ row, column: 2, lastRow: row, lastColumn: 3 }));
  const [proposal] = recognizeGrid({ ...tableOf(lines), merges: [...tops, ...wide] });
  expect(proposal?.cells.filter(({ row }) => row === 4 || row === 5)).toEqual([]);
  expect(proposal?.cells.filter(({ row }) => row === 6)).toHaveLength(7);
});
