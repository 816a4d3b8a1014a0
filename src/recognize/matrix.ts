import { lastColumnOf, lastRowOf } from './grid';
import type { Grid, GridCell } from './grid';
import { findHeader, withoutCaptions } from './header';
import { leavesOf } from './leaves';
import type { HeaderColumn } from './headerColumn';
import { stagesAcross, stagesDown, stagesUnder } from './fundShapes';
import { bandedList, listMatrix, unknownMatrix } from './matrixLists';
import { finish } from './matrixShape';
import type { Matrix } from './matrixShape';
import { looksLikeLabel, looksNumeric, squeeze } from './text';
import { matchStaffColumn } from './vocabulary/basicData';
import { matchSource, matchStage } from './vocabulary/funds';
import { goalLabels, matchLabel } from './vocabulary/labels';
import { goalHalves, nameStages, sourcedMatrix } from './vacantStages';
import type { Matcher, Term } from './vocabulary/term';

const YEAR = /^(20\d\d|[一二]〇\S\S)年度?(年末|年初|末)?(决算|预算|实际|执行)数?$/;

/** “2021年决算数”“2022年预算数”：年份小的决算是上年的。 */
const matchYear: Matcher = (text) => {
  const squeezed = squeeze(text);
  return YEAR.test(squeezed) || /^(上年|本年|当年)度?(决算|预算)数?$/.test(squeezed)
    ? { key: squeezed, words: [] }
    : null;
};

const matchGoal: Matcher = (text) => {
  // 光写“目标”的一列，多半是任务、年度一类明细的列名
  const term = squeeze(text) === '目标' ? null : matchLabel(text);
  return term && goalLabels.has(term.key) ? term : null;
};

const oneOf =
  (...matchers: readonly Matcher[]): Matcher =>
  (text) => {
    for (const match of matchers) {
      const term: Term | null = match(text);
      if (term) return term;
    }
    return null;
  };

const types: readonly { readonly type: Matrix['type']; readonly match: Matcher; readonly least: number }[] = [
  { type: 'years', match: matchYear, least: 2 },
  { type: 'staff', match: matchStaffColumn, least: 2 },
  { type: 'goals', match: matchGoal, least: 2 },
  { type: 'sources', match: oneOf(matchSource, matchStage), least: 3 },
  { type: 'funds', match: matchStage, least: 2 },
];

/** 后面跟着一段话，或隔着空格又是认得的标签（“总体目标｜年初目标｜　｜完成情况｜　”）：是标签、值。 */
function startsPairs([next, ...others]: readonly GridCell[], match: Matcher): boolean {
  if (next === undefined || looksLikeLabel(next.text)) return false;
  return next.text !== '' || others.some(({ text }) => match(text) !== null);
}

/** 空格与认得的标签一格隔一格（“年初预算｜　｜调整预算｜　｜执行数｜　”）：是等着填的标签、值。 */
const alternates = ([one, two, three]: readonly GridCell[], match: Matcher): boolean =>
  one?.text === '' && three?.text === '' && match(two?.text ?? '') !== null;

/**
 * 一行里连着的、认得的表头；中间可以夹一两格认不出的标签，不能夹空格、数。
 * @param pure 不许夹认不出的（“总体目标｜修路｜完成情况｜已修”是标签、值，不是表头）
 */
function runOf(
  cells: readonly GridCell[],
  match: Matcher,
  least: number,
  pure = false,
): readonly GridCell[] | null {
  let best: readonly GridCell[] = [];
  for (let start = 0; start < cells.length; start++) {
    const first = cells[start];
    if (!first || match(first.text) === null) continue;
    let end = start;
    for (let i = start; i < cells.length; i++) {
      const text = cells[i]?.text ?? '';
      if (text === '' || !(match(text) !== null || (!pure && looksLikeLabel(text)))) break;
      end = i;
    }
    const run = cells.slice(start, end + 1);
    const known = run.filter(({ text }) => match(text) !== null).length;
    const bestKnown = best.filter(({ text }) => match(text) !== null).length;
    // 紧跟着数的是“标签、值”，不是表头
    const followed =
      looksNumeric(cells[end + 1]?.text ?? '') ||
      alternates(cells.slice(end + 1), match) ||
      (pure && startsPairs(cells.slice(end + 1), match));
    if (known >= least && known * 2 >= run.length && known > bestKnown && !followed) best = run;
  }
  return best.length > 0 ? best : null;
}

/** 这一行是不是一片表的表头。 */
export function findMatrix(grid: Grid, row: number): Matrix | null {
  const cells = withoutCaptions(grid.starting(row), (cell) => leadsParts(grid, cell));
  const shaped =
    bandedList(grid, row, cells) ?? stagesUnder(grid, row, cells) ?? stagesDown(grid, row, cells);
  if (shaped) return shaped;
  for (const { type, match, least } of types) {
    const run = withoutCorner(grid, runOf(cells, match, least, type === 'goals') ?? []);
    if (run.length < least || (type === 'sources' && run.filter(isPureSource).length < 2)) continue;
    // 只有率和分，没有一栏是金额：是认不全的指标表头，不是资金表
    if (type === 'funds' && !run.some(({ text }) => isAmount(text))) continue;
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) continue;
    const across = type === 'sources' ? stagesAcross(grid, row, run) : null;
    if (across) return finish(grid, 'funds', row, row, first.column, lastColumnOf(last), across);
    const bottom = bandOf(grid, run, match);
    const columns = leavesOf(grid, row, bottom, first.column, lastColumnOf(last), match);
    if (type === 'funds') dropShares(columns);
    if (type === 'funds') nameStages(columns);
    settleBudgets(columns);
    settleParts(columns);
    if (type === 'sources') joinParts(columns);
    return finish(grid, type, row, bottom, first.column, lastColumnOf(last), columns);
  }
  return (
    goalHalves(grid, row, cells) ??
    sourcedMatrix(grid, row, cells) ??
    unknownMatrix(grid, row) ??
    listMatrix(grid, row, cells)
  );
}

/** “年初预算”下面分“金额｜占比”的，占比不是金额。 */
function dropShares(columns: readonly HeaderColumn[]): void {
  for (const column of columns)
    if (column.parent !== null && /^(占比|比重|比例|占总额比例)$/.test(column.own)) column.key = null;
}

/** “全年预算数”旁边的“调整预算数”是调了多少；没有“全年预算数”时它就是调整后的预算。 */
function settleBudgets(columns: readonly HeaderColumn[]): void {
  const budgets = columns.filter(({ key }) => key === '全年预算数');
  const adjusting = budgets.filter(({ label }) => /调整/.test(label) && !/调整后/.test(label));
  const [only] = adjusting;
  if (budgets.length > 1 && adjusting.length === 1 && only) only.key = '年中调整数';
}

/** “预算数｜其中：”并排：预算数是栏名，不是管着右边的竖排块名。 */
function leadsParts(grid: Grid, cell: GridCell): boolean {
  const next = grid.at(cell.row, lastColumnOf(cell) + 1);
  return matchStage(cell.text) !== null && /^其中:?$/.test(squeeze(next?.text ?? ''));
}

/** “预算数｜其中：财政拨款、上年结转｜执行数｜其中：财政拨款、上年结转”：各来源归左边的一栏。 */
function settleParts(columns: HeaderColumn[]): void {
  let stage: string | null = null;
  columns.forEach((column, i) => {
    if (column.key !== null) stage = column.key;
    else if (stage !== null && /^其中/.test(column.label) && matchSource(column.own) !== null)
      columns[i] = { ...column, key: stage, parent: stage };
  });
}

/** “年度资金总额｜其中：｜财政拨款｜其他资金”：光写“其中”的一列与右边的来源是一列，值横跨两列。 */
function joinParts(columns: HeaderColumn[]): void {
  for (let i = columns.length - 2; i >= 0; i--) {
    const [part, next] = [columns[i], columns[i + 1]];
    if (part && next && /^其中:?$/.test(part.own) && matchSource(next.own) !== null)
      columns.splice(i, 2, { ...next, column: part.column });
  }
}

/** 率、分、原因以外的栏：记的是金额。 */
const isAmount = (text: string): boolean => !/^(执行率|得分|分值|原因)?$/.test(matchStage(text)?.key ?? '');

const isPureSource = ({ text }: GridCell): boolean => matchStage(text) === null && matchSource(text) !== null;

/** 左上角写着“年度预算数（万元）”的，下面是一行一行的来源：它是角（再往左是块名），不是一栏。 */
function withoutCorner(grid: Grid, run: readonly GridCell[]): readonly GridCell[] {
  let start = 0;
  run.forEach((cell, i) => {
    const under = grid.at(lastRowOf(cell) + 1, cell.column);
    if (!under || under.columns !== cell.columns || /\d/.test(under.text)) return;
    if (matchSource(under.text) !== null) start = i + 1;
  });
  return run.slice(start);
}

function bandOf(grid: Grid, run: readonly GridCell[], match: Matcher): number {
  const [first] = run;
  if (!first) return 0;
  let bottom = Math.max(...run.filter(({ rows }) => rows <= 3).map(lastRowOf), first.row);
  for (let next = bottom + 1; next <= Math.min(grid.bottom, first.row + 2); next = bottom + 1) {
    const under = grid.starting(next).filter(({ column }) => column >= first.column);
    const labelled = under.filter(({ text }) => match(text) !== null || /^[①-⑩]=/.test(squeeze(text)));
    if (under.length === 0 || labelled.length < under.length) break;
    // 组表头下面一对一对的“标签、值”不是第二层表头
    bottom = Math.max(...under.map(lastRowOf));
  }
  return Math.min(bottom, first.row + 2);
}

/** 行的格与表头的列对得上，也没有另起一个表头。 */
export function fits(grid: Grid, matrix: Matrix, row: number): boolean {
  for (const cell of grid.starting(row)) {
    if (lastColumnOf(cell) < matrix.left || cell.column > matrix.right) continue;
    if (cell.column < matrix.left) return false;
    const over = matrix.columns.filter(
      ({ column, lastColumn }) => column <= lastColumnOf(cell) && lastColumn >= cell.column,
    );
    if (over.length > 1) return false;
  }
  if (findHeader(grid, row)) return false;
  const next = grid.starting(row);
  return !types.some(
    ({ type, match, least }) =>
      type !== 'sources' && runOf(next, match, Math.max(least, 2), type === 'goals') !== null,
  );
}
