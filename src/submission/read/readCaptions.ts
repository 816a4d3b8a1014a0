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
  return form.rows.flatMap((row, index) => {
    if (row.kind !== 'row') return [];
    const anchor = anchors[index] ?? inferred(anchors, index);
    return anchor ? row.cells.flatMap((cell) => readCaption(cell, anchor, sheet)) : [];
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

function readCaption(cell: FormCell, { top, shift }: Anchor, sheet: SourceSheet): readonly CaptionReading[] {
  if (!cell.caption) return [];
  const column = cell.column + shift;
  return [
    {
      template: cell.caption,
      cell: sheet.cell(top, column),
      place: { sheetId: sheet.id, sheetName: sheet.name, row: top, column, lastRow: top, lastColumn: column },
    },
  ];
}
