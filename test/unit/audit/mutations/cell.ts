import { createAuditor } from '../../../../src/audit';
import type { Audit, Finding } from '../../../../src/audit';
import { readSubmission } from '../../../../src/submission';
import type { DataValue, FieldReading, FormReading, Place, Submission } from '../../../../src/submission';
import type { MemoryBook } from '../../support/memorySource';

/** 工作簿里可以改的一格。 */
export interface Cell {
  readonly form: FormReading;
  readonly reading: FieldReading;
  /** 在可增行区里时的区与行（0 起）。 */
  readonly row: { readonly block: string; readonly index: number } | null;
}

/** 全部格：字段与可增行区各行各列。 */
export function cellsOf(submission: Submission): readonly Cell[] {
  return submission.forms.flatMap((form) => [
    ...[...form.fields.values()].map((reading): Cell => ({ form, reading, row: null })),
    ...[...form.blocks.values()].flatMap(({ block, rows }) =>
      rows.flatMap(({ index, cells }) =>
        [...cells.values()].map((reading): Cell => ({ form, reading, row: { block: block.key, index } })),
      ),
    ),
  ]);
}

/** 这一格在失败信息里的叫法。 */
export const describeCell = ({ form, reading, row }: Cell): string =>
  [form.name ?? form.form.id, row === null ? '' : `${row.block}[${row.index}]`, reading.spec.key].join(' ');

const auditors = new WeakMap<MemoryBook, Audit>();

/** 像窗格那样边改边审：没有变的表用上一次的结果（与从头审核一模一样，见 auditor.test）。 */
function auditorOf(book: MemoryBook): Audit {
  const audit = auditors.get(book) ?? createAuditor();
  auditors.set(book, audit);
  return audit;
}

/** 像用户那样改一格，审核，再改回去。 */
export function auditChanged(book: MemoryBook, cell: Cell, value: DataValue): readonly Finding[] {
  const { place, cell: before } = cell.reading;
  const sheet = book.sheets.find(({ id }) => id === place?.sheetId);
  if (place === null || sheet === undefined) throw new Error(`${describeCell(cell)} 没有位置`);
  sheet.type(place.row, place.column, value, cell.reading.spec.kind !== 'text');
  try {
    const submission = readSubmission(book);
    return submission === null ? [] : auditorOf(book)(submission);
  } finally {
    if (before.formula === null) {
      sheet.type(
        place.row,
        place.column,
        before.value === '' ? null : before.text,
        typeof before.value === 'number',
      );
    } else {
      sheet.formula(place.row, place.column, before.formula, cell.reading.spec.kind === 'rate');
    }
    sheet.onChange();
  }
}

/** 结果就在这一格上，或落在同一行的另一格而把这一格列为牵涉（得分与原因互为因果）。 */
export function isAt({ place, related }: Finding, { reading }: Cell): boolean {
  const own = reading.place;
  const isOwn = (each: Place | null): boolean =>
    each !== null && each.sheetId === own?.sheetId && each.row === own.row && each.column === own.column;
  return isOwn(place) || (place?.sheetId === own?.sheetId && place?.row === own?.row && related.some(isOwn));
}
