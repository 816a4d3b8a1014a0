import type { FormulaNode, Operator } from './syntax';
import { tokenize, type Token } from './tokens';

/** 一条公式最多套这么多层：再深的不是表样里的公式。 */
const DEEPEST = 120;
/** Excel 的公式最多 8192 个字；再长的不是公式，也免得一长串相加套成几万层的树。 */
const LONGEST = 8192;

/** 各级运算符，从松到紧。 */
const levels: readonly ReadonlySet<string>[] = [
  new Set(['=', '<>', '<', '>', '<=', '>=']),
  new Set(['&']),
  new Set(['+', '-']),
  new Set(['*', '/']),
];

/** 看不懂：整条公式不算。 */
class Unreadable extends Error {}

/**
 * 公式文字 → 语法树。
 *
 * @param formula 带不带等号都行
 * @returns 有认不出的写法（结构化引用、交集运算……）为 null
 */
export function parseFormula(formula: string): FormulaNode | null {
  if (formula.length > LONGEST) return null;
  const tokens = tokenize(formula.replace(/^\s*=/, ''));
  if (tokens === null || tokens.length === 0) return null;
  try {
    return new Parser(tokens).whole();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): FormulaNode {
    const node = this.expression(0);
    if (this.at < this.tokens.length) throw new Unreadable();
    return node;
  }

  private expression(level: number): FormulaNode {
    const operators = levels[level];
    if (operators === undefined) return this.power();
    let left = this.expression(level + 1);
    for (;;) {
      const token = this.tokens[this.at];
      if (token?.kind !== 'symbol' || !operators.has(token.text)) return left;
      this.at += 1;
      left = {
        kind: 'operation',
        operator: token.text as Operator,
        left,
        right: this.expression(level + 1),
      };
    }
  }

  private power(): FormulaNode {
    let left = this.signed();
    while (this.take('^')) left = { kind: 'operation', operator: '^', left, right: this.signed() };
    return left;
  }

  /** Excel 里负号比乘方还紧：-2^2 是 4。 */
  private signed(): FormulaNode {
    if (this.take('-')) return { kind: 'negative', operand: this.deeper(() => this.signed()) };
    if (this.take('+') || this.take('@')) return this.deeper(() => this.signed());
    let node = this.primary();
    while (this.take('%')) node = { kind: 'percent', operand: node };
    return node;
  }

  private primary(): FormulaNode {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token === undefined) throw new Unreadable();
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.kind === 'string') {
      if (token.text.includes('\0')) throw new Unreadable();
      return { kind: 'text', value: token.text };
    }
    if (token.kind === 'error') return { kind: 'error', code: token.text };
    if (token.kind === 'word') return this.word(token.text);
    if (token.text === '{') return this.array();
    if (token.text !== '(') throw new Unreadable();
    const inner = this.deeper(() => this.expression(0));
    this.expect(')');
    return inner;
  }

  private word(text: string): FormulaNode {
    if (this.take('(')) {
      if (text.includes('\0')) throw new Unreadable();
      return { kind: 'call', name: text.toUpperCase(), args: this.arguments() };
    }
    const upper = text.toUpperCase();
    if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'logical', value: upper === 'TRUE' };
    if (!this.take(':')) return { kind: 'reference', text };
    const last = this.tokens[this.at];
    this.at += 1;
    if (last?.kind !== 'word') throw new Unreadable();
    return { kind: 'reference', text: `${text}:${last.text}` };
  }

  private arguments(): readonly FormulaNode[] {
    if (this.take(')')) return [];
    const args: FormulaNode[] = [];
    do args.push(this.argument());
    while (this.take(','));
    this.expect(')');
    return args;
  }

  private argument(): FormulaNode {
    const next = this.tokens[this.at];
    if (next?.kind === 'symbol' && (next.text === ',' || next.text === ')')) return { kind: 'omitted' };
    return this.deeper(() => this.expression(0));
  }

  private array(): FormulaNode {
    const rows: FormulaNode[][] = [];
    do {
      const row: FormulaNode[] = [];
      do row.push(this.deeper(() => this.signed()));
      while (this.take(','));
      rows.push(row);
    } while (this.take(';'));
    this.expect('}');
    return { kind: 'array', rows };
  }

  private deeper<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new Unreadable();
    const value = read();
    this.depth -= 1;
    return value;
  }

  private take(text: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'symbol' || token.text !== text) return false;
    this.at += 1;
    return true;
  }

  private expect(text: string): void {
    if (!this.take(text)) throw new Unreadable();
  }
}
