/** 公式里的一个记号。 */
export interface Token {
  readonly kind: 'number' | 'string' | 'error' | 'word' | 'symbol';
  /** 文字去了引号；单元格引用、名称、函数名照原样（`'表 一'!A1` 带表名）。 */
  readonly text: string;
}

const pattern =
  /[\s\n]*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)(?![\p{L}\p{N}_$!\0])|"((?:[^"]|"")*)"|(#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!))|((?:'(?:[^']|'')+'!)?[\p{L}_$\\][\p{L}\p{N}_.$\0]*(?:![\p{L}_$\0][\p{L}\p{N}_.$\0]*)?)|(<=|>=|<>|[-+*/^&(),:=<>%{};@]))/uy;

/**
 * 把公式（不带等号）拆成记号；有认不出的字返回 null。
 * U+0000 代替本行的行号，只许写在引用里：在数、文字里就不是行号，返回 null。
 */
export function tokenize(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  pattern.lastIndex = 0;
  while (pattern.lastIndex < end) {
    const match = pattern.exec(text);
    if (match === null) return null;
    const [, number, string, error, word, symbol] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (string !== undefined) {
      if (string.includes('\0')) return null;
      tokens.push({ kind: 'string', text: string.replaceAll('""', '"') });
    } else if (error !== undefined) tokens.push({ kind: 'error', text: error });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else tokens.push({ kind: 'symbol', text: symbol ?? '' });
  }
  return tokens;
}
