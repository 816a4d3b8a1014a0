/** 公式里的单元格引用，如 `'表 1'!$A$1:B2`。 */
export interface ReferenceToken {
  kind: 'reference';
  text: string;
  sheet: string | null;
  first: string;
  last: string | null;
}

/** 公式里的名称（函数名不算），如 `执行数`、`项目1!执行数`。 */
export interface NameToken {
  kind: 'name';
  text: string;
  sheet: string | null;
  name: string;
}

/** 其余原样的文字：字符串、数字、运算符、函数名、常量。 */
export interface TextToken {
  kind: 'text';
  text: string;
}

/** 公式切成的一段。 */
export type FormulaToken = ReferenceToken | NameToken | TextToken;

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d+`;
const END = String.raw`(?![\p{L}\p{N}_.(!\\])`;
const TOKEN = new RegExp(
  [
    String.raw`(?<string>"(?:[^"]|"")*")`,
    String.raw`(?<error>#(?:REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|N/A))`,
    String.raw`(?<refSheet>${SHEET})?(?<first>${CELL})(?::(?<last>${CELL}))?${END}`,
    String.raw`(?<nameSheet>${SHEET})?(?<name>[\p{L}_\\][\p{L}\p{N}_.\\]*)(?<call>\s*\()?(?!!)`,
    String.raw`(?<number>\d[\d.]*(?:[eE][+-]?\d+)?)`,
  ].join('|'),
  'gu',
);

const sheetOf = (text: string | undefined): string | null =>
  text === undefined ? null : text.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'");

/** 把公式切成引用、名称与其余文字；拼起来就是原文。 */
export function splitFormula(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let position = 0;
  const plain = (to: number): void => {
    if (to > position) tokens.push({ kind: 'text', text: formula.slice(position, to) });
  };
  for (const match of formula.matchAll(TOKEN)) {
    const { refSheet, first, last, nameSheet, name, call } = match.groups ?? {};
    const text = match[0];
    plain(match.index);
    position = match.index + text.length;
    if (first !== undefined) {
      tokens.push({ kind: 'reference', text, sheet: sheetOf(refSheet), first, last: last ?? null });
    } else if (name !== undefined && call === undefined && !/^(TRUE|FALSE)$/i.test(name)) {
      tokens.push({ kind: 'name', text, sheet: sheetOf(nameSheet), name });
    } else {
      tokens.push({ kind: 'text', text });
    }
  }
  plain(formula.length);
  return tokens;
}
