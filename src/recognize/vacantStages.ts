import type { Grid, GridCell } from './grid';
import { lastColumnOf, lastRowOf } from './grid';
import type { HeaderColumn } from './headerColumn';
import { leavesOf } from './leaves';
import { finish } from './matrixShape';
import type { Matrix } from './matrixShape';
import { isDash, looksLikeLabel, looksNumeric, squeeze } from './text';
import { matchSource, matchStage } from './vocabulary/funds';
import { composedColumn, composedGoal, composedStage } from './vocabulary/morphemes';

/** 资金表里叫法没有收的栏，照词素念得出、这片表又还没有的，补上；几栏念成同一个的不补。 */
export function nameStages(columns: readonly HeaderColumn[]): void {
  const readAs = columns.map(({ key, label }) => {
    if (key !== null) return null;
    const scored = composedColumn(label);
    return composedStage(label) ?? (scored === '得分' || scored === '分值' ? scored : null);
  });
  for (const key of new Set(readAs)) {
    if (key === null || columns.some((column) => column.key === key)) continue;
    const [only, ...others] = columns.filter((_, i) => readAs[i] === key);
    if (only && others.length === 0) only.key = key;
  }
}

/** 目标栏的表头没有收进叫法表：左边的块名说是目标，右边两格照词素念一半是目标、一半是完成（“年初设定｜年末实现”），值写在下面一行。 */
export function goalHalves(grid: Grid, row: number, cells: readonly GridCell[]): Matrix | null {
  const heads = cells.filter(({ text }) => text !== '');
  const [first, second, ...others] = heads;
  if (!first || !second || others.length > 0 || !heads.every(({ text }) => looksLikeLabel(text))) return null;
  const caption = grid.at(row, first.column - 1);
  const below = grid.at(lastRowOf(first) + 1, first.column);
  if (!caption || !/目标|绩效/.test(squeeze(caption.text)) || lastRowOf(caption) <= row) return null;
  if (!below || below.columns !== first.columns) return null;
  const [one, other] = heads.map(({ text }) => composedGoal(text));
  if (one !== '年度目标' || other !== '实际完成情况') return null;
  const columns = leavesOf(grid, row, row, first.column, lastColumnOf(second), (text) => {
    const key = composedGoal(text);
    return key === null ? null : { key, words: [] };
  });
  return finish(grid, 'goals', row, row, first.column, lastColumnOf(second), columns);
}

/** 这一格下面连着三行都是不同的来源。 */
function listsSources(grid: Grid, row: number, column: number): boolean {
  const below = [1, 2, 3].map((step) => matchSource(grid.at(row + step, column)?.text ?? '')?.key);
  return below.every((key) => key !== undefined) && new Set(below).size === below.length;
}

/**
 * 栏名多半认不得、却看得出是资金的表：下面一行左边写着来源、右边全是数，表头都是标签，至少认得一栏。
 * 认不得的栏收作自定义栏。
 */
export function sourcedMatrix(grid: Grid, row: number, cells: readonly GridCell[]): Matrix | null {
  const start = cells.findIndex(({ row: own, column }) => {
    const under = grid.at(row + 1, column);
    return own === row && under !== null && under.row === row + 1 && matchSource(under.text) !== null;
  });
  const [corner, ...heads] = start < 0 ? [] : cells.slice(start).filter(({ text }) => text !== '');
  const [first] = heads;
  const last = heads.at(-1);
  if (!corner || !first || !last || heads.length < 3 || first.column !== lastColumnOf(corner) + 1)
    return null;
  if (!heads.every(({ text, rows }) => rows === 1 && looksLikeLabel(text))) return null;
  const under = heads.map(({ column }) => grid.at(row + 1, column));
  const isAmount = (cell: GridCell | null) =>
    cell !== null && (cell.text === '' || looksNumeric(cell.text) || isDash(cell.text));
  // 空着的，下面连着几行左边都是来源才算
  const isFilled = under.some((cell) => looksNumeric(cell?.text ?? ''));
  if (!under.every(isAmount) || !(isFilled || listsSources(grid, row, corner.column))) return null;
  const columns = leavesOf(grid, row, row, first.column, lastColumnOf(last), matchStage);
  nameStages(columns);
  if (!columns.some(({ key }) => key !== null)) return null;
  return finish(grid, 'funds', row, row, first.column, lastColumnOf(last), columns);
}
