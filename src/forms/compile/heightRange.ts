/** 一行可以高到多少、矮到多少，磅。 */
export interface HeightRange {
  /** 放得下本行的文字、又不太挤：为少印一页才压到这么矮。 */
  readonly least: number;
  /** 平时这么高。 */
  readonly roomy: number;
}

/** 压得再矮也留着平时的几成：签字、盖章、手写的行要有地方。 */
const shareKept = 0.6;

/**
 * 一行的高矮。
 *
 * @param planned 表样定的行高，磅
 * @param texts 放得下本行各格文字的行高
 */
export function heightRange(planned: number, texts: readonly HeightRange[]): HeightRange {
  const roomy = Math.max(planned, ...texts.map((text) => text.roomy));
  return { least: Math.min(roomy, Math.max(planned * shareKept, ...texts.map(({ least }) => least))), roomy };
}

/** 占几行的一格，放得下它的字几行一共要多高；没有字的是 0。 */
export interface TallText extends HeightRange {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** 一格放得下它的字要多高，磅；只占一行的、没有字的是 0。 */
export const leastFor = (
  texts: readonly TallText[],
  cell: { readonly row: number; readonly column: number },
): number => texts.find(({ row, column }) => row === cell.row && column === cell.column)?.least ?? 0;

/** 占几行的格放不下字的，各行匀着加高；压矮的也留够。 */
export function withTallTexts(
  ranges: readonly HeightRange[],
  texts: readonly TallText[],
): readonly HeightRange[] {
  const grown = ranges.map((range) => ({ ...range }));
  for (const text of texts) {
    const own = grown.slice(text.row, text.lastRow + 1);
    for (const key of ['least', 'roomy'] as const) {
      const short = text[key] - own.reduce((sum, range) => sum + range[key], 0);
      if (short > 0) for (const range of own) range[key] += short / own.length;
    }
    for (const range of own) range.roomy = Math.max(range.roomy, range.least);
  }
  return grown;
}
