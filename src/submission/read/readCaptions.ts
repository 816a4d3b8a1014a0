import { rememberValue } from '../../domain';
import type { Form, FormCell } from '../../forms';
import type { BlockReading, CaptionReading, FieldReading } from '../submission';
import type { SourceSheet } from '../cellSource';
import type { SheetReader } from './reader';

/** 版面上的一行（或一个可增行区）现在在哪。 */
interface Anchor {
  /** 在表样 rows 里第几个。 */
  readonly index: number;
  readonly top: number;
  readonly bottom: number;
  /** 右移了几列。 */
  readonly shift: number;
}

/** 已经读好的字段与可增行区，定位靠它们。 */
interface ReadParts {
  readonly fields: ReadonlyMap<string, FieldReading>;
  readonly blocks: ReadonlyMap<string, BlockReading>;
}

/**
 * 读固定标签。有字段的行、可增行区由名称定位；没有字段的行（表名、表头）要与上下两处的间距同版面一致才认，
 * 用户在中间插过行就不读它：认错行会把别的字当成被改的标签。
 */
export function readCaptions({ recognized }: SheetReader, read: ReadParts): readonly CaptionReading[] {
  const { form, sheet } = recognized;
  const anchors = form.rows.map((row, index) => anchorOf(row, index, read));
  const shifts = columnShifts(form, read);
  return form.rows.flatMap((row, index) => {
    if (row.kind !== 'row') return [];
    const anchor = anchors[index] ?? inferred(anchors, index);
    return anchor ? row.cells.flatMap((cell) => readCaption(cell, anchor, shifts, sheet)) : [];
  });
}

function anchorOf(
  row: Form['rows'][number],
  index: number,
  { fields, blocks }: ReadParts,
): Anchor | undefined {
  if (row.kind === 'block') {
    const place = blocks.get(row.key)?.place;
    const first = Math.min(...row.columns.map(({ column }) => column));
    return place ? { index, top: place.row, bottom: place.lastRow, shift: place.column - first } : undefined;
  }
  const cell = row.cells.find(({ field }) => field !== undefined);
  const place = cell?.field && fields.get(cell.field.key)?.place;
  return cell && place
    ? { index, top: place.row, bottom: place.row, shift: place.column - cell.column }
    : undefined;
}

/** 没有字段的行：上下两处推出来是同一行才认；表首上面没有东西，下面那一处没有移动过才认。 */
function inferred(anchors: readonly (Anchor | undefined)[], index: number): Anchor | undefined {
  const above = anchors
    .slice(0, index)
    .filter((anchor) => anchor !== undefined)
    .at(-1);
  const below = anchors.slice(index).find((anchor) => anchor !== undefined);
  if (below === undefined) return undefined;
  const row = below.top - (below.index - index);
  const expected = above === undefined ? index : above.bottom + index - above.index;
  return row === expected ? { index, top: row, bottom: row, shift: below.shift } : undefined;
}

/** 各字段、可增行区的两头各右移了几列：用户插过列，左右就不一样。 */
function columnShifts(form: Form, { fields, blocks }: ReadParts): readonly number[] {
  const found = form.rows.flatMap((row): readonly number[] => {
    if (row.kind === 'row')
      return row.cells.flatMap(({ field, column }) => {
        const place = field && fields.get(field.key)?.place;
        return place ? [place.column - column] : [];
      });
    const place = blocks.get(row.key)?.place;
    const columns = row.columns.map(({ column }) => column);
    if (!place || columns.length === 0) return [];
    return [place.column - Math.min(...columns), place.lastColumn - Math.max(...columns)];
  });
  return [...new Set(found)];
}

/** 标签的样子：固定文字就那么几百条，一批里读几千份，只编一次。 */
const patternOf = rememberValue((template: string): RegExp => {
  const parts = template.split(/\{[^}]*\}/).map((part) => part.replace(/\s+/g, ''));
  const pattern = parts
    .map((part) => part.normalize('NFKC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${pattern}$`);
});

/** 空白、占位（年度、单位）不比。 */
const matches = (template: string, value: unknown): boolean => {
  if (value === template && !template.includes('{')) return template.trim() !== '';
  const text = typeof value === 'string' ? value.normalize('NFKC').replace(/\s+/g, '') : '';
  return text !== '' && patternOf(template).test(text);
};

/**
 * 一行里插过列，左边的标签没有动、右边的跟着走：先看各种移法里哪一处正是这条标签；
 * 都不是，而各处移得不一样，就不知道它该在哪，不读。
 */
function readCaption(
  cell: FormCell,
  { top, shift }: Anchor,
  shifts: readonly number[],
  sheet: SourceSheet,
): readonly CaptionReading[] {
  const template = cell.caption;
  if (!template) return [];
  const moved = [shift, 0, ...shifts].find((by) =>
    matches(template, sheet.cell(top, cell.column + by).value),
  );
  if (moved === undefined && new Set([shift, ...shifts]).size > 1) return [];
  const column = cell.column + (moved ?? shift);
  return [
    {
      template,
      cell: sheet.cell(top, column),
      place: { sheetId: sheet.id, sheetName: sheet.name, row: top, column, lastRow: top, lastColumn: column },
    },
  ];
}
