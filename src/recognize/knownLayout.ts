import { kinds } from '../forms';
import type { Layout, PlacedBlock, PlacedCell, PlacedColumn } from '../forms';
import type { Grid } from './grid';
import type { Binding, Extra, Proposal, ProposedBlock } from './proposal';
import { titleOf } from './kinds';
import { squeeze } from './text';
import { unitNameOf, unitOf, yearOf } from './stated';

type LayoutRow = Layout['rows'][number];
type BlockRow = PlacedBlock;

const isBlock = (row: LayoutRow): row is BlockRow => 'block' in row;

/** 少于这么多处固定文字的版面认不准是不是它。 */
const fewestCaptions = 6;

/** 表注：各年各地写法不一，有这一格就是。 */
const NOTE = /^\s*(注|备注|说明)\s*[:：]/;

/** 固定文字的模板配不配得上写着的字：占位处写什么都行，空白、全半角不计。 */
function captionFits(template: string, text: string): boolean {
  const pieces = template.split(/\{[^{}]*\}/).map(squeeze);
  const written = squeeze(text);
  if (pieces.length === 1) return written === pieces[0];
  let from = 0;
  for (const [index, piece] of pieces.entries()) {
    const at = index === 0 ? (written.startsWith(piece) ? 0 : -1) : written.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return written.endsWith(pieces.at(-1) ?? '');
}

/** 照一份版面往下走，逐格对；一处固定文字不同就不是它。 */
class Walk {
  readonly cells: Binding[] = [];
  readonly extra: Extra[] = [];
  readonly blocks: ProposedBlock[] = [];
  private captions = 0;
  private readonly at: ReadonlyMap<string, number>;

  constructor(
    private readonly grid: Grid,
    private readonly layout: Layout,
    left: number,
  ) {
    this.at = new Map(layout.columns.map(({ name }, index) => [name, left + index]));
  }

  /** 走完返回末行；不是这份版面返回 `null`。 */
  run(top: number): number | null {
    let row = top;
    const { rows } = this.layout;
    for (const [index, placed] of rows.entries()) {
      if (!isBlock(placed)) {
        if (!this.fits(placed.cells, row)) return null;
        this.take(placed.cells, row);
        row += 1;
        continue;
      }
      const last = this.lastOf(rows.slice(index + 1), row, placed.minRows ?? 1);
      if (last === null) return null;
      this.block(placed, row, last);
      row = last + 1;
    }
    return this.captions >= fewestCaptions ? row - 1 : null;
  }

  private column(name: string): number {
    return this.at.get(name) ?? -1;
  }

  private fits(cells: readonly PlacedCell[], row: number): boolean {
    return cells.every(({ at, caption, look }) => {
      if (caption === undefined || !/[\u4e00-\u9fffA-Za-z]/.test(caption)) return true;
      const cell = this.grid.at(row, this.column(at));
      if (cell === null || cell.row !== row) return false;
      return look === 'remark' && NOTE.test(caption) ? NOTE.test(cell.text) : captionFits(caption, cell.text);
    });
  }

  private take(cells: readonly PlacedCell[], row: number): void {
    for (const { at, caption, field, extra } of cells) {
      const column = this.column(at);
      if (caption !== undefined) this.captions += 1;
      if (field !== undefined && caption === undefined) this.cells.push({ row, column, field });
      if (extra !== undefined) this.extra.push({ row, column, label: this.labelOf(extra) });
    }
  }

  private labelOf(key: string): string {
    return this.layout.extra?.find((each) => each.key === key)?.label ?? key;
  }

  /** 可增行区到哪一行：后面的固定行头一次对得上的前一行；后面没有固定文字的到表的末行。 */
  private lastOf(rest: readonly LayoutRow[], first: number, least: number): number | null {
    const { bottom } = this.grid;
    const fixed: (readonly PlacedCell[])[] = [];
    for (const row of rest) {
      if (isBlock(row)) break;
      fixed.push(row.cells);
    }
    const known = fixed.findIndex((cells) => cells.some(({ caption }) => (caption ?? '') !== ''));
    if (known < 0) return bottom - fixed.length >= first + least - 1 ? bottom - fixed.length : null;
    for (let row = first + least; row + known <= bottom; row += 1) {
      if (this.fits(fixed[known] ?? [], row + known)) return row - 1;
    }
    return null;
  }

  private block(placed: BlockRow, firstRow: number, lastRow: number): void {
    const columns = placed.columns.map((one) => this.placedColumn(one));
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (const { key, label, column } of columns) {
        if (this.grid.at(row, column)?.row !== row) continue;
        if (key === null) this.extra.push({ row, column, label });
        else this.cells.push({ row, column, field: `${placed.block}.${key}` });
      }
    }
    this.blocks.push({ key: placed.block, headerRow: firstRow - 1, firstRow, lastRow, columns });
  }

  private placedColumn(one: PlacedColumn): ProposedBlock['columns'][number] {
    if (typeof one === 'string') return { key: one, label: one, column: this.column(one), width: 1 };
    const column = this.column(one.at);
    const width = (one.to === undefined ? column : this.column(one.to)) - column + 1;
    return 'extra' in one
      ? { key: null, label: this.labelOf(one.extra), column, width }
      : { key: one.column, label: one.column, column, width };
  }
}

/**
 * 一片网格是不是照这份版面做的：固定文字逐格相同（年度、单位、项目处写什么都行），可增行区长短不拘。
 * 是则照版面说每一格是什么，没有要问的；对不上返回 `null`，照常认。
 */
export function proposalFromLayout(grid: Grid, layout: Layout): Proposal | null {
  if (!kinds.some(({ id }) => id === layout.kind)) return null;
  const lead = layout.rows.findIndex((row) => !isBlock(row) && row.cells.some(({ caption }) => caption));
  if (lead < 0) return null;
  // 版面前面空着的行、列（绑定得到的版面照原来的格）在分出来的一片之外
  for (const top of new Set([grid.top, grid.top - lead])) {
    for (const left of new Set([grid.left, 0])) {
      const walk = new Walk(grid, layout, left);
      const lastRow = top < 0 ? null : walk.run(top);
      if (lastRow === null) continue;
      const { cells, blocks, extra } = walk;
      return {
        sheet: grid.name,
        kind: layout.kind,
        title: titleOf(grid),
        unit: layout.unit ?? unitOf(grid, blocks),
        year: yearOf(grid),
        region: { row: grid.top, column: grid.left, lastRow: grid.bottom, lastColumn: grid.right },
        cells,
        blocks,
        questions: [],
        extra,
        unitName: unitNameOf(cells),
        confidence: 1,
      };
    }
  }
  return null;
}
