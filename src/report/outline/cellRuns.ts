import { readNumber } from '../../domain';
import type { LayoutCell } from '../../forms';
import type { FieldReading, FormReading } from '../../submission';
import type { ReportCell, Run } from './runs';
import { shownNumber } from './shownNumber';

/** 一格的文字；数照表上的写法（位数、千分位、百分号），带出处。 */
function runsOf(reading: FieldReading, expression: string): readonly Run[] {
  const cell = reading.raw ?? reading.cell;
  if (reading.spec.kind === 'date' || readNumber(cell.value).kind !== 'number')
    return [{ text: String(cell.value ?? '') }];
  const places = reading.place ? [reading.place] : [];
  return [{ text: shownNumber(reading) ?? '', tie: { expression, format: '原样', places } }];
}

/** 版面上一格在这张表里印的字。 */
export function cellRuns(cell: LayoutCell, form: FormReading): readonly Run[] {
  const { role } = cell;
  if (role.kind === 'caption') return [{ text: String(cell.content) }];
  const where = form.name ? `${form.form.id}（${form.name}）` : form.form.id;
  if (role.kind === 'field') {
    const reading = form.fields.get(role.field.key);
    return reading ? runsOf(reading, `${where}.${role.field.key}`) : [];
  }
  const rows = form.blocks.get(role.block)?.rows ?? [];
  const row = rows[role.index];
  const reading = row?.cells.get(role.column.key);
  const carried = role.column.grouped ? row?.carried[role.column.key] : undefined;
  if (carried !== undefined) return [{ text: carried }];
  // 出处的行号不数空行，与核对时一样
  const number = rows.slice(0, role.index + 1).filter(({ blank }) => !blank).length;
  return reading ? runsOf(reading, `${where}.${role.block}#${number}.${role.column.key}`) : [];
}

/** 一格的字连起来。 */
export const textOf = ({ runs }: Pick<ReportCell, 'runs'>): string => runs.map(({ text }) => text).join('');
