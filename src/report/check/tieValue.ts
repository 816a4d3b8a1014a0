import { dec, readNumber, type Decimal } from '../../domain';
import type { FormReading, Place, Submission } from '../../submission';
import { evaluateExpression, type Term } from '../outline/expression';
import { shownNumber } from '../outline/shownNumber';
import { numberText } from '../outline/template';
import { valuesOf, type Values } from '../outline/values';

/** 一个出处现在该印什么。 */
export interface TieReading {
  readonly text: string;
  readonly places: readonly Place[];
}

/** 按书签里记的算式取数的口。 */
export interface TieReader {
  /** 取不到（表删了、格空了、分母成了 0）返回 null。 */
  readonly read: (expression: string, format: string) => TieReading | null;
  readonly values: Values;
}

/** `表.字段`、`表（项目）.字段`、`表.块#行.列` → 那一格的原文与位置。 */
function cellAt(
  submission: Submission,
  path: string,
): { readonly raw: unknown; readonly place: Place | null; readonly shown: string | null } | null {
  for (const form of submission.forms) {
    const rest = fieldPath(form, path);
    if (rest === null) continue;
    const row = /^(.+)#(\d+)\.(.+)$/.exec(rest);
    const reading = row
      ? form.blocks
          .get(row[1]!)
          ?.rows.filter(({ blank }) => !blank)
          [Number(row[2]) - 1]?.cells.get(row[3]!)
      : form.fields.get(rest);
    if (reading) return { raw: reading.cell.value, place: reading.place, shown: shownNumber(reading) };
  }
  return null;
}

function fieldPath({ form, name }: FormReading, path: string): string | null {
  for (const head of name === null ? [form.id] : [`${form.id}（${name}）`, form.id]) {
    if (path.startsWith(`${head}.`)) return path.slice(head.length + 1);
  }
  return null;
}

function cellTerm(submission: Submission, path: string): Term | null {
  const cell = cellAt(submission, path);
  const number = cell ? readNumber(cell.raw as never) : null;
  if (!cell || number?.kind !== 'number') return null;
  return { value: number.value, places: cell.place ? [cell.place] : [] };
}

const compute: Readonly<Record<string, (values: readonly Decimal[]) => Decimal | null>> = {
  数: ([value]) => value ?? null,
  率: ([value]) => value ?? null,
  '率/': ([part, whole]) => (part && whole && !whole.eq(0) ? part.div(whole) : null),
  '数-': ([current, prior]) => (current && prior ? current.minus(prior).abs() : null),
  '率%': ([current, prior]) => (current && prior?.gt(0) ? current.minus(prior).abs().div(prior) : null),
};

/** 按一份申报造取出处的口。 */
export function tieReader(submission: Submission): TieReader {
  const values = valuesOf(submission);
  const lookup = (name: string): Term | null => cellTerm(submission, name) ?? values.figure(name);
  const term = (expression: string): Term | null =>
    cellTerm(submission, expression) ?? evaluateExpression(expression, lookup);
  const read = (expression: string, format: string): TieReading | null => {
    if (format === '年') {
      const text = values.text(expression);
      return text === null ? null : { text, places: [] };
    }
    if (format === '去号') {
      const cell = cellAt(submission, expression);
      const match = /\d+(?:\.\d+)?/.exec(String(cell?.raw ?? ''));
      return cell && match ? { text: match[0], places: cell.place ? [cell.place] : [] } : null;
    }
    if (format === '原样') {
      const cell = cellAt(submission, expression);
      return cell && cell.shown !== null
        ? { text: cell.shown, places: cell.place ? [cell.place] : [] }
        : null;
    }
    const terms = expression.split(',').map(term);
    if (terms.includes(null)) return null;
    const value = compute[format]?.(terms.map((each) => each!.value)) ?? null;
    if (value === null) return null;
    return {
      text: numberText(dec(value), format.startsWith('率') ? '率' : '数'),
      places: terms.flatMap((each) => each!.places),
    };
  };
  return { read, values };
}
