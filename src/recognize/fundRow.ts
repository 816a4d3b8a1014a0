import { lastColumnOf } from './grid';
import type { Grid, GridCell } from './grid';
import type { HeaderColumn } from './headerColumn';
import { fundTarget } from './keys';
import type { RecognizedKind } from './kinds';
import type { Draft } from './draft';
import type { Matrix, MatrixState } from './matrixShape';
import { readPairs } from './pairs';
import { isDash, labelForms, looksNumeric, squeeze } from './text';
import { yearIn } from './yearRows';
import { matchSource, matchStage, sourceOf } from './vocabulary/funds';
import { matchLabel } from './vocabulary/labels';

/** 资金表的一行：行标签是来源，一栏一格；返回 `false` 表示这片表已经完了。 */
export function fundRow(
  grid: Grid,
  matrix: Matrix,
  row: number,
  cells: readonly GridCell[],
  label: GridCell | null,
  kind: RecognizedKind,
  draft: Draft,
  state: MatrixState,
): boolean {
  const before = grid.starting(row).filter((cell) => lastColumnOf(cell) < matrix.left);
  // 左边是别的栏（“存在问题”），右边空着：这片表已经完了
  if (label && matrix.section === null && matchSource(label.text) === null && matchLabel(label.text))
    return false;
  const values = before.length > 1 ? readPairs(grid, row, kind, draft, before) : 0;
  const own = values > 0 ? (before.filter(({ text }) => sourceOf(text) !== null).at(-1) ?? label) : label;
  for (const column of matrix.columns) {
    const inside = cells.filter((cell) => cell.column >= column.column && cell.column <= column.lastColumn);
    let rowLabel = own;
    for (const cell of inside) {
      const isLabel =
        inside.length > 1 && cell !== inside.at(-1) && cell.text !== '' && !looksNumeric(cell.text);
      if (isLabel) rowLabel = cell;
      else if (cell.row === row) bindFund(grid, matrix, cell, column, rowLabel, kind, draft, state);
    }
  }
  if (own) {
    const source = sourceOf(own.text);
    if (source === null) state.otherRows++;
    else if (source !== '总额') state.knownRows++;
  }
  return true;
}

/** “实际支出”下面分“财政资金”“其他”“合计”三列：来源写在列上。 */
const columnSource = ({ key, own, parent }: HeaderColumn): string | null =>
  parent !== null && parent === key && matchStage(own) === null ? (matchSource(own)?.key ?? null) : null;

/** 行标签的来源；各来源都列完、没有写“合计”的，最后一行“小计”就是总额。 */
function sourceIn(grid: Grid, matrix: Matrix, label: GridCell): string | null {
  // “项目｜年初预算｜支出”下面只有“金额”一行
  if (squeeze(label.text) === '金额' && label.row === matrix.bottom + 1) return '总额';
  if (squeeze(label.text) !== '小计') return sourceOf(label.text);
  for (let row = matrix.bottom + 1; row <= (matrix.section ?? grid.bottom); row++) {
    const other = grid.at(row, label.column);
    const source = other ? sourceOf(other.text) : null;
    if (source === null && other !== label) {
      if (row > label.row) break;
      return null;
    }
    if (source === '总额' || (source !== null && row > label.row)) return null;
  }
  return label.row > matrix.bottom + 1 ? '总额' : null;
}

function bindFund(
  grid: Grid,
  matrix: Matrix,
  cell: GridCell,
  column: HeaderColumn,
  rowLabel: GridCell | null,
  kind: RecognizedKind,
  draft: Draft,
  state: MatrixState,
): void {
  const label = rowLabel ? (labelForms(rowLabel.text)[0] ?? rowLabel.text) : '';
  if (matrix.type === 'unknown' || column.key === null) {
    if (!isDash(cell.text) && matrix.type === 'unknown') draft.extra(cell, `${label}.${column.label}`);
    return;
  }
  // 没有行标签的第一行数就是总额；再往下没有标签的，不猜
  if (rowLabel === null && cell.row > matrix.bottom + 1 && !Number.isFinite(yearIn(grid, matrix, cell.row)))
    return;
  const detail = state.otherRows > 0 && state.knownRows === 0;
  const found =
    column.source === undefined
      ? (columnSource(column) ?? (rowLabel === null ? '总额' : sourceIn(grid, matrix, rowLabel)))
      : sourceOf(column.source);
  const source = found === '总额' && detail ? null : found;
  const scored =
    column.key === '分值' || column.key === '得分' || column.key === '原因' || column.key === '执行率';
  if (source !== '总额' && scored && isDash(cell.text)) return;
  const written = column.source ?? (columnSource(column) === null ? (rowLabel?.text ?? '') : column.own);
  const target = fundTarget(kind, source, written, column.key);
  if ('field' in target) draft.bind(cell, target.field);
  else draft.extra(cell, target.extra);
}
