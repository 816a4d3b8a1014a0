import { dirname, relative, resolve } from 'node:path';
import { severities } from '../../audit';
import { BookComposer, type SheetComposer } from '../../xlsx';
import type { CheckedBook } from '../jobs/checkBook';
import { saveOutput, type OutputTarget } from '../save';

/** 一本最多写多少条：再多就另起一本，内存不随结果多少长，Excel 也打得开。 */
const PER_BOOK = 30_000;

const CAPTIONS = [
  '序号',
  '单位',
  '年度',
  '级别',
  '规则',
  '工作表',
  '单元格',
  '内容',
  '表内值',
  '应为',
  '差额',
  '审核说明',
  '文件',
];
const WIDTHS = [36, 130, 36, 36, 40, 110, 48, 360, 70, 70, 60, 150, 170];

const thin = { style: 'Thin', color: '#BFBFBF' } as const;
const borders = { Left: thin, Right: thin, Top: thin, Bottom: thin };
const head = { font: { bold: true }, fill: '#DDEBF7', h: 'Center', v: 'Center', wrap: true, borders };
const body = { v: 'Center', wrap: true, borders, font: { size: 10 } };
const fills = { 错误: '#F8CBAD', 核实: '#FFE699', 提示: '#FFFFFF' } as const;
const marks = {
  错误: { ...body, fill: fills.错误 },
  核实: { ...body, fill: fills.核实 },
  提示: { ...body, fill: fills.提示 },
};

/** 第 `n` 本的文件名：第一本照写的，以后加 `-n`。 */
export const nthPath = (path: string, n: number): string =>
  n === 1 ? path : path.replace(/(\.xlsx)$/i, `-${n}$1`);

/** 把审核结果写成 .xlsx，一行一条，单元格可点开；写满一本就存盘。 */
export function findingsBooks(target: OutputTarget) {
  const { folder, output } = target;
  const home = dirname(resolve(folder, output));
  let count = 0;
  let written = 0;
  let books = 0;
  let book: BookComposer | null = null;
  let sheet: SheetComposer | null = null;

  const open = (): SheetComposer => {
    book = new BookComposer();
    const made = book.sheet('审核结果');
    made.widths(WIDTHS);
    made.row(CAPTIONS, head);
    made.freezeAt(1);
    made.pageLayout({ headersFooters: {} });
    return made;
  };
  const save = async () => {
    if (!book) return;
    books += 1;
    const bytes = book.write({ title: '绩效自评审核结果' });
    [book, sheet, written] = [null, null, 0];
    await saveOutput({ ...target, output: nthPath(output, books) }, bytes);
  };

  return {
    /** 收一份的结果。 */
    async take({ file, unit, year, records }: CheckedBook): Promise<void> {
      const sorted = [...records].sort(
        (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
      );
      for (const record of sorted) {
        sheet ??= open();
        count += 1;
        written += 1;
        const { severity, rule, message, actual, expected, difference, explanation } = record;
        const place = record.sheet ?? record.form;
        const row = sheet.row(
          [
            count,
            unit,
            year,
            severity,
            rule,
            place,
            record.cell,
            message,
            actual,
            expected,
            difference,
            explanation,
            file,
          ],
          [body, body, body, marks[severity], ...Array.from({ length: 9 }, () => body)],
        );
        if (record.sheet !== null && record.cell !== null)
          sheet.link(row, 6, cellLink(relative(home, resolve(folder, file)), record.sheet, record.cell));
        if (written >= PER_BOOK) await save();
      }
    },
    /** 存下最后一本；一条也没有也给一本只有表头的。返回几本。 */
    async end(): Promise<number> {
      if (books === 0) sheet ??= open();
      await save();
      return books;
    },
  };
}

/** 点开源文件里的那一格。 */
export function cellLink(file: string, sheet: string, cell: string) {
  const place = `'${sheet.replaceAll("'", "''")}'!${cell}`;
  return {
    address: encodeURI(file.replaceAll('\\', '/')),
    documentReference: place,
    screenTip: `${file} ${place}`,
  };
}
