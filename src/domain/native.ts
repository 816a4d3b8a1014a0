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

/** 数与文字的常量：不会是逻辑值，也不会是错误值。 */
const isLiteral = (argument: string): boolean => /^(?:\d+(?:\.\d+)?|"[^"]*")$/.test(argument);

/**
 * 任何一个实参是逻辑值（判断的结果）则得 #VALUE!，否则算 `otherwise`。函数不把逻辑值当数，
 * 而原生公式乘 1 会把 TRUE 当成 1。
 */
export function unlessLogical(operands: readonly string[], otherwise: string): string {
  const doubtful = operands.filter((each) => !isLiteral(each)).map((each) => `ISLOGICAL(${each})`);
  return doubtful.length === 0 ? otherwise : `IF(${anyOf(doubtful)},${fail('逻辑值不是数')},${otherwise})`;
}

/**
 * 后面某一支才用到的实参是错误值，也先得那个错误，否则算 `otherwise`：有一个实参是错误值，
 * 表格软件就不叫函数，直接得错误。
 */
export function unlessError(operands: readonly string[], otherwise: string): string {
  const doubtful = operands.filter((each) => !isLiteral(each)).map((each) => `${each}=""`);
  return doubtful.length === 0 ? otherwise : `IF(AND(FALSE,${doubtful.join(',')}),"",${otherwise})`;
}

/**
 * 得分位数的公式文本，与 `placesArgument` 同一口径：空白、“—”是 `fallback` 位，不是 0–6 的整数得 #VALUE!。
 *
 * @param places 位数的实参；没写为 undefined
 */
export function placesFormula(places: string | undefined, fallback: number): string {
  if (places === undefined) return String(fallback);
  if (/^[0-6]$/.test(places)) return places;
  const fits = `AND(${places}*1>=0,${places}*1<=6,INT(${places}*1)=${places}*1)`;
  const whole = `IF(${fits},${places}*1,${fail('位数应为0到6的整数')})`;
  return `IF(OR(${places}="",${places}="—"),${fallback},${unlessLogical([places], whole)})`;
}

/** 故意得 #VALUE!，公式里留着原因。 */
export function fail(message: string): string {
  return `"${message}"*1`;
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? String(conditions[0]) : `OR(${conditions.join(',')})`;
}
