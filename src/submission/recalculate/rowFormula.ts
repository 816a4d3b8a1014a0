/** 公式里代替本行行号的记号：一列几百行的公式只是行号不同，只解析一次。 */
export const ownRow = '\u0000';

/**
 * 一列里各行同样的公式：单元格地址里的本行行号换掉以后一字不差的就是；别处的数（`ROUND(x,2)` 的 2）不是行号。
 * 换成的字只拿来比，不拿来查表：新拼的字查一次表要先算一遍散列，一列几百行就是大头。
 */
export class RowFormula {
  private readonly parts: readonly string[];

  /** @param row 公式所在的行（1 起） */
  constructor(formula: string, row: number) {
    this.parts = formula.split(new RegExp(`(?<=[A-Za-z$])${row}(?!\\d)`));
  }

  /** 写在 `row` 行的这一条是不是同样的公式。 */
  isAlso(formula: string, row: number): boolean {
    const own = String(row);
    let at = 0;
    for (const [index, part] of this.parts.entries()) {
      if (index > 0) {
        if (!formula.startsWith(own, at)) return false;
        at += own.length;
      }
      if (!formula.startsWith(part, at)) return false;
      at += part.length;
    }
    return at === formula.length;
  }

  /** 行号换成 `mark` 的写法。 */
  withMark(mark: string): string {
    return this.parts.join(mark);
  }
}
