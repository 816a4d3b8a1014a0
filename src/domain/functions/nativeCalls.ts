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

function callAt(text: string, at: number): CallText | null {
  if (/[\p{L}\p{N}_.]/u.test(text[at - 1] ?? '')) return null;
  opening.lastIndex = at;
  const match = opening.exec(text);
  if (!match) return null;
  const closed = splitArguments(text, at + match[0].length);
  return closed && { id: match[1]!.toUpperCase(), ...closed };
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

/** 公式里有没有用到 PBE 函数（引号里的文字不算）。 */
export function usesPbe(formula: string): boolean {
  for (let i = 0; i < formula.length; i += 1) {
    const after = quotedEnd(formula, i);
    if (after > i) i = after - 1;
    else if (callAt(formula, i)) return true;
  }
  return false;
}

/** 改写一次调用：`given` 是实参原文，`args` 是里面的调用已经改写过的实参；写不出返回 null。 */
export type CallRewriter = (id: string, args: readonly string[], given: readonly string[]) => string | null;

/** 由里到外改写公式里的每一次 PBE 调用，其余原样；有一处改写不了就整条返回 null。 */
export function rewriteCalls(text: string, rewrite: CallRewriter): string | null {
  let written = '';
  let i = 0;
  while (i < text.length) {
    const call = callAt(text, i);
    const after = call?.end ?? Math.max(quotedEnd(text, i), i + 1);
    if (call) {
      const args = call.args.map((arg) => rewriteCalls(arg, rewrite));
      const complete = args.filter((arg): arg is string => arg !== null);
      const made = complete.length === args.length ? rewrite(call.id, complete, call.args) : null;
      if (made === null) return null;
      written += made;
    } else written += text.slice(i, after);
    i = after;
  }
  return written;
}
