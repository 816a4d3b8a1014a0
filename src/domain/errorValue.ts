/** Excel 单元格里的错误值是怎么来的。 */
export type ErrorCause =
  /** 还没有算完、没有取到。 */
  | 'pending'
  /** 不认识公式里的函数或名称。 */
  | 'unknownName'
  /** 引用的格没有了。 */
  | 'lostReference'
  /** 除以 0 或空格。 */
  | 'division'
  /** 引用的格里有不能计算的内容，或别的算不出的情形。 */
  | 'content';

const causes: ReadonlyMap<string, ErrorCause> = new Map([
  ['#BUSY!', 'pending'],
  ['#GETTING_DATA', 'pending'],
  ['#GETTING_DATA!', 'pending'],
  ['#CONNECT!', 'pending'],
  ['#TIMEOUT!', 'pending'],
  ['#NAME?', 'unknownName'],
  ['#BLOCKED!', 'unknownName'],
  ['#UNKNOWN!', 'unknownName'],
  ['#PYTHON!', 'unknownName'],
  ['#EXTERNAL!', 'unknownName'],
  ['#REF!', 'lostReference'],
  ['#DIV/0!', 'division'],
  ['#VALUE!', 'content'],
  ['#N/A', 'content'],
  ['#NUM!', 'content'],
  ['#NULL!', 'content'],
  ['#SPILL!', 'content'],
  ['#CALC!', 'content'],
  ['#FIELD!', 'content'],
]);

/**
 * 单元格的值是不是 Excel 的错误值（`#VALUE!`、`#N/A`、`#NAME?`、`#BUSY!`……，一字不差才算）。
 *
 * @returns 怎么来的；不是错误值为 null（“#1 车间”这样的文字不是）
 */
export function errorCause(value: unknown): ErrorCause | null {
  return typeof value === 'string' && value.startsWith('#') ? (causes.get(value.trim()) ?? null) : null;
}
