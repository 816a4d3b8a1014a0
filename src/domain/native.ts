/**
 * 拼等价原生公式的小工具。只用 Excel 2010、WPS、LibreOffice 都有的函数；文字形式的数靠 `*1` 让表格软件自己转换，
 * 转不成就是 #VALUE!，与函数本身一致。
 */

/** 实参的公式文本：名称、引用、常数原样用，其余加括号。 */
export function operand(argument: string): string {
  return /^(?:[\p{L}\d_.$:!']+|"[^"]*")$/u.test(argument) ? argument : `(${argument})`;
}

/**
 * 去掉实参末尾的 `&""`：公式里靠它把空单元格变成空串（桌面版 Excel 传给函数的空单元格是 0），原生公式用不着。
 */
export function withoutTextCast(argument: string): string {
  const at = argument.indexOf('&');
  return at > 0 && /^\s*""$/.test(argument.slice(at + 1)) ? argument.slice(0, at).trimEnd() : argument;
}

/** 任何一个实参为空则得空串，否则算 `otherwise`。 */
export function blankUnless(operands: readonly string[], otherwise: string): string {
  return `IF(${anyOf(operands.map((a) => `${a}=""`))},"",${otherwise})`;
}

/** 任何一个实参是“—”则得 `result`，否则算 `otherwise`。 */
export function unlessNoRate(operands: readonly string[], result: string, otherwise: string): string {
  return `IF(${anyOf(operands.map((a) => `${a}="—"`))},"${result}",${otherwise})`;
}

/** 故意得 #VALUE!，公式里留着原因。 */
export function fail(message: string): string {
  return `"${message}"*1`;
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? String(conditions[0]) : `OR(${conditions.join(',')})`;
}
