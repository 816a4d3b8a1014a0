import { CellError, call, lift, toNumber } from './functions';
import type { CellInput } from '../../../../src/domain';
import type { Value } from './functions';
import { tokenize } from './tokens';
import type { Token } from './tokens';

/** 公式里的引用怎么取值：名称或地址（可能是区域）。 */
export type Lookup = (reference: string) => Value;

/** 求值；只认表样公式与原生条件格式用到的写法。出错返回错误文字（如 #VALUE!）。 */
export function evaluate(formula: string, lookup: Lookup): Value {
  try {
    return new Evaluator(tokenize(formula), lookup).run();
  } catch (error) {
    if (error instanceof CellError) return error.message;
    throw error;
  }
}

class Evaluator {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly lookup: Lookup,
  ) {}

  run(): Value {
    const value = this.comparison();
    if (this.at < this.tokens.length) throw new Error(`公式没有读完：${this.tokens[this.at]?.text}`);
    return value;
  }

  private comparison(): Value {
    let left = this.concatenation();
    for (let sign = this.take(/^(=|<>|<|>|<=|>=)$/); sign; sign = this.take(/^(=|<>|<|>|<=|>=)$/)) {
      const operator = sign;
      left = lift([left, this.concatenation()], ([a, b]) =>
        compare(operator, a ?? blankLike(b), b ?? blankLike(a)),
      );
    }
    return left;
  }

  private concatenation(): Value {
    let left = this.sum();
    while (this.take(/^&$/)) left = lift([left, this.sum()], ([a, b]) => `${a ?? ''}${b ?? ''}`);
    return left;
  }

  private sum(): Value {
    let left = this.product();
    for (let sign = this.take(/^[-+]$/); sign; sign = this.take(/^[-+]$/)) {
      const factor = sign === '+' ? 1 : -1;
      left = lift([left, this.product()], ([a, b]) => toNumber(a) + factor * toNumber(b));
    }
    return left;
  }

  private product(): Value {
    let left = this.primary();
    for (let sign = this.take(/^[*/]$/); sign; sign = this.take(/^[*/]$/)) {
      const divides = sign === '/';
      left = lift([left, this.primary()], ([a, b]) => {
        if (divides && toNumber(b) === 0) throw new CellError('#DIV/0!');
        return divides ? toNumber(a) / toNumber(b) : toNumber(a) * toNumber(b);
      });
    }
    return left;
  }

  private primary(): Value {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token === undefined) throw new Error('公式不完整');
    if (token.kind === 'number') return Number(token.text);
    if (token.kind === 'string') return token.text;
    if (token.kind === 'word') return this.word(token.text);
    if (token.text !== '(') throw new Error(`公式里不该有 ${token.text}`);
    const value = this.comparison();
    this.expect(')');
    return value;
  }

  private word(text: string): Value {
    if (this.take(/^\($/)) return this.function(text.toUpperCase());
    if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
    const last = this.take(/^:$/) ? this.tokens[this.at++]?.text : undefined;
    return this.lookup(last === undefined ? text : `${text}:${last}`);
  }

  private function(name: string): Value {
    if (name === 'IF') return this.branch();
    if (name === 'IFERROR') return this.rescue();
    const args: Value[] = [];
    while (!this.take(/^\)$/)) {
      args.push(this.comparison());
      this.take(/^,$/);
    }
    return call(name, args);
  }

  /** IF 只算走到的一支：另一支的除零不算数。 */
  private branch(): Value {
    const condition = toNumber(this.comparison()) !== 0;
    this.expect(',');
    const first = this.lazy();
    this.expect(',');
    const second = this.lazy();
    this.expect(')');
    return condition ? first() : second();
  }

  private rescue(): Value {
    const risky = this.lazy();
    this.expect(',');
    const spare = this.lazy();
    this.expect(')');
    try {
      return risky();
    } catch (error) {
      if (error instanceof CellError) return spare();
      throw error;
    }
  }

  private lazy(): () => Value {
    const start = this.at;
    for (let depth = 0; ; this.at += 1) {
      const text = this.tokens[this.at]?.kind === 'symbol' ? this.tokens[this.at]?.text : '';
      if (depth === 0 && (text === ',' || text === ')')) break;
      if (text === '(') depth += 1;
      if (text === ')') depth -= 1;
    }
    const part = this.tokens.slice(start, this.at);
    return () => new Evaluator(part, this.lookup).run();
  }

  private take(pattern: RegExp): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== 'symbol' || !pattern.test(token.text)) return undefined;
    this.at += 1;
    return token.text;
  }

  private expect(text: string): void {
    const token = this.tokens[this.at];
    if (token?.text !== text) throw new Error(`公式这里应是 ${text}`);
    this.at += 1;
  }
}

/** 空格与文字比是空串，与数比是 0。 */
const blankLike = (other: CellInput): CellInput => (typeof other === 'string' ? '' : 0);

function compare(sign: string, left: CellInput, right: CellInput): boolean {
  const [a, b] = [left ?? '', right ?? ''];
  switch (sign) {
    case '=':
      return a === b;
    case '<>':
      return a !== b;
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    default:
      return a >= b;
  }
}
