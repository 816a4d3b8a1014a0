/** 公式里的一次 PBE 调用；实参是原文。 */
interface CallText {
  /** 不带命名空间的标识，大写。 */
  readonly id: string;
  readonly args: readonly string[];
  /** 右括号之后的位置。 */
  readonly end: number;
}

const opening = /PBE\.([A-Z][A-Z0-9._]*)\s*\(/iy;

/** 引号里的文字或表名从 `at` 起到哪里；不是引号返回 `at`。 */
function quotedEnd(text: string, at: number): number {
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return at;
  let end = at + 1;
  while (end < text.length) {
    if (text[end] === quote) {
      if (text[end + 1] !== quote) return end + 1;
      end += 1;
    }
    end += 1;
  }
  return end;
}

/** `at` 处是不是一次 PBE 调用的开头：函数名与左括号；引号、名字中间的不算。 */
function openingAt(text: string, at: number): RegExpExecArray | null {
  if (text[at] !== 'P' && text[at] !== 'p') return null;
  if (/[\p{L}\p{N}_.]/u.test(text[at - 1] ?? '')) return null;
  opening.lastIndex = at;
  return opening.exec(text);
}

/** 左括号之后的实参，按最外层逗号分开；括号没有配对返回 null。 */
function splitArguments(text: string, from: number): Pick<CallText, 'args' | 'end'> | null {
  const args: string[] = [];
  let start = from;
  let depth = 0;
  for (let i = from; i < text.length; i += 1) {
    const after = quotedEnd(text, i);
    if (after > i) {
      i = after - 1;
      continue;
    }
    const char = text[i]!;
    if (char === '(' || char === '{') depth += 1;
    else if (char === ',' && depth === 0) {
      args.push(text.slice(start, i).trim());
      start = i + 1;
    } else if (char === '}' || (char === ')' && depth > 0)) depth -= 1;
    else if (char === ')') {
      const last = text.slice(start, i).trim();
      return { args: args.length === 0 && last === '' ? [] : [...args, last], end: i + 1 };
    }
  }
  return null;
}

/** 公式里有没有用到 PBE 函数（引号里的文字不算）。只看开头，不找右括号：一格写满也只走一遍。 */
export function usesPbe(formula: string): boolean {
  for (let i = 0; i < formula.length; i += 1) {
    const after = quotedEnd(formula, i);
    if (after > i) i = after - 1;
    else if (openingAt(formula, i)) return true;
  }
  return false;
}

/** 改写一次调用：`given` 是实参原文，`args` 是里面的调用已经改写过的实参；写不出返回 null。 */
export type CallRewriter = (id: string, args: readonly string[], given: readonly string[]) => string | null;

/** Excel 的公式最多套这么多层；再深的不是公式。 */
const DEEPEST = 64;

/**
 * 由里到外改写公式里的每一次 PBE 调用，其余原样；有一处改写不了、括号没有配对、套得比 Excel 许的还深，就整条返回 null。
 */
export function rewriteCalls(text: string, rewrite: CallRewriter, depth = 0): string | null {
  if (depth > DEEPEST) return null;
  let written = '';
  let i = 0;
  while (i < text.length) {
    const begun = openingAt(text, i);
    const call = begun && callFrom(text, begun);
    if (begun && !call) return null;
    const after = call?.end ?? Math.max(quotedEnd(text, i), i + 1);
    if (call) {
      const made = rewriteOne(call, rewrite, depth);
      if (made === null) return null;
      written += made;
    } else written += text.slice(i, after);
    i = after;
  }
  return written;
}

function rewriteOne({ id, args }: CallText, rewrite: CallRewriter, depth: number): string | null {
  const inner: string[] = [];
  for (const arg of args) {
    const made = rewriteCalls(arg, rewrite, depth + 1);
    if (made === null) return null;
    inner.push(made);
  }
  return rewrite(id, inner, args);
}

function callFrom(text: string, begun: RegExpExecArray): CallText | null {
  const closed = splitArguments(text, begun.index + begun[0].length);
  return closed && { id: begun[1]!.toUpperCase(), ...closed };
}
