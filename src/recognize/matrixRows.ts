import { settleAdjusted } from './adjustedBudget';
import type { Draft } from './draft';
import type { Grid } from './grid';
import { fundTarget } from './keys';
import type { RecognizedKind } from './kinds';
import { fits, findMatrix } from './matrix';
import { isTaskTotal, matrixCell, rowLabelOf, taskTotal } from './matrixCell';
import type { Matrix, MatrixState } from './matrixShape';
import { isNoteBetween } from './notes';
import { readPairs } from './pairs';
import { neither } from './proposal';
import { isDash, looksNumeric } from './text';
import { matchBasicRow } from './vocabulary/basicData';
import { matchStage } from './vocabulary/funds';

/** 读一片表，返回读到哪一行。 */
export function readMatrix(grid: Grid, matrix: Matrix, kind: RecognizedKind, draft: Draft): number {
  const section = matrix.section ?? (single(matrix.type) ? matrix.bottom + 1 : grid.bottom);
  const end = Math.min(grid.bottom, section + (matrix.type === 'sources' ? stagesBelow(grid, section) : 0));
  const state: MatrixState = { projectRow: null, knownRows: 0, otherRows: 0 };
  askAdjusted(grid, matrix, kind, draft);
  let row = matrix.bottom + 1;
  for (; row <= end; row++) {
    if (isNoteBetween(grid, row) && fits(grid, matrix, row + 1)) continue;
    if (matrix.type === 'list' && isTaskTotal(grid, row)) {
      taskTotal(grid, matrix, row, kind, draft);
      break;
    }
    const skipped = fits(grid, matrix, row) ? row : readBetween(grid, matrix, row, kind, draft);
    if (skipped === null) break;
    row = skipped;
    if (matrixCell(grid, matrix, row, kind, draft, state)) continue;
    const between = readBetween(grid, matrix, row, kind, draft);
    if (between === null || !matrixCell(grid, matrix, between, kind, draft, state)) break;
    row = between;
  }
  return row - 1;
}

/** 块名“资金来源”只管着预算一行，下面几行左边写着“资金支出”“执行率”的，还是这片表的。 */
function stagesBelow(grid: Grid, section: number): number {
  const isStage = (row: number) => {
    const [label, ...values] = grid.filled(row);
    const amounts = values.every(({ text }) => looksNumeric(text) || isDash(text));
    return label !== undefined && matchStage(label.text) !== null && amounts;
  };
  let count = 0;
  while (isStage(section + count + 1)) count++;
  return count;
}

/** “调整数”是调整后的预算还是调了多少，表上看不出：问。 */
function askAdjusted(grid: Grid, matrix: Matrix, kind: RecognizedKind, draft: Draft): void {
  const unclear = matrix.type === 'funds' ? settleAdjusted(grid, matrix) : null;
  const cell = unclear && grid.at(matrix.bottom + 1, unclear.column);
  if (!unclear || !cell) return;
  const fields = ['全年预算数', '年中调整数'].flatMap((stage) => {
    const target = fundTarget(kind, '总额', '', stage);
    return 'field' in target ? target.field : [];
  });
  draft.ask([cell], `“${unclear.own}”一栏填的是调整后的预算，还是调整了多少？`, [...fields, neither]);
}

/** 基础数据表的经费各行中间夹着小标题、人员一行（“二、人员情况”“编制数｜30｜在职人数｜29”）：读过去，返回接着的一行。 */
function readBetween(
  grid: Grid,
  matrix: Matrix,
  row: number,
  kind: RecognizedKind,
  draft: Draft,
): number | null {
  if (matrix.type !== 'years') return null;
  for (let next = row + 1; next <= Math.min(grid.bottom, row + MOST_BETWEEN); next++) {
    if (findMatrix(grid, next - 1) !== null) return null;
    if (!fits(grid, matrix, next) || matchBasicRow(rowLabelOf(grid, matrix, next)?.text ?? '') === null)
      continue;
    for (let between = row; between < next; between++) readPairs(grid, between, kind, draft);
    return next;
  }
  return null;
}

/** 夹在中间的至多几行。 */
const MOST_BETWEEN = 4;

const single = (type: Matrix['type']): boolean => type === 'goals' || type === 'staff';
