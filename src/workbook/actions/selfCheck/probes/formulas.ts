import type { Bench, Probe } from '../probe';

/** 草稿用的工作簿级名称；自检结束时删除。 */
export const scratchName = 'PBE自检_区域';

async function nameRows(bench: Bench, address: string): Promise<Excel.NamedItem> {
  const { context, sheet } = bench;
  const item = context.workbook.names.add(scratchName, sheet.getRange(address));
  await context.sync();
  return item;
}

async function withName<T>(
  bench: Bench,
  address: string,
  work: (item: Excel.NamedItem) => Promise<T>,
): Promise<T> {
  const item = await nameRows(bench, address);
  try {
    return await work(item);
  } finally {
    item.delete();
    await bench.context.sync();
  }
}

/** 公式、名称、重算、插行。 */
export const formulaProbes: readonly Probe[] = [
  {
    id: 'formulas.oneSync',
    title: '写输入后同一批就能读到重算的结果',
    affects: '边录边算、读取的同步次数',
    observe: async ({ context, sheet }) => {
      sheet.getRange('B1').formulas = [['=ROUND(A1/3,4)']];
      sheet.getRange('A1').values = [[2]];
      const result = sheet.getRange('B1').load('values');
      await context.sync();
      return result.values;
    },
  },
  {
    id: 'formulas.names',
    title: '公式经名称取数，名称按中文写',
    affects: '全部表内公式',
    observe: (bench) =>
      withName(bench, 'A1:A3', async () => {
        bench.sheet.getRange('A1:A3').values = [[1], [2], [3.5]];
        bench.sheet.getRange('B1').formulas = [[`=SUM(${scratchName})`]];
        const result = bench.sheet.getRange('B1').load('values,formulas');
        await bench.context.sync();
        return { values: result.values, formulas: result.formulas };
      }),
  },
  {
    id: 'formulas.errors',
    title: '除以 0、文字运算、没有的名称显示的错误值',
    affects: '分母为 0 的写法、函数报错',
    observe: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:C1');
      range.formulas = [['=1/0', '="甲"*1', '=PBE自检_没有这个名称']];
      range.load('values');
      await context.sync();
      return range.values;
    },
  },
  {
    id: 'formulas.sumText',
    title: 'SUM 漏算文字数，COUNT、COUNTBLANK 的数法',
    affects: '合计与原生条件格式（A02、B02……）',
    observe: async ({ context, sheet }) => {
      sheet.getRange('A1:A4').numberFormat = [['0.00'], ['@'], ['0.00'], ['0.00']];
      sheet.getRange('A1:A4').values = [[1], ['2'], [3], ['']];
      const range = sheet.getRange('B1:D1');
      range.formulas = [['=SUM(A1:A4)', '=COUNT(A1:A4)', '=COUNTBLANK(A1:A4)']];
      range.load('values');
      await context.sync();
      return range.values;
    },
  },
  {
    id: 'formulas.lookupInSumProduct',
    title: '一级指标小计用的 LOOKUP 套在 SUMPRODUCT 里',
    affects: '评分表的一级指标小计',
    observe: async ({ context, sheet }) => {
      sheet.getRange('A1:B4').values = [
        ['投入（13分）', 3],
        ['', 4],
        ['过程（61分）', 5],
        ['', 8],
      ];
      const range = sheet.getRange('C1');
      range.formulas = [
        ['=ROUND(SUMPRODUCT((LEFT(LOOKUP(ROW(A1:A4),ROW(A1:A4)/(A1:A4<>""),A1:A4),2)="过程")*1,B1:B4),2)'],
      ];
      range.load('values');
      await context.sync();
      return range.values;
    },
  },
  {
    id: 'structure.insertInside',
    title: '名称区域中间插行，名称和 SUM 跟着变长',
    affects: '加行',
    observe: (bench) =>
      withName(bench, 'A1:A3', async (item) => {
        const { context, sheet } = bench;
        sheet.getRange('A1:A3').values = [[1], [2], [3]];
        sheet.getRange('C1').formulas = [[`=SUM(${scratchName})`]];
        await context.sync();
        sheet.getRange('2:2').insert('Down');
        sheet.getRange('A2').values = [[10]];
        const range = item.getRange().load('address');
        const sum = sheet.getRange('C1').load('values');
        await context.sync();
        return { area: range.address.replace(/^.*!/, ''), sum: sum.values };
      }),
  },
  {
    id: 'structure.insertAfter',
    title: '紧挨名称区域之后插行，名称不变',
    affects: '发现“紧挨区域却没算进去”的行',
    observe: (bench) =>
      withName(bench, 'A1:A3', async (item) => {
        const { context, sheet } = bench;
        sheet.getRange('4:4').insert('Down');
        const range = item.getRange().load('address');
        await context.sync();
        return range.address.replace(/^.*!/, '');
      }),
  },
  {
    id: 'structure.deleteAll',
    title: '名称的行全被删掉后，名称变成 #REF!',
    affects: '修复坏名称',
    observe: (bench) =>
      withName(bench, 'A2:A3', async (item) => {
        const { context, sheet } = bench;
        sheet.getRange('2:3').delete('Up');
        const area = item.getRangeOrNullObject().load('address');
        item.load('formula');
        await context.sync();
        return { broken: area.isNullObject, formula: String(item.formula).includes('#REF!') };
      }),
  },
];
