import { blocksOf, fieldsOf, findForm } from '../../forms';
import type { FieldSpec } from '../../forms';
import type { FormId } from '../../schemes';
import type { FieldReading } from '../../submission';

/** 这张表的版面没有的一栏：读作空格，落在它上面的结果引擎不报。 */
const absent = new WeakSet<FieldReading>();

/** 版面没有这一栏（表种里有）。 */
export const isAbsent = (reading: FieldReading): boolean => absent.has(reading);

/**
 * 版面没有的一个字段。
 *
 * @throws Error 表种里就没有这个键：规则写错了
 */
export function absentField(form: FormId, key: string): FieldReading {
  const spec = fieldsOf(findForm(form)).find((field) => field.key === key);
  if (spec === undefined) throw new Error(`${form} 没有字段“${key}”`);
  return absentReading(spec);
}

/**
 * 版面没有的一列。
 *
 * @throws Error 表种的这个可增行区里就没有这一列：规则写错了
 */
export function absentColumn(form: FormId, block: string, key: string): FieldReading {
  const spec = blocksOf(findForm(form))
    .find((each) => each.key === block)
    ?.columns.find((column) => column.key === key);
  if (spec === undefined) throw new Error(`${form} 的“${block}”没有列“${key}”`);
  return absentReading(spec);
}

function absentReading(spec: FieldSpec): FieldReading {
  const reading: FieldReading = {
    spec,
    cell: { value: '', formula: null, text: '' },
    place: null,
    expectedFormula: null,
    overridden: false,
  };
  absent.add(reading);
  return reading;
}
