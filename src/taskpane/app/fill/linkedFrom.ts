import type { Fix } from '../../../audit';
import { calculatorOf, linkedReferences, type Place } from '../../../submission';
import { formCells } from '../findings/formCells';
import { placeAddress, type Overview } from '../overview';
import type { CellSelection } from '../session';
import { cellAt } from './cellAt';

/** 取自别处的一格：出处，断开的改法。 */
export interface LinkedFrom {
  readonly sources: readonly LinkSource[];
  /** 换成现在的数（字），以后不再跟着变。 */
  readonly unlink: Fix;
}

/** 一个出处：在哪、叫什么、现在是多少。 */
export interface LinkSource {
  readonly place: Place;
  /** 如“基础数据表 D7 部门基本支出 本年决算数”。 */
  readonly label: string;
  readonly text: string;
}

/** 光标在一个取自别处的录入格上时，它的出处与断开的改法；不是、出处不在我们的表上为 null。 */
export function linkedFrom({ submission }: Overview, cell: CellSelection | null): LinkedFrom | null {
  const reading = cell === null ? null : cellAt(submission, cell);
  if (reading === null) return null;
  const { form, field } = reading;
  const { place, spec } = field;
  const { formula, value, text } = field.raw ?? field.cell;
  if (place === null || formula === null || spec.formula !== undefined) return null;
  const { references } = calculatorOf(form.source);
  const sources = linkedReferences(formula).flatMap((reference): readonly LinkSource[] => {
    const target = references.find(reference, form.sheetId);
    const { row = -1, column = -1 } = target?.rect ?? {};
    const found = submission.forms
      .filter(({ sheetId }) => sheetId === target?.sheetId)
      .flatMap(formCells)
      .find((each) => each.place.row === row && each.place.column === column);
    if (found === undefined) return [];
    const label = [found.place.sheetName, placeAddress(found.place), found.rowTitle, found.column];
    return [{ place: found.place, label: label.filter((part) => part !== '').join(' '), text: found.text }];
  });
  if (sources.length === 0) return null;
  const kept = typeof value === 'number' ? ({ kind: 'number', value } as const) : null;
  return {
    sources,
    unlink: {
      kind: '断开',
      changes: [{ place, field: spec.kind, before: formula, after: kept ?? { kind: 'text', text } }],
    },
  };
}
