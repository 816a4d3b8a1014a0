import ExcelJS from 'exceljs';
import type { GridSource } from '../../../src/recognize';

/** 网格 → .xlsx：财政局发来的样子，带着自己的字体、底色、边框、列宽、打印设置。 */
export async function templateXlsx({
  name,
  cells,
  merges,
  rowCount,
  columnCount,
}: GridSource): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(name, { pageSetup: { orientation: 'landscape', fitToPage: true } });
  for (let column = 1; column <= columnCount; column += 1) sheet.getColumn(column).width = 8 + column;
  for (let row = 1; row <= rowCount; row += 1) {
    for (let column = 1; column <= columnCount; column += 1) {
      const cell = sheet.getCell(row, column);
      cell.font = { name: '仿宋', size: 11 };
      cell.border = { top: { style: 'thin' }, left: { style: 'hair' } };
    }
  }
  for (const { row, column, text, formula } of cells) {
    if (text === '' && !formula) continue;
    const cell = sheet.getCell(row + 1, column + 1);
    if (formula) cell.value = { formula: formula.slice(1), result: Number(text) || 0 };
    else cell.value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  }
  for (const { row, column, lastRow, lastColumn } of merges) {
    sheet.mergeCells(row + 1, column + 1, lastRow + 1, lastColumn + 1);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** 填法：指标区的列从左到右。 */
export interface SampleOptions {
  /** 有没有“分值”“得分”两列。 */
  readonly weight: boolean;
  readonly score: boolean;
  /** 空着不填（空白模板）。 */
  readonly blank?: boolean;
  /** “分值”一列印成了“自评得分”（真有这样印的）：认表要问哪一列是哪个。 */
  readonly misprinted?: boolean;
}

const indicators = [
  ['产出指标', '数量指标', '培训场次', '≥10场', '12场', '30', '30'],
  ['产出指标', '质量指标', '培训合格率', '≥95%', '96%', '20', '20'],
  ['效益指标', '社会效益指标', '群众知晓率', '≥80%', '85%', '30', '30'],
  ['满意度指标', '服务对象满意度指标', '参训人员满意度', '≥90%', '92%', '10', '10'],
] as const;

/** 我们自己编的一张县级项目自评表：资金来源、列的次序、标签都与内置的不同。 */
export function sampleTemplate({
  weight,
  score,
  blank = false,
  misprinted = false,
}: SampleOptions): GridSource {
  const headers = [
    '一级指标',
    '二级指标',
    '三级指标',
    '指标值',
    '全年完成值',
    ...(weight ? [misprinted ? '自评得分' : '分值'] : []),
    ...(score ? ['自评得分'] : []),
    '未完成原因分析',
  ];
  const last = headers.length - 1;
  const cells: { row: number; column: number; text: string }[] = [];
  const merges: GridSource['merges'][number][] = [];
  const put = (row: number, column: number, text: string, to = column): void => {
    if (text !== '') cells.push({ row, column, text });
    if (to > column) merges.push({ row, column, lastRow: row, lastColumn: to });
  };
  const value = (text: string): string => (blank ? '' : text);
  put(0, 0, '某某县2023年度项目支出绩效自评表', last);
  put(1, 0, '单位：万元', last);
  put(2, 0, '项目名称');
  put(2, 1, value('技能培训经费'), last);
  put(3, 0, '主管部门');
  put(3, 1, value('县人社局'), 2);
  put(3, 3, '实施单位');
  put(3, 4, value('县就业中心'), last);
  put(4, 0, '项目资金');
  merges.push({ row: 4, column: 0, lastRow: 7, lastColumn: 0 });
  for (const [column, text] of ['', '年初预算数', '全年预算数', '全年执行数'].entries())
    put(4, column + 1, text);
  put(4, 5, '执行率');
  for (const [i, [label, ...amounts]] of [
    ['年度资金总额', '100', '100', '100'],
    ['其中：当年财政拨款', '80', '80', '80'],
    ['其他资金', '20', '20', '20'],
  ].entries()) {
    put(5 + i, 1, label!);
    for (const [column, amount] of amounts.entries()) {
      const computed = blank || i === 0 ? '' : amount;
      put(5 + i, column + 2, computed);
    }
  }
  put(8, 0, '年度总体目标');
  merges.push({ row: 8, column: 0, lastRow: 9, lastColumn: 0 });
  put(8, 1, '预期目标', 3);
  put(8, 4, '实际完成情况', last);
  put(9, 1, value('组织技能培训。'), 3);
  put(9, 4, value('已组织技能培训。'), last);
  headers.forEach((text, column) => put(10, column, text));
  indicators.forEach(([first, second, third, target, actual, w, s], i) => {
    const line = [
      first,
      second,
      third,
      target,
      value(actual),
      ...(weight ? [w] : []),
      ...(score ? [value(s)] : []),
      '',
    ];
    line.forEach((text, column) => put(11 + i, column, text));
  });
  if (score) {
    put(15, 0, '总分', last - 2);
    put(15, last - 1, '');
  }
  put(16, 0, '填表人：');
  put(16, 1, value('张三'));
  put(16, 3, '联系电话：');
  put(16, 4, value('0734-1234567'));
  return { name: '项目自评', rowCount: 17, columnCount: headers.length, cells, merges };
}
