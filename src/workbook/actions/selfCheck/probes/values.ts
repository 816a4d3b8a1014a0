import type { Probe } from '../probe';

/** 写进去的值读出来是什么。 */
export const valueProbes: readonly Probe[] = [
  {
    id: 'values.plain',
    title: '数、文字、真假、空写入后原样读回',
    affects: '填表、读取申报',
    observe: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:D1');
      range.values = [[12.5, '招商考察', true, '']];
      range.load('values,valueTypes,text');
      await context.sync();
      return { values: range.values, types: range.valueTypes, text: range.text };
    },
  },
  {
    id: 'values.coercion',
    title: '像数的文字写进常规格会变成数',
    affects: '读取用户键入的百分数、千分位',
    observe: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:E1');
      range.values = [['68.54%', '1,234.5', '2.46 ✓', '-3', '12 万']];
      range.load('values,text');
      await context.sync();
      return { values: range.values, text: range.text };
    },
  },
  {
    id: 'values.text',
    title: '文字格式的格里“=100%”“+1”“-”“@x”都是文字',
    affects: '指标值、实际完成值照抄官方写法',
    observe: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:D1');
      range.numberFormat = [['@', '@', '@', '@']];
      range.values = [['=100%', '+1', '-', '@x']];
      range.load('values,formulas,valueTypes');
      await context.sync();
      return { values: range.values, formulas: range.formulas, types: range.valueTypes };
    },
  },
  {
    id: 'values.quote',
    title: '前面加单引号的“=1+1”是文字',
    affects: '文字写入不变成公式',
    observe: async ({ context, sheet }) => {
      const range = sheet.getRange('A1');
      range.values = [["'=1+1"]];
      range.load('values,valueTypes');
      await context.sync();
      return { values: range.values, types: range.valueTypes };
    },
  },
  {
    id: 'values.null',
    title: '写 null 的格不动，写空串的格清空',
    affects: '修正与结转只改该改的格',
    observe: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[1, 2]];
      await context.sync();
      range.values = [[null, '']];
      range.load('values');
      await context.sync();
      return range.values;
    },
  },
  {
    id: 'values.merged',
    title: '合并区只认左上角',
    affects: '合并的一级、二级指标',
    observe: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:B2');
      range.merge(false);
      sheet.getRange('A1').values = [['产出指标']];
      range.load('values');
      await context.sync();
      return range.values;
    },
  },
];

/** 数字格式显示成什么字：审核按印出的位数比较。 */
export const textProbes: readonly Probe[] = [
  ['0.00', [346.17, 0.005, -2.5]],
  ['#,##0.00', [1234.5, 0, -1234.567]],
  ['0.00%', [0.6854, 1, 0.99995]],
  ['0', [14.5, 0, -0.4]],
  ['General', [0.1, 1234567.891, 1e-7]],
].map(([format, numbers]): Probe => {
  const values = numbers as readonly number[];
  return {
    id: `text.${String(format)}`,
    title: `格式“${String(format)}”显示的字`,
    affects: '按印出的小数位比较、打印',
    observe: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:C1');
      range.numberFormat = [[format, format, format]];
      range.values = [[...values]];
      // 列太窄显示 ###，先放宽
      range.format.columnWidth = 160;
      range.load('text');
      await context.sync();
      return range.text;
    },
  };
});
