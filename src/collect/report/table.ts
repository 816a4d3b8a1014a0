import type { Content, SheetComposer } from '../../xlsx';
import { looks, type Look } from './styles';

/** 表里的一列。 */
export interface TableColumn<R> {
  readonly caption: string;
  /** 列宽，磅。 */
  readonly width: number;
  readonly look: Look;
  /** 一行的内容；`row` 是工作表的行号（1 起），公式里用。 */
  readonly content: (item: R, row: number, index: number) => Content;
  /** 点开到哪里；没有为 `null`。 */
  readonly link?: (item: R) => Parameters<SheetComposer['link']>[2] | null;
  /** 合计行：`sum` 是原生 SUM，或给公式；不写空着。 */
  readonly total?: {
    readonly look: Look;
    readonly content: (first: number, last: number, row: number) => Content;
  };
}

/** 写好的表在哪几行（1 起）。 */
export interface WrittenTable {
  readonly first: number;
  readonly last: number;
  readonly total: number | null;
}

/** 列号 → 字母；汇总表用不到三个字母。 */
export function letters(column: number): string {
  const high = Math.floor(column / 26);
  return (high > 0 ? String.fromCharCode(64 + high) : '') + String.fromCharCode(65 + (column % 26));
}

/** 一列的 SUM，连同算好的结果。 */
export const sumOf =
  (column: number, value: number) =>
  (first: number, last: number): Content => ({
    formula: `=SUM(${letters(column)}${first}:${letters(column)}${last})`,
    value,
  });

/** 标题、说明各占一行，横跨全表。 */
export function writeTitle(sheet: SheetComposer, title: string, note: string, columns: number): void {
  const merged = (text: string, look: Look, height: number) => {
    const row = sheet.row([text], looks[look]);
    sheet.merge({ r: row, c: 0, r2: row, c2: Math.max(0, columns - 1) }, looks[look]);
    sheet.height(row, height);
  };
  merged(title, 'title', 30);
  merged(note, 'note', 30);
}

/** 表头、各行、合计行；在表的下一个空行写起。列宽只在第一张表上定。 */
export function writeTable<R>(
  sheet: SheetComposer,
  columns: readonly TableColumn<R>[],
  items: readonly R[],
  label = '合计',
): WrittenTable {
  sheet.height(
    sheet.row(
      columns.map(({ caption }) => caption),
      looks.head,
    ),
    32,
  );
  const styles = columns.map(({ look }) => looks[look]);
  const first = sheet.nextRow + 1;
  items.forEach((item, index) => {
    const number = sheet.nextRow + 1;
    const row = sheet.row(
      columns.map(({ content }) => content(item, number, index)),
      styles,
    );
    columns.forEach(({ link }, column) => {
      const to = link?.(item);
      if (to) sheet.link(row, column, to);
    });
  });
  const last = sheet.nextRow;
  if (items.length === 0 || !columns.some(({ total }) => total)) return { first, last, total: null };
  const number = last + 1;
  sheet.row(
    columns.map(({ total }, i) => (i === 0 ? label : (total?.content(first, last, number) ?? ''))),
    columns.map(({ total }, i) => looks[i === 0 ? 'total' : (total?.look ?? 'total')]),
  );
  return { first, last, total: number };
}
