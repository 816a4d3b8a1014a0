import { dec, readNumber } from '../../domain';
import { compileForm, isOneLine, type LayoutCell } from '../../forms';
import type { FieldReading, FormReading, Submission } from '../../submission';
import type { ReportBlock, ReportCell, ReportTable, Run } from './runs';
import { numberText } from './template';

/** 附件：把工作簿里的官方表照版面附上；有几张附几张，没有的不附。 */
export function appendixBlocks(submission: Submission, wanted: readonly string[]): readonly ReportBlock[] {
  const forms = wanted.flatMap((id) =>
    submission.forms.filter((each) => each.form.id === id && !each.form.workingPaper),
  );
  return forms.map((form, index): ReportBlock => {
    const many = forms.length > 1 ? String(index + 1) : '';
    return {
      kind: 'appendix',
      title: `附件${many}：${form.name ? `${form.form.id}（${form.name}）` : form.form.id}`,
      landscape: form.form.print.orientation === 'landscape',
      table: formTable(submission, form),
    };
  });
}

/** 一格的文字；数带出处。 */
function runsOf(reading: FieldReading, expression: string): readonly Run[] {
  const number = readNumber(reading.cell.value);
  if (reading.spec.kind === 'date' || number.kind !== 'number')
    return [{ text: String(reading.cell.value ?? '') }];
  const format = reading.spec.kind === 'rate' || reading.cell.text.trim().endsWith('%') ? '率' : '数';
  const places = reading.place ? [reading.place] : [];
  return [{ text: numberText(dec(number.value), format), tie: { expression, format, places } }];
}

function cellRuns(cell: LayoutCell, form: FormReading): readonly Run[] {
  const { role } = cell;
  if (role.kind === 'caption') return [{ text: String(cell.content) }];
  const where = form.name ? `${form.form.id}（${form.name}）` : form.form.id;
  if (role.kind === 'field') {
    const reading = form.fields.get(role.field.key);
    return reading ? runsOf(reading, `${where}.${role.field.key}`) : [];
  }
  const row = form.blocks.get(role.block)?.rows[role.index];
  const reading = row?.cells.get(role.column.key);
  const carried = role.column.grouped ? row?.carried[role.column.key] : undefined;
  if (carried !== undefined) return [{ text: carried }];
  return reading ? runsOf(reading, `${where}.${role.block}#${role.index + 1}.${role.column.key}`) : [];
}

const alignOf = (cell: LayoutCell): ReportCell['align'] => {
  if (['title', 'subtitle', 'heading', 'vertical'].includes(cell.look)) return 'center';
  if (cell.look === 'unitNote') return 'right';
  return ['amount', 'count', 'rate', 'score', 'measure', 'signature', 'date'].includes(cell.kind)
    ? 'center'
    : 'left';
};

const textOf = ({ runs }: ReportCell): string => runs.map(({ text }) => text).join('');

const isBlank = (cell: ReportCell): boolean => textOf(cell).trim() === '';

/** 公文的版心比工作表的纸面窄，字一样大。 */
const narrower = 0.8;

/**
 * 没有边框的行（填表人、日期）：Excel 里字伸进右边的空格，这里让它占住那几格；
 * 占住了还写不下一行的，整行写成一段，免得窄格里一字一行。
 *
 * @param widths 各列宽，半角字符数
 */
function spilled(cells: readonly ReportCell[], widths: readonly number[]): readonly ReportCell[] {
  const kept: ReportCell[] = [];
  for (const cell of cells) {
    const before = kept.at(-1);
    if (before && isBlank(cell) && !isBlank(before) && before.rows === cell.rows)
      kept[kept.length - 1] = { ...before, columns: (before.columns ?? 1) + (cell.columns ?? 1) };
    else kept.push(cell);
  }
  let column = 0;
  const fits = kept.map((cell) => {
    const own = widths.slice(column, (column += cell.columns ?? 1));
    return isOneLine(textOf(cell), narrower * own.reduce((sum, width) => sum + width, 0));
  });
  return fits.every(Boolean) ? kept : [inOneParagraph(cells)];
}

/** 一行的各格写成一段：标签后面紧跟着填的字，没填的留出签字的空，两样之间空两格。 */
function inOneParagraph(cells: readonly ReportCell[]): ReportCell {
  return {
    runs: cells.flatMap((cell, i): readonly Run[] => {
      const before = cells[i - 1];
      const isLabelled = before !== undefined && /[：:]\s*$/.test(textOf(before));
      if (isBlank(cell)) return isLabelled ? [{ text: '　　　　' }] : [];
      return before === undefined || (isLabelled && !isBlank(before))
        ? cell.runs
        : [{ text: '　　' }, ...cell.runs];
    }),
    columns: cells.reduce((sum, { columns = 1 }) => sum + columns, 0),
    rows: 1,
    align: 'left',
  };
}

/** 一张表照版面排成文档里的表：合并格照旧，打印区以外的行与辅助列不要。 */
function formTable(submission: Submission, form: FormReading): ReportTable {
  const layout = compileForm(form.form, {
    scheme: submission.scheme,
    year: submission.year,
    unit: submission.unit,
    project: form.name,
    blocks: Object.fromEntries(
      [...form.blocks].map(([key, { rows, columns }]) => {
        const grouped = columns.filter((column) => column.grouped);
        const groups = grouped.map(
          (column) => [column.key, rows.map((row) => row.carried[column.key] ?? '')] as const,
        );
        return [key, { rows: rows.length, groups: Object.fromEntries(groups) }];
      }),
    ),
  });
  const { lastRow, lastColumn: last } = layout.printArea;
  const rows = Array.from({ length: lastRow + 1 }, (_, row) => {
    const cells = layout.cells
      .filter((cell) => cell.row === row && cell.column <= last)
      .sort((a, b) => a.column - b.column);
    const bare = cells.every(({ bordered }) => !bordered);
    const written = cells.map((cell): ReportCell => ({
      runs: cellRuns(cell, form),
      columns: Math.min(cell.lastColumn, last) - cell.column + 1,
      rows: cell.lastRow - cell.row + 1,
      align: alignOf(cell),
      ...(['title', 'heading'].includes(cell.look) ? { bold: true as const } : {}),
    }));
    return {
      bare,
      height: layout.rowHeights[row] ?? 21,
      cells: bare ? spilled(written, form.form.columnWidths) : written,
    };
  });
  return {
    widths: layout.columnWidths.slice(0, last + 1),
    headerRows: layout.titleRows ? layout.titleRows[1] : 0,
    rows,
  };
}
