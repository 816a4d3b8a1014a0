import type { FormReading } from '../../submission';
import { isBlank } from './reading';
import { cellOf, rowsOf } from './subject';

const block = '评价指标';

/** 评分表上名字含这些字的指标已经写了扣分原因和说明：要核实的事已在表上答复，不再问。 */
export function answeredOnScoring(form: FormReading, ...words: readonly string[]): boolean {
  return rowsOf(form, block).some(
    (row) =>
      words.every((word) => row.label.includes(word)) &&
      !isBlank(cellOf(form, block, row, '扣分原因和其他说明').reading),
  );
}
