import { lastColumnOf, lastRowOf } from './grid';
import type { Grid, GridCell } from './grid';
import { splitNames } from './splitNames';
import type { Header } from './headerColumn';
import { leavesOf } from './leaves';
import { nameByContents, namesLevels } from './vacantColumns';
import { looksLikeLabel, squeeze } from './text';
import { matchComposedColumn, matchIndicatorColumn, namingColumns } from './vocabulary/columns';
import { matchStage } from './vocabulary/funds';
import { goalLabels, matchLabel } from './vocabulary/labels';
import type { Matcher } from './vocabulary/term';

/** 叠起来最多三层。 */
const MOST_LEVELS = 3;

/** 表头占到哪一行：认得的格跨几行，或横跨几列的格下面还有一层认得的。 */
function bandBottom(grid: Grid, cells: readonly GridCell[], match: Matcher): number {
  const [first] = cells;
  if (!first) return 0;
  let bottom = first.row;
  for (const cell of cells) {
    const known = match(cell.text) !== null;
    if (known && cell.rows <= MOST_LEVELS) bottom = Math.max(bottom, lastRowOf(cell));
    if (cell.columns > 1 && lastRowOf(cell) < grid.bottom) {
      const under = grid
        .starting(lastRowOf(cell) + 1)
        .filter(({ column }) => column >= cell.column && column <= lastColumnOf(cell));
      const words = under.filter(({ text }) => match(text) !== null);
      if (under.length > 1 && words.length > 0 && words.length >= under.length - 1) {
        bottom = Math.max(bottom, ...under.map(lastRowOf));
      }
    }
  }
  if (bottom === first.row && continues(grid, cells, match)) bottom++;
  return Math.min(bottom, first.row + MOST_LEVELS - 1);
}

/** 没有合并的两行表头：下一行只有几格字，与上面一格连起来才是列名（“绩效”＋“目标值”）。 */
function continues(grid: Grid, cells: readonly GridCell[], match: Matcher): boolean {
  const [first] = cells;
  if (!first) return false;
  const under = grid.filled(first.row + 1).filter(({ column }) => column >= first.column);
  if (under.length === 0 || under.length >= cells.length) return false;
  return under.every(({ column, text }) => {
    const above = grid.at(first.row, column);
    return (
      above !== null &&
      above.rows === 1 &&
      above.text !== '' &&
      match(above.text) === null &&
      match(above.text + text) !== null
    );
  });
}

/** 去掉左边竖排的块名：比右边一格高，管着下面的行。 */
export function withoutCaptions(
  cells: readonly GridCell[],
  isHeading: (cell: GridCell) => boolean,
): readonly GridCell[] {
  let start = 0;
  for (let next = cells[1]; next; next = cells[start + 1]) {
    const cell = cells[start];
    if (!cell || lastRowOf(cell) <= lastRowOf(next) || isHeading(cell)) break;
    start++;
  }
  return cells.slice(start);
}

/** 表头里的“一级指标”，不是管着下面各行的竖排块名“绩效指标”。 */
function isLevelHeading(cell: GridCell): boolean {
  const key = matchIndicatorColumn(cell.text)?.key ?? '';
  return cell.rows <= MOST_LEVELS && /^[一二]级/.test(key);
}

/** 两层表头里的“绩效指标”：与右边别的列名（“完成率”）一样高，不是管到下面各行的块名。 */
function isNameHeading(cell: GridCell, cells: readonly GridCell[]): boolean {
  if (cell.rows < 2 || matchIndicatorColumn(cell.text)?.key !== '三级指标') return false;
  return cells.some(
    ({ column, rows, text }) =>
      column > cell.column && rows === cell.rows && matchIndicatorColumn(text) !== null,
  );
}

/** 上层写“评价指标”、横跨几列，下面一层才是一级、二级、三级指标：表头从它开始。 */
function groupOfNames(grid: Grid, cells: readonly GridCell[], first: GridCell): GridCell | null {
  const covers = (before: GridCell): boolean => {
    if (before.columns < 2 || before.rows > 1 || lastRowOf(before) >= grid.bottom) return false;
    const under = grid
      .starting(lastRowOf(before) + 1)
      .filter(({ column }) => column >= before.column && column <= lastColumnOf(before));
    const names = under.filter(({ text }) => namingColumns.has(matchIndicatorColumn(text)?.key ?? ''));
    return names.length >= 2 && names.length === under.length;
  };
  return cells.find((cell) => cell.column < first.column && covers(cell)) ?? null;
}

/** 看过的行：分表、认列、认区都要问同一行是不是表头。 */
const headersOf = new WeakMap<Grid, Map<number, Header | null>>();

/**
 * 这一行是不是指标区的表头：认得的列不少于三个（或两个而有名有值），其中有指标名一类的列，也有指标值、得分一类的列。
 * 每次给的是自己的一份：认区时会按别的列改列的概念。
 */
export function findHeader(grid: Grid, row: number): Header | null {
  const rows = headersOf.get(grid) ?? new Map<number, Header | null>();
  headersOf.set(grid, rows);
  let known = rows.get(row);
  if (known === undefined) {
    known = readHeader(grid, row);
    rows.set(row, known);
  }
  return known && { ...known, columns: known.columns.map((column) => ({ ...column })) };
}

function readHeader(grid: Grid, row: number): Header | null {
  const cells = grid.filled(row);
  if (cells.length < 2) return null;
  const inner = withoutCaptions(cells, (cell) => isLevelHeading(cell) || isNameHeading(cell, cells));
  const known = inner.filter(({ text }) => matchIndicatorColumn(text) !== null);
  if (known.length < 2 && groupsSides(grid, inner)) return headerFrom(grid, row, cells, inner[0]);
  const otherwise = () =>
    isToldOtherwise(grid, row, inner) ? headerFrom(grid, row, cells, inner[0], true) : null;
  if (known.length < 2) return otherwise();
  if (isGoalPairs(inner, known)) return null;
  const keyOf = (cell: GridCell | undefined) => (cell ? matchIndicatorColumn(cell.text)?.key : undefined);
  // 没有合并的手做表：块名“绩效指标”与表头同一行
  const named = keyOf(known[0]) === '三级指标' && /^一级/.test(keyOf(known[1]) ?? '') ? known[1] : known[0];
  const first = named && (groupOfNames(grid, cells, named) ?? named);
  return headerFrom(grid, row, cells, first ?? undefined) ?? otherwise();
}

/**
 * 列名多半没有收进叫法表的表头：全是短标签，照词素念得出目标、完成值、分数一类的列，
 * 指标名一列认得（“指标名称｜本年度计划水平”），或下面写的就是“产出指标”“数量指标”。
 */
function isToldOtherwise(grid: Grid, row: number, inner: readonly GridCell[]): boolean {
  const [first] = inner;
  if (!first || inner.length < 3 || !inner.every(({ text }) => looksLikeLabel(text))) return false;
  if (!inner.some(({ text }) => !namesColumn(text) && matchComposedColumn(text) !== null)) return false;
  return inner.some(({ text }) => namesColumn(text)) || namesLevels(grid, row, first);
}

const namesColumn = (text: string): boolean => namingColumns.has(matchIndicatorColumn(text)?.key ?? '');

/** “预期目标｜服务老人3000人｜完成情况｜服务老人3120人”：认得的都是目标栏，夹着正文，是标签、值。 */
const isGoalPairs = (inner: readonly GridCell[], known: readonly GridCell[]): boolean =>
  known.length < inner.length && known.every(({ text }) => goalLabels.has(matchLabel(text)?.key ?? ''));

/** 上层只写是谁评的（“绩效指标｜自评情况｜复核情况”），下一层才是列名。 */
function groupsSides(grid: Grid, inner: readonly GridCell[]): boolean {
  if (!inner.some(({ text }) => /^(自评|复核|评审|审核|抽查|核查|再评价|财政|第三方)/.test(squeeze(text))))
    return false;
  if (inner.length < 2 || !inner.every(({ text, rows }) => rows <= 2 && looksLikeLabel(text))) return false;
  const [first] = inner;
  const under = grid.starting((first?.row ?? 0) + 1).filter(({ column }) => column >= (first?.column ?? 0));
  const words = under.filter(({ text }) => matchIndicatorColumn(text) !== null);
  return words.length >= 4 && words.length === under.length;
}

/** 从这一格起的表头。 */
function headerFrom(
  grid: Grid,
  row: number,
  cells: readonly GridCell[],
  first: GridCell | undefined,
  composed = false,
): Header | null {
  const last = cells.at(-1);
  if (!first || !last) return null;
  if (cells.filter(({ column }) => column < first.column).length > 2) return null;
  const bottom = bandBottom(
    grid,
    cells.filter(({ column }) => column >= first.column),
    composed ? matchComposedColumn : matchIndicatorColumn,
  );
  const leaves = leavesOf(grid, row, bottom, first.column, lastColumnOf(last), matchIndicatorColumn);
  const columns = splitNames(grid, bottom, leaves);
  if (composed) {
    // 只念最下一层自己的字：上下两层连着念会念出别的来
    for (const column of columns) column.key ??= matchComposedColumn(column.own)?.key ?? null;
    nameByContents({ grid, bottom, columns, unknown: new Set(columns) });
  }
  const keys = new Set(columns.map(({ key }) => key).filter((key) => key !== null));
  const names = [...keys].filter((key) => namingColumns.has(key)).length;
  const values = keys.size - names;
  const strong =
    ['年度指标值', '调整指标值', '实际完成值', '分值', '得分'].some((key) => keys.has(key)) ||
    // 分值写在指标名后面、还没有打分的评分表（“评价指标（分值）｜指标说明｜评分标准”）
    (keys.has('三级指标') && keys.has('评分标准'));
  if (names === 0 || values === 0 || !strong || keys.size < 2) return null;
  if (keys.size === 2 && !(keys.has('三级指标') && columns.length <= 4)) return null;
  // 左上角写着“指标”的资金表（“指标｜年初预算数｜决算数｜执行率”）
  const isAmounts = columns.filter(
    ({ label }) => matchStage(label)?.key.startsWith('全年') || matchStage(label)?.key === '执行率',
  );
  if (!keys.has('年度指标值') && !keys.has('实际完成值') && isAmounts.length >= 3) return null;
  // 空格夹在认得的列中间的是“标签、空格、标签、空格”，不是表头
  const line = grid.starting(row).filter(({ column }) => column >= first.column && column <= last.column);
  if (line.some(({ text }) => text === '') && bottom === row) return null;
  const caption = grid.at(row, first.column - 1);
  return {
    row,
    bottom,
    left: first.column,
    right: lastColumnOf(last),
    columns,
    caption: caption && caption.text !== '' ? caption : null,
  };
}
