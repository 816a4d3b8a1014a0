import { rememberValue } from '../../../../src/domain';

/** 公式里的一个记号。 */
export interface Token {
  readonly kind: 'number' | 'string' | 'word' | 'symbol';
  readonly text: string;
}

const pattern =
  /\s*(?:(\d+(?:\.\d+)?%?)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')+'!)?[\w$.\u4e00-\u9fff]+)|(<=|>=|<>|[-+*/&(),:=<>]))/y;

/** 把公式拆成记号，一样的公式只拆一次；测试只认我们自己写的公式，认不出就抛错。 */
export const tokenize = rememberValue(split);

function split(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 1;
  while (pattern.lastIndex < formula.length) {
    const match = pattern.exec(formula);
    if (match === null) throw new Error(`认不出的公式：${formula}`);
    const [, number, string, word, symbol] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (string !== undefined) tokens.push({ kind: 'string', text: string.replaceAll('""', '"') });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else tokens.push({ kind: 'symbol', text: symbol ?? '' });
  }
  return tokens;
}
