import { lastColumnOf, lastRowOf } from './grid';
import type { Grid, GridCell } from './grid';
import { leavesOf } from './leaves';
import type { HeaderColumn } from './headerColumn';
import { finish } from './matrixShape';
import type { Matrix } from './matrixShape';
import { looksLikeLabel, squeeze } from './text';
import { matchSource, matchStage } from './vocabulary/funds';
import type { Matcher } from './vocabulary/term';

/** 来源或栏，先看来源。 */
const matchSourceOrStage: Matcher = (text) => matchSource(text) ?? matchStage(text);

const isPureSource = (text: string): boolean => matchStage(text) === null && matchSource(text) !== null;

/** “资金总额”“部门预算总额”“合计”；光写“预算数”的是栏名。 */
export const isWhole = (text: string): boolean =>
  matchSource(text)?.key === '总额' && /总|合计/.test(text.replace(/\s/g, ''));

/**
 * 上层写来源、下层写栏：“年度资金总额：预算数、执行数｜其中：财政拨款：预算数、执行数｜执行率”。
 * 认不得的来源收作自定义栏。
 */
export function stagesUnder(grid: Grid, row: number, cells: readonly GridCell[]): Matrix | null {
  const start = cells.findIndex(({ text, columns }) => columns > 1 && isWhole(text));
  const run = cells.slice(start);
  const [first] = run;
  const last = run.at(-1);
  if (start < 0 || !first || !last || !run.every(({ text }) => looksLikeLabel(text))) return null;
  const wide = run.filter(({ columns }) => columns > 1);
  const under = wide.map((cell) =>
    grid.starting(row + 1).filter(({ column }) => column >= cell.column && column <= lastColumnOf(cell)),
  );
  const isStage = ({ text }: GridCell) => matchStage(text) !== null;
  if (wide.length < 2 || !under.every((below) => below.length > 1 && below.every(isStage))) return null;
  const columns = run.flatMap((cell): HeaderColumn[] => {
    const own = squeeze(cell.text);
    const stageOfLone = matchStage(own)?.key ?? null;
    if (cell.columns === 1)
      return [
        { key: stageOfLone, label: own, column: cell.column, lastColumn: cell.column, own, parent: null },
      ];
    return (under[wide.indexOf(cell)] ?? []).map((below) => {
      const key = matchStage(below.text)?.key ?? null;
      const label = own + squeeze(below.text);
      const lastColumn = lastColumnOf(below);
      return { key, label, column: below.column, lastColumn, own, parent: key, source: cell.text };
    });
  });
  return finish(grid, 'funds', row, row + 1, first.column, lastColumnOf(last), columns);
}

/** 表头最多叠几层。 */
const MOST_LEVELS = 3;

/** 下一层还是表头：从头到尾都是标签，左边没有写是哪一栏。 */
function isLowerLevel(grid: Grid, row: number, left: number, right: number): boolean {
  if (row > grid.bottom || stageOf(grid, row, left) !== null) return false;
  const cells = grid.starting(row).filter(({ column }) => column >= left && column <= right);
  return cells.length > 0 && cells.every(({ text }) => looksLikeLabel(text));
}

/** 这一行左边写着的栏名（“年初预算数”“执行数”“执行率”）。 */
function stageOf(grid: Grid, row: number, left: number): string | null {
  const label = grid.at(row, left - 1);
  return label && label.row === row && label.rows === 1 ? (matchStage(label.text)?.key ?? null) : null;
}

/**
 * 来源横排、栏竖排：“资金总额｜财政奖补｜村集体投入……”下面一行“预算”、一行“执行”、一行“执行率”。
 * 头一列是总额，下面连着两行以上左边写着不同的栏；来源叫什么都行。
 */
export function stagesDown(grid: Grid, row: number, cells: readonly GridCell[]): Matrix | null {
  const start = cells.findIndex(({ text }) => isWhole(text));
  const run = cells.slice(start);
  const [first] = run;
  const last = run.at(-1);
  if (start < 0 || !first || !last || run.length < 2 || !run.every(({ text }) => looksLikeLabel(text)))
    return null;
  const right = lastColumnOf(last);
  let bottom = row;
  while (bottom < row + MOST_LEVELS - 1 && isLowerLevel(grid, bottom + 1, first.column, right)) bottom++;
  const [one, two] = [1, 2].map((below) => stageOf(grid, bottom + below, first.column));
  if (one === null || two === null || one === two) return null;
  const columns = leavesOf(grid, row, bottom, first.column, right, matchSourceOrStage);
  return finish(grid, 'sources', row, bottom, first.column, right, columns);
}

/**
 * 一层表头里栏与来源夹着写：“预算数｜财政资金｜其他资金｜执行数｜财政资金｜其他资金｜执行率”。
 * 同一个来源在两个不同的栏后面各写一次，才看得出各归左边的一栏。
 */
export function stagesAcross(
  grid: Grid,
  row: number,
  run: readonly GridCell[],
): readonly HeaderColumn[] | null {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || !run.every((cell) => lastRowOf(cell) === row)) return null;
  const columns = leavesOf(grid, row, row, first.column, lastColumnOf(last), matchStage);
  const seen = new Map<string, Set<string>>();
  let stage: string | null = null;
  const owned = columns.map((column): HeaderColumn => {
    if (!isPureSource(column.own)) {
      stage = column.key;
      return column;
    }
    if (stage === null) return column;
    const source = matchSource(column.own)?.key ?? squeeze(column.own);
    seen.set(source, (seen.get(source) ?? new Set()).add(stage));
    return { ...column, key: stage, parent: stage };
  });
  return [...seen.values()].some(({ size }) => size > 1) ? owned : null;
}
