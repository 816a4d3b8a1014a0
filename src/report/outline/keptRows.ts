import { leastFor, spanHeight, type FormLayout, type LayoutCell } from '../../forms';

/** 附表在文档里怎样分页。 */
export interface KeptRows {
  /** 要与下一行同在一页的行，从 0 起。 */
  readonly rows: ReadonlySet<number>;
  /** 会跨页的格：字靠上，印在头一页。 */
  readonly tops: ReadonlySet<LayoutCell>;
}

/** 估分页要看的。 */
export interface KeepContext {
  /** 各行在文档里约多高，磅。 */
  readonly heights: readonly number[];
  /** 一页放得下多高，磅。 */
  readonly page: number;
  /** 字是工作表上的几成大。 */
  readonly share: number;
}

/** 矮于一页几成的合并格不拆到两页；连着不许断的行至多占一页几成，再多文字软件就不认了。 */
const [whole, longest] = [0.35, 0.6] as const;

/** 文字软件里的列窄一点，字多折一行也放得下，磅。 */
const spareLine = 15;

/**
 * 文档里分页由文字软件排，只能说哪些行不分开：小的一组不拆；大的一组，头一页要放得下它的字；
 * 表头、小标题不单留在页尾；签字几行跟着表。
 */
export function keptRows(
  { cells, tallTexts, printArea, titleRows, form }: FormLayout,
  { heights, page, share }: KeepContext,
): KeptRows {
  const high = (from: number, to: number): number => spanHeight(heights, from, to);
  const tall = cells.filter(({ row, lastRow }) => lastRow > row);
  const textOf = (cell: LayoutCell): number => {
    const least = leastFor(tallTexts, cell);
    return least === 0 ? 0 : (least + spareLine) * share;
  };
  const isBare = heights.map((_, row) => {
    const own = cells.filter((cell) => cell.row === row);
    return own.length > 0 && own.every(({ bordered }) => !bordered);
  });
  const headings = new Set(
    cells
      .filter(
        ({ look, column, lastColumn }) =>
          look === 'heading' && column === 0 && lastColumn === form.print.columns - 1,
      )
      .map(({ row }) => row),
  );
  const isKept = (row: number): boolean =>
    headings.has(row) ||
    (titleRows !== null && row >= titleRows[0] - 1 && row < titleRows[1]) ||
    isBare[row] === true ||
    isBare[row + 1] === true ||
    tall.some(
      (cell) =>
        cell.row <= row &&
        row < cell.lastRow &&
        (high(cell.row, cell.lastRow + 1) <= page * whole || high(cell.row, row + 1) < textOf(cell)),
    );
  const rows = new Set<number>();
  let chain = 0;
  for (let row = 0; row < printArea.lastRow; row += 1) {
    chain += heights[row] ?? 0;
    if (isKept(row) && chain + (heights[row + 1] ?? 0) <= page * longest) rows.add(row);
    else chain = 0;
  }
  const crosses = high(0, printArea.lastRow + 1) > page;
  const tops = tall.filter((cell) => crosses && high(cell.row, cell.lastRow + 1) > page * whole);
  return { rows, tops: new Set(tops) };
}
