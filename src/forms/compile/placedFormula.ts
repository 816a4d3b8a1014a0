import type { Scheme } from '../../schemes';
import { columnLetters, rectAddress } from '../address';
import type { Form, RowBlock } from '../form';
import type { Rect } from '../layout';
import { resolveFormula } from '../resolveFormula';

/** 公式放在哪里：字段的位置都定了；在可增行区里时还有哪一行（0 起）、区从哪一行起。 */
export interface FormulaPlace {
  readonly form: Form;
  readonly scheme: Scheme;
  readonly positions: ReadonlyMap<string, Rect>;
  readonly block: RowBlock | undefined;
  readonly row: number | undefined;
  readonly top: number | undefined;
}

/**
 * 公式模板 → 放在这一格的公式：区域写成地址，同行的列写成这一行的格。
 *
 * @throws 模板用了表上没有的字段或列（表样写错了键）。
 */
export function placedFormula(template: string, place: FormulaPlace): string {
  const { form, scheme, positions, block, row, top } = place;
  const columnOf = (key: string): string => {
    const column = block?.columns.find((candidate) => candidate.key === key);
    if (!column || row === undefined) throw new Error(`${form.id} 的公式用了不存在的列“${key}”`);
    return `$${columnLetters(column.column)}`;
  };
  return resolveFormula(template, {
    form,
    scheme,
    span: (from, to) => {
      const a = positions.get(from);
      const b = positions.get(to);
      if (!a || !b) throw new Error(`${form.id} 的公式用了不存在的字段“${from}”或“${to}”`);
      return rectAddress({ ...a, lastRow: b.lastRow, lastColumn: b.lastColumn });
    },
    sameRow: (key) => `${columnOf(key)}${row! + 1}`,
    // 从表头行起，在最前面插行时区域跟着长
    downToRow: (from, to) => `${columnOf(from)}$${top!}:${columnOf(to)}${row! + 1}`,
  });
}
