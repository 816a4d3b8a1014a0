import {
  blocksOf,
  compileForm,
  type BlockContent,
  type Form,
  type FormLayout,
  type LayoutCell,
  type LayoutName,
  type Rect,
} from '../../../forms';
import type { Scheme } from '../../../schemes';
import type { ApprovedTargets } from '../../../submission';
import { findName, type BookState, type SheetState } from '../../kernel/book/bookState';
import { Grid } from '../../kernel/book/grid';
import { isBrokenReference, parseReference, sameRect } from '../../kernel/book/references';
import { currentBlocks, type BlockRects } from '../../kernel/layout/groups';

/** 排版的条件：方案、年度、单位、项目。 */
export interface FormContext {
  readonly form: Form;
  readonly project: string | null;
  readonly scheme: Scheme;
  readonly year: number;
  readonly unit: string;
  /** 年初批复的绩效目标；给了就记进登记，没给的照登记里原有的。 */
  readonly approved?: ApprovedTargets;
}

/** 表还在版面该在的位置：按现有行数排出的版面。 */
export interface Standing {
  readonly layout: FormLayout;
  readonly rects: BlockRects;
  /** 排版所据的各区行数、组名、认行列。 */
  readonly blocks: Readonly<Record<string, BlockContent>>;
}

type Target = Rect | 'missing' | 'broken';

/** 版面上的名称现在指着这张表的哪里。 */
function targetOf(book: BookState, sheet: SheetState, { name, scope }: LayoutName): Target {
  const found = findName(scope === 'workbook' ? book.names : sheet.names, name);
  if (!found) return 'missing';
  if (isBrokenReference(found.formula)) return 'broken';
  const reference = parseReference(found.formula);
  return reference?.sheet === sheet.name ? reference.rect : 'missing';
}

/**
 * 看这张表是不是还立在版面该在的位置上：行数从可增行区的名称数出来，
 * 用户紧贴区域首尾插的行靠区域上下两侧名称的位移认出来；
 * 只是几个名称坏了、指偏了，固定文字全在原位也算；其他地方插删过行列就返回 null（要重建）。
 */
export function findStanding(book: BookState, sheet: SheetState, context: FormContext): Standing | null {
  const first = compileRows(context, namedRows(book, sheet, context));
  const layout = agreedLayout(book, sheet, context, first);
  if (layout) return standingAt(context, layout, sheet);
  return onlyNamesAstray(book, sheet, first) ? standingAt(context, first, sheet) : null;
}

function agreedLayout(
  book: BookState,
  sheet: SheetState,
  context: FormContext,
  first: FormLayout,
): FormLayout | null {
  const shifts = fieldShifts(book, sheet, first);
  if (!shifts) return null;
  const grown = shifts.every(({ rows }) => rows === 0) ? {} : blockGrowth(first, shifts);
  if (!grown) return null;
  const rows = Object.fromEntries(
    first.blocks.map((block) => [block.key, block.rows + (grown[block.key] ?? 0)]),
  );
  if (first.blocks.some(({ key }) => rows[key]! < 1)) return null;
  const layout = compileRows(context, rows);
  const strict = Object.values(grown).some((growth) => growth !== 0);
  const agreed =
    fieldShifts(book, sheet, layout)?.every((shift) => shift.rows === 0) === true &&
    blocksInside(book, sheet, layout) &&
    captionsAgree(sheet.grid ?? Grid.empty, layout, strict ? 1 : 0.8);
  return agreed ? layout : null;
}

/** 名称至少这么大比例还指着原处，才信是名称自己坏了。 */
const namesInPlace = 0.8;

/** 固定文字一格不差地在原位，名称多半也在：个别名称坏了或指偏了，改回来就是，用不着重建。 */
function onlyNamesAstray(book: BookState, sheet: SheetState, layout: FormLayout): boolean {
  const inPlace = layout.names.filter((name) => {
    const target = targetOf(book, sheet, name);
    return typeof target !== 'string' && sameRect(target, name.rect);
  });
  const grid = sheet.grid ?? Grid.empty;
  return (
    inPlace.length >= layout.names.length * namesInPlace &&
    layout.cells.every((cell) => cell.kind !== 'caption' || captionAgrees(grid, cell))
  );
}

function standingAt(context: FormContext, layout: FormLayout, sheet: SheetState): Standing {
  const rects = Object.fromEntries(layout.blocks.map(({ key, rect }) => [key, rect]));
  const blocks = currentBlocks(context.form, rects, sheet.grid ?? Grid.empty, sheet.merges ?? []);
  return { layout: compileForm(context.form, { ...context, blocks }), rects, blocks };
}

function compileRows(context: FormContext, rows: Readonly<Record<string, number>>): FormLayout {
  const blocks = Object.fromEntries(Object.entries(rows).map(([key, count]) => [key, { rows: count }]));
  return compileForm(context.form, { ...context, blocks });
}

/** 区域名称（坏了看各列名称）现在有几行；都没有就按表样最少行数起算，再由位移补足。 */
function namedRows(
  book: BookState,
  sheet: SheetState,
  context: FormContext,
): Readonly<Record<string, number>> {
  const { names } = compileForm(context.form, context);
  return Object.fromEntries(
    blocksOf(context.form).map((block) => {
      const rects = names
        .filter(({ anchor }) => anchor.block === block.key)
        .map((name) => targetOf(book, sheet, name))
        .filter((target): target is Rect => typeof target !== 'string');
      const heights = rects.map((rect) => rect.lastRow - rect.row + 1);
      return [block.key, heights[0] ?? block.minRows];
    }),
  );
}

interface FieldShift {
  /** 版面上的行。 */
  readonly row: number;
  /** 实际位置比版面低几行。 */
  readonly rows: number;
}

/** 各字段名称相对版面的位移；有坏的、挪了列的、一个都认不出的返回 null。 */
function fieldShifts(book: BookState, sheet: SheetState, layout: FormLayout): readonly FieldShift[] | null {
  const shifts: FieldShift[] = [];
  for (const name of layout.names) {
    const target = targetOf(book, sheet, name);
    if (target === 'broken') return null;
    if (target === 'missing' || name.anchor.field === undefined) continue;
    if (target.column !== name.rect.column) return null;
    shifts.push({ row: name.rect.row, rows: target.row - name.rect.row });
  }
  return shifts.length === 0 ? null : shifts.sort((a, b) => a.row - b.row);
}

/** 位移的每一次变化都落在某个可增行区上，就算那个区多（少）了几行；否则返回 null。 */
function blockGrowth(
  layout: FormLayout,
  shifts: readonly FieldShift[],
): Readonly<Record<string, number>> | null {
  const grown: Record<string, number> = {};
  let running = 0;
  let previous = -1;
  for (const { row, rows } of shifts) {
    if (rows !== running) {
      const between = layout.blocks.filter(({ rect }) => rect.row > previous && rect.lastRow < row).at(-1);
      if (!between) return null;
      grown[between.key] = (grown[between.key] ?? 0) + rows - running;
      running = rows;
    }
    previous = row;
  }
  return grown;
}

/** 区域名称与各列名称都在版面给这个区的行里，且列没有挪。 */
function blocksInside(book: BookState, sheet: SheetState, layout: FormLayout): boolean {
  return layout.names
    .filter(({ anchor }) => anchor.block !== undefined)
    .every((name) => {
      const target = targetOf(book, sheet, name);
      if (typeof target === 'string') return target === 'missing';
      const { rect } = name;
      return target.column === rect.column && target.row >= rect.row && target.lastRow <= rect.lastRow;
    });
}

const plain = (text: string): string => text.replace(/[\s\d]/g, '');

const captionAgrees = (grid: Grid, { row, column, content }: LayoutCell): boolean =>
  plain(String(grid.cell(row, column).value)) === plain(String(content));

/** 有固定文字的行里，至少这么大比例能在原位对上一格（年份不计）。 */
function captionsAgree(grid: Grid, layout: FormLayout, share: number): boolean {
  const rows = new Map<number, boolean>();
  for (const cell of layout.cells) {
    if (cell.kind !== 'caption' || plain(String(cell.content)) === '') continue;
    rows.set(cell.row, (rows.get(cell.row) ?? false) || captionAgrees(grid, cell));
  }
  const matched = [...rows.values()].filter(Boolean).length;
  return matched >= rows.size * share;
}
