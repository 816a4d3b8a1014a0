import { fieldName } from '../../forms';
import type { FieldSpec, Form, RowBlock } from '../../forms';
import type { Place } from '../submission';
import { isBlankCell } from './cells';
import type { SheetReader } from './reader';

/**
 * 紧挨可增行区、却不在区域里的数据行（1 起的行号）。
 * 在区域末尾之后或第一行之前插行，Excel 不会把名称撑开：数看着在表里，合计却没有算它。
 */
export function strayRows(block: RowBlock, at: Place, reader: SheetReader): readonly number[] {
  const { form } = reader.recognized;
  const index = form.rows.indexOf(block);
  const above = neighbour(form, index, -1, reader);
  const below = neighbour(form, index, 1, reader);
  const outside = [...between(above, at.row), ...between(at.lastRow, below)];
  return outside.filter((row) => hasData(row, at, reader)).map((row) => row + 1);
}

/** 版面上区的前（后）面第一行有字段的官方行，现在推到区边上应是哪一行；隔着别的区就不判断。 */
function neighbour(form: Form, index: number, step: 1 | -1, reader: SheetReader): number | null {
  for (let i = index + step; form.rows[i]?.kind === 'row'; i += step) {
    const row = form.rows[i];
    const field = row?.kind === 'row' ? row.cells.map((cell) => cell.field).find(isField) : undefined;
    if (field === undefined) continue;
    const place = reader.place(fieldName(form, field.key));
    return place === null ? null : place.row - (i - index - step);
  }
  return null;
}

const isField = (field: FieldSpec | undefined): field is FieldSpec => field !== undefined;

/** 两行之间（不含两端）的行；有一端不知道就没有。 */
function between(first: number | null, last: number | null): readonly number[] {
  if (first === null || last === null) return [];
  return Array.from({ length: Math.max(0, last - first - 1) }, (_, i) => first + 1 + i);
}

function hasData(row: number, at: Place, reader: SheetReader): boolean {
  for (let column = at.column; column <= at.lastColumn; column += 1) {
    if (!isBlankCell(reader.recognized.sheet.cell(row, column))) return true;
  }
  return false;
}
