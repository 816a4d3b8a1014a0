import { lastColumnOf, lastRowOf } from './grid';
import type { Grid, GridCell } from './grid';
import { leavesOf } from './leaves';
import { finish } from './matrixShape';
import type { Matrix } from './matrixShape';
import { looksLikeLabel, squeeze } from './text';
import { matchSource, matchStage } from './vocabulary/funds';
import { matchLabel } from './vocabulary/labels';

/** 左上角空着、右边全是短标签、下面一行左边有标签：表头认不出，照样是表头（“情况说明”“存在问题”）。 */
export function unknownMatrix(grid: Grid, row: number): Matrix | null {
  const cells = grid.starting(row);
  const corner = cells.findIndex(({ text }) => text === '');
  const header = cells.slice(corner + 1);
  if (corner < 0 || corner > 1 || header.length < 2 || !header.every(({ text }) => looksLikeLabel(text)))
    return null;
  const [first] = header;
  const last = header.at(-1);
  const under = grid.starting(row + 1);
  const [label] = under;
  if (!first || !last || !label || label.text === '' || label.column !== cells[corner]?.column) return null;
  const aligned = header.every(({ column, columns }) => grid.at(row + 1, column)?.columns === columns);
  if (!aligned) return null;
  const columns = leavesOf(grid, row, row, first.column, lastColumnOf(last), () => null);
  return finish(grid, 'unknown', row, row, first.column, lastColumnOf(last), columns);
}

/** 两层表头的明细（“项目名称｜主要内容｜批复金额：总额、财政拨款｜支出”）：一行一个项目或任务，“项目名称”是列名。 */
export function bandedList(grid: Grid, row: number, cells: readonly GridCell[]): Matrix | null {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last || cells.length < 4 || !/^(项目|任务|专项|工作)名称$|任务/.test(squeeze(first.text)))
    return null;
  const tall = cells.filter(({ rows }) => rows === 2).length;
  const wide = cells.filter(({ rows, columns }) => rows === 1 && columns > 1);
  if (tall < 2 || tall + wide.length < cells.length || wide.length === 0) return null;
  const under = grid.starting(row + 1);
  if (![...cells, ...under].every(({ text }) => looksLikeLabel(text))) return null;
  const columns = leavesOf(grid, row, row + 1, first.column, lastColumnOf(last), () => null);
  return finish(grid, 'list', row, row + 1, first.column, lastColumnOf(last), columns);
}

/** 明细表：一行三个以上的短标签，下面一行同样的格空着、写着数或编号（“进度计划”“支出明细”）。 */
export function listMatrix(grid: Grid, row: number, cells: readonly GridCell[]): Matrix | null {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last || cells.length < 3 || !cells.every(({ text }) => looksLikeLabel(text))) return null;
  const under = cells.map(({ column }) => grid.at(lastRowOf(first) + 1, column));
  const aligned = under.every(
    (cell, i) => cell?.columns === cells[i]?.columns && cell?.column === cells[i]?.column,
  );
  // “建设单位｜某所｜主管部门｜某局”：一格标签一格值
  const isPairs =
    cells.length % 2 === 0 && cells.every(({ text }, i) => i % 2 === 1 || matchLabel(text) !== null);
  if (isPairs) return null;
  const isNamed = (text: string) =>
    matchLabel(text) !== null || matchStage(text) !== null || matchSource(text) !== null;
  if (!aligned || under.some((cell) => cell !== null && isNamed(cell.text))) return null;
  const free = under.filter(
    (cell) => cell !== null && (cell.text === '' || /^[\d.、…]+$/.test(squeeze(cell.text))),
  );
  const tasks = /^(重点)?(工作)?任务(名称)?$|^(主要|重点)(任务|工作)(名称)?$/.test(squeeze(first.text));
  if (free.length * 2 < cells.length && !tasks) return null;
  const columns = leavesOf(grid, row, row, first.column, lastColumnOf(last), () => null);
  return finish(grid, 'list', row, row, first.column, lastColumnOf(last), columns);
}
