/** 公式里的加载项函数：登记过的（`DEMO.RATE(`）才算。 */
export class AddInFormulas {
  readonly #calls: RegExp | null;

  /** @param names 登记过的函数全名，如 `DEMO.RATE` */
  constructor(names: readonly string[]) {
    const spaces = [
      ...new Set(names.map((name) => name.split('.')[0] ?? '').filter((name) => /^\w+$/.test(name))),
    ];
    this.#calls =
      spaces.length > 0
        ? new RegExp(`"[^"]*"|(?<![\\w.@])(?:${spaces.join('|')})\\.[\\w.]+(?=\\()`, 'gi')
        : null;
  }

  uses(formula: string): boolean {
    return this.withAt(formula) !== formula;
  }

  /** 动态数组 Excel 打开普通公式时的样子：`=@DEMO.RATE(…)`。 */
  withAt(formula: string): string {
    if (!this.#calls) return formula;
    return formula.replace(this.#calls, (call) => (call.startsWith('"') ? call : `@${call}`));
  }
}

/** 写进来的 `@` 只影响怎样溢出；引擎不认它，去掉再给。引号里的不动。 */
export const withoutAt = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|@(?=[\p{L}_])/gu, (part) => (part === '@' ? '' : part));
