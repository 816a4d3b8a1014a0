/** Excel 的错误值。 */
const ERROR_VALUE =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|BUSY!|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!)$/;

/** 是不是错误值。 */
export const isErrorValue = (value: unknown) => typeof value === 'string' && ERROR_VALUE.test(value);

/** 值的类型，同 Excel.RangeValueType；`hasFormula` 区分“空格”与“公式得空串”。 */
export function valueTypeOf(value: unknown, hasFormula = false): string {
  if (value === '' || value === null || value === undefined) return hasFormula ? 'String' : 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isErrorValue(value) ? 'Error' : 'String';
}
