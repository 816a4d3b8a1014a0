import { compileForm, type CompileContext, type FormLayout, type LayoutCell } from '../../forms';
import type { FormReading, Submission } from '../../submission';
import { cellRuns, textOf } from './cellRuns';
import { fitTable } from './fitTable';
import { keptRows } from './keptRows';
import type { ReportCell, ReportTable } from './runs';
import { spilled } from './spilled';

/** 版心宽与高，磅：A4 去掉附件的页边距，高再去掉附件标题。 */
const content = {
  portrait: { width: 482, height: 672 },
  landscape: { width: 728, height: 438 },
} as const;

/**
 * 一张表照版面排成文档里的表：合并格照旧，打印区以外的行与辅助列不要。
 * 一页放不下又有每页重复的表头的，从表头起另成一个表（文档里只有表的头几行能重复），表头管不到的再成一个。
 */
export function formTables(submission: Submission, form: FormReading): readonly ReportTable[] {
  const layout = layoutOf(submission, form);
  const { printArea, columnWidths } = layout;
  const widths = columnWidths.slice(0, printArea.lastColumn + 1);
  const page = content[form.form.print.orientation];
  const ranges = layout.heightRanges.slice(0, printArea.lastRow + 1);
  const { size, share, heights, fits } = fitTable(ranges, widths, page);
  const kept = keptRows(layout, { heights, page: page.height, share });
  const header = fits ? null : headerOf(layout);
  const rows = heights.map((height, row) => ({
    ...rowOf(layout, form, row, { tops: kept.tops, header }),
    height,
    kept: kept.rows.has(row),
  }));
  const table = (from: number, to: number, headerRows = 0): ReportTable => ({
    widths,
    size,
    headerRows,
    rows: rows.slice(from, to),
  });
  if (!header) return [table(0, rows.length)];
  const end = endOfHeaded(layout, header);
  return [
    table(0, header.first),
    table(header.first, end, header.end - header.first),
    table(end, rows.length),
  ].filter((each) => each.rows.length > 0);
}

/** 竖排的标签至多几个字，才写在每页重复的表头里。 */
const mostLines = 6;

/** 重复的表头：从哪一行起、到哪一行之前，从 0 起。 */
interface Header {
  readonly first: number;
  readonly end: number;
}

/** 每页重复的表头；没有的、有格从上面占到表头里的为 null。 */
function headerOf({ titleRows, cells }: FormLayout): Header | null {
  if (!titleRows) return null;
  const [first, end] = [titleRows[0] - 1, titleRows[1]];
  return cells.some(({ row, lastRow }) => row < first && lastRow >= first) ? null : { first, end };
}

/** 表头管到哪一行之前：它下面的可增行区、从表头占下来的标签都完了，没有格跨过去。 */
function endOfHeaded({ blocks, cells, printArea }: FormLayout, { first, end }: Header): number {
  const block = blocks.find(({ rect }) => rect.row === end);
  const labels = cells.filter(({ row }) => row >= first && row < end).map(({ lastRow }) => lastRow + 1);
  let next = Math.max(end, block ? block.rect.lastRow + 1 : end, ...labels);
  for (const { row, lastRow } of cells) if (row < next && lastRow >= next) next = lastRow + 1;
  return Math.min(next, printArea.lastRow + 1);
}

function rowOf(
  { cells, printArea: { lastColumn: last } }: FormLayout,
  form: FormReading,
  row: number,
  { tops, header }: { readonly tops: ReadonlySet<LayoutCell>; readonly header: Header | null },
): { readonly bare: boolean; readonly cells: readonly ReportCell[] } {
  /** 从表头占到下面的格（竖排的“绩效指标”）分成两截：表头里的一截每页重复，下面一截空着。 */
  const isCut = (cell: LayoutCell): boolean =>
    header !== null && cell.row >= header.first && cell.row < header.end && cell.lastRow >= header.end;
  const own = cells
    .filter((cell) => cell.row === row || (row === header?.end && isCut(cell)))
    .filter(({ column }) => column <= last);
  const bare = own.every(({ bordered }) => !bordered);
  const write = (cell: LayoutCell): ReportCell => {
    const columns = Math.min(cell.lastColumn, last) - cell.column + 1;
    const cut = isCut(cell);
    // 标签太长，写在表头里每页都要高出一截：写在下面一截，只有头一页有
    const isLong = cut && String(cell.content).split('\n').length > mostLines;
    if (cell.row < row) {
      const rows = cell.lastRow - row + 1;
      const below = { columns, rows, align: alignOf(cell), top: true, open: 'above' } as const;
      return { ...below, runs: isLong ? cellRuns(cell, form) : [] };
    }
    return {
      runs: isLong ? [] : cellRuns(cell, form),
      columns,
      rows: (cut ? header!.end - 1 : cell.lastRow) - cell.row + 1,
      align: alignOf(cell),
      ...(['title', 'heading'].includes(cell.look) ? { bold: true as const } : {}),
      ...(cut || tops.has(cell) ? { top: true as const } : {}),
      ...(cut ? { open: 'below' as const } : {}),
    };
  };
  // 官方表上没有格的地方也占着位，不然后面的格挤过来
  const written = [
    ...own.map((cell) => ({ column: cell.column, cell: write(cell) })),
    ...gapsIn(cells, row, last).map(([column, columns]) => ({
      column,
      cell: { runs: [], columns, rows: 1 },
    })),
  ]
    .sort((a, b) => a.column - b.column)
    .map(({ cell }): ReportCell => cell);
  return { bare, cells: bare ? spilled(written, form.form.columnWidths) : written };
}

/** 一行里没有格的地方：从哪一列起、几列。 */
function gapsIn(
  cells: readonly LayoutCell[],
  row: number,
  last: number,
): readonly (readonly [column: number, columns: number])[] {
  const across = cells.filter((cell) => cell.row <= row && row <= cell.lastRow);
  const gaps: [number, number][] = [];
  for (let column = 0; column <= last; column += 1) {
    if (across.some((cell) => cell.column <= column && column <= cell.lastColumn)) continue;
    const before = gaps.at(-1);
    if (before && before[0] + before[1] === column) before[1] += 1;
    else gaps.push([column, 1]);
  }
  return gaps;
}

const alignOf = (cell: LayoutCell): ReportCell['align'] => {
  if (['title', 'subtitle', 'heading', 'vertical'].includes(cell.look)) return 'center';
  if (cell.look === 'unitNote') return 'right';
  return ['amount', 'count', 'rate', 'score', 'measure', 'signature', 'date'].includes(cell.kind)
    ? 'center'
    : 'left';
};

/** 照读到的行数、组名与文字排版：行高放得下字。 */
function layoutOf({ scheme, year, unit }: Submission, form: FormReading): FormLayout {
  const blocks = Object.fromEntries(
    [...form.blocks].map(([key, { rows, columns }]) => {
      const grouped = columns.filter((column) => column.grouped);
      const groups = grouped.map(
        (column) => [column.key, rows.map((row) => row.carried[column.key] ?? '')] as const,
      );
      return [key, { rows: rows.length, groups: Object.fromEntries(groups) }];
    }),
  );
  const context: CompileContext = { scheme, year, unit, project: form.name, blocks };
  const fields: Record<string, string> = {};
  const texts: Record<string, Record<string, string>[]> = {};
  for (const cell of compileForm(form.form, context).cells) {
    const { role } = cell;
    const text = textOf({ runs: cellRuns(cell, form) });
    if (role.kind === 'field') fields[role.field.key] = text;
    if (role.kind === 'block') ((texts[role.block] ??= [])[role.index] ??= {})[role.column.key] = text;
  }
  return compileForm(form.form, { ...context, texts: { fields, blocks: texts } });
}
