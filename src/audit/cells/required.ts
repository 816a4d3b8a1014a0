import type { FieldSpec } from '../../forms';
import type { CellScalar, FormReading, RowReading } from '../../submission';
import type { Stage } from '../rule';
import type { Subject } from './subject';
import { subjectsWhere } from './subjectsOfKinds';

/** 填报时，必填格填到这个份上才逐格提示剩下的：没填完是常事，不催。 */
const nearlyDone = 0.9;

const isBlankValue = (value: CellScalar): boolean => typeof value === 'string' && value.trim() === '';

const isRequired = ({ required, formula }: FieldSpec): boolean => required === true && formula === undefined;

/** 可增行区只看写了东西的行；“其中”行没有分值是正常的。 */
const isStarted = ({ blank, label }: RowReading): boolean => !blank && !label.startsWith('其中');

/** 必填的格数，空着的也算。 */
function countRequired({ fields, blocks }: FormReading): number {
  let count = [...fields.values()].filter(({ spec }) => isRequired(spec)).length;
  for (const { columns, rows } of blocks.values()) {
    count += columns.filter(isRequired).length * rows.filter(isStarted).length;
  }
  return count;
}

/** 要催的空着的必填格：填报时没填到九成的表一格也不催，定稿时全催。 */
export function pressingBlanks(form: FormReading, stage: Stage): readonly Subject[] {
  const required = countRequired(form);
  const empty = subjectsWhere(form, { spec: isRequired, value: isBlankValue, row: isStarted });
  return stage === '填报' && required - empty.length < required * nearlyDone ? [] : empty;
}
