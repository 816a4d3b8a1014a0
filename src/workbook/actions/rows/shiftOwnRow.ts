/** 前面不能是字母、中文、点（那是名称或函数的一部分）、叹号（那是别的表）。 */
const localReference = /(?<![\w.!'\u4e00-\u9fff$])(\$?[A-Z]{1,3})(\d+)(?![\w.(\u4e00-\u9fff!])/gi;

/**
 * 公式随行搬家：指着原来那一行（1 起）的本表地址改指新行，其余地址、别的表、文字里的都不动。
 * 行号带 $ 的是用户钉住的，也不动。
 */
export function shiftOwnRow(formula: string, from: number, to: number): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'![$\w:]+)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(localReference, (whole, column: string, row: string) =>
            Number(row) === from ? `${column}${to}` : whole,
          ),
    )
    .join('');
}
