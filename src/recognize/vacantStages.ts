import type { Grid, GridCell } from './grid';
import { lastColumnOf, lastRowOf } from './grid';
import type { HeaderColumn } from './headerColumn';
import { leavesOf } from './header';
import { finish } from './matrixShape';
import type { Matrix } from './matrixShape';
import { looksLikeLabel, squeeze } from './text';
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
