import { invalidArgument } from '../../protocol/hostError';
import { isReference } from './address';

/**
 * Excel 的硬限制（微软“Excel 规范与限制”及各 API 文档）。
 * 主机照样拒绝，免得在这里能过、到真 Excel 里失败。
 */
export const LIMITS = {
  cellText: 32_767,
  formula: 8_192,
  stringLiteral: 255,
  nesting: 64,
  functionArguments: 255,
  name: 255,
  sheetName: 31,
  validationTitle: 32,
  validationMessage: 255,
  validationList: 255,
  headerFooter: 255,
} as const;

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const LIKE_R1C1 = /^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/;

/** 名称是否合法：字母（含汉字）、下划线或反斜杠开头，不像单元格地址，≤255 字。 */
export function checkName(name: string): void {
  const bad = !NAME.test(name) || name.length > LIMITS.name || isReference(name) || LIKE_R1C1.test(name);
  if (bad) throw invalidArgument(`The name '${name}' is not valid.`);
}

/** 工作表名是否合法：1–31 字，不含 : \ / ? * [ ]，首尾不是单引号，不叫 History。 */
export function checkSheetName(name: unknown): asserts name is string {
  const bad =
    typeof name !== 'string' ||
    name.length === 0 ||
    name.length > LIMITS.sheetName ||
    /[:\\/?*[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === 'history';
  if (bad) throw invalidArgument(`The worksheet name '${String(name)}' is not valid.`);
}

/** 文字长度是否超限。 */
export function checkLength(text: string | undefined, limit: number, what: string): void {
  if (text !== undefined && text.length > limit) {
    throw invalidArgument(`${what} is longer than ${limit} characters.`);
  }
}

/** 公式是否在限制之内、括号引号是否配对；不判断函数名与引用存不存在。 */
export function checkFormula(formula: string): void {
  if (formula.length > LIMITS.formula) throw invalidArgument('The formula is too long.');
  const calls: { isCall: boolean; args: number }[] = [];
  let i = 1;
  let last = '';
  while (i < formula.length) {
    const ch = formula.charAt(i);
    if (ch === '"' || ch === "'") {
      i = skipQuoted(formula, i, ch);
      last = ch;
      continue;
    }
    if (ch === '(') calls.push({ isCall: /[\p{L}\p{N}_.]/u.test(last), args: 1 });
    if (ch === ',' && calls.length > 0) countArgument(calls);
    if (ch === ')' && !calls.pop()) throw invalidArgument('The formula has unbalanced parentheses.');
    if (calls.filter((c) => c.isCall).length > LIMITS.nesting)
      throw invalidArgument('The formula nests too deep.');
    if (!/\s/.test(ch)) last = ch;
    i += 1;
  }
  if (calls.length > 0) throw invalidArgument('The formula has unbalanced parentheses.');
  if (/[-+*/^&=<>,(]/.test(last)) throw invalidArgument('The formula is incomplete.');
}

function countArgument(calls: { isCall: boolean; args: number }[]): void {
  const call = calls[calls.length - 1];
  if (!call) return;
  call.args += 1;
  if (call.isCall && call.args > LIMITS.functionArguments) throw invalidArgument('Too many arguments.');
}

/** 跳过一段引号内容（双写为转义），返回其后位置。 */
function skipQuoted(formula: string, start: number, quote: string): number {
  let i = start + 1;
  let length = 0;
  for (;;) {
    if (i >= formula.length) throw invalidArgument('The formula has an unclosed quote.');
    if (formula.charAt(i) === quote) {
      if (formula.charAt(i + 1) !== quote) break;
      i += 1;
    }
    i += 1;
    length += 1;
  }
  if (quote === '"' && length > LIMITS.stringLiteral)
    throw invalidArgument('Text in the formula is too long.');
  return i + 1;
}
