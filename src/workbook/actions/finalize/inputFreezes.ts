import { usesPbe } from '../../../domain';
import { cellAddress } from '../../../forms';
import { isBookLink, type FieldReading, type Submission } from '../../../submission';
import type { Freeze } from './freeze';

/** 录入格里用户自己写的公式，照抄一格的除外：定稿时换成现在的值，以后不会自己变；撤销时写回。 */
export const inputFreezes = ({ forms }: Submission): readonly Freeze[] =>
  forms.flatMap(({ fields, blocks }) => {
    const rows = [...blocks.values()].flatMap((block) => block.rows);
    const cells = [...fields.values(), ...rows.flatMap((row) => [...row.cells.values()])];
    const seen = new Set<string>();
    return cells.flatMap((reading) => {
      const freeze = inputFreeze(reading);
      if (!freeze || seen.has(freeze.frozen.cell)) return [];
      seen.add(freeze.frozen.cell);
      return [freeze];
    });
  });

function inputFreeze({ spec, cell, place }: FieldReading): Freeze | null {
  const { formula, value } = cell;
  if (!place || formula === null || spec.formula !== undefined) return null;
  if (usesPbe(formula) || isBookLink(formula)) return null;
  const { row, column, sheetId, sheetName } = place;
  return {
    frozen: { sheet: sheetName, cell: cellAddress(row, column), formula, to: 'value', input: true, value },
    sheetId,
    row,
    column,
    native: null,
    ours: null,
    twin: null,
  };
}
