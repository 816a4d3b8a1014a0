import type { FormReading } from '../../submission';
import { textOf } from '../cells/reading';
import { cellOf, rowsOf } from '../cells/subject';

const block = '评价指标';

/** 把算式抄了一遍，没有说为什么：不算答复。 */
const derivation = /[=＝]/;

/** 评分表上名字含这些字的指标已经写了扣分原因和说明（不只是算式）：要核实的事已在表上答复，不再问。 */
export function answeredOnScoring(form: FormReading, ...words: readonly string[]): boolean {
  return rowsOf(form, block)
    .filter(({ label }) => words.every((word) => label.includes(word)))
    .map((row) => textOf(cellOf(form, block, row, '扣分原因和其他说明').reading))
    .some((text) => text !== '' && !derivation.test(text));
}
