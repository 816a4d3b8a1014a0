import { fundRow } from './fundRow';
import { isWhole } from './fundShapes';
import { lastRowOf } from './grid';
import type { Grid, GridCell } from './grid';
import type { HeaderColumn } from './headerColumn';
import { fundTarget, labelField } from './keys';
import type { RecognizedKind } from './kinds';
import type { Draft } from './draft';
import type { Matrix, MatrixState } from './matrixShape';
import { isOtherYear } from './yearRows';
import { isDash, labelForms, looksNumeric, squeeze } from './text';
import { matchBasicRow, projectRows } from './vocabulary/basicData';
import { matchSource, matchStage } from './vocabulary/funds';
import { matchLabel } from './vocabulary/labels';

/** 行标签：表头左边、竖排块名右边，这一行最右的文字。 */
export function rowLabelOf(grid: Grid, matrix: Matrix, row: number): GridCell | null {
  for (let column = matrix.left - 1; column >= grid.left; column--) {
    const cell = grid.at(row, column);
    // 左边还有认不得的几栏，写的是数，不是行标签
    if (!cell || cell.text === '' || looksNumeric(cell.text)) continue;
    const isSection = cell.row <= matrix.row && lastRowOf(cell) >= matrix.bottom + 1 && cell.rows > 1;
    // 只写着年份的一行（“2023年”），与没有写行标签一样
    return isSection || /^20\d\d年?度?$/.test(squeeze(cell.text)) ? null : cell;
  }
  return null;
}

/** 读一行；返回 `false` 表示这一行不是这片表的（到此为止）。 */
export function matrixCell(
  grid: Grid,
  matrix: Matrix,
  row: number,
  kind: RecognizedKind,
  draft: Draft,
  state: MatrixState,
): boolean {
  const label = rowLabelOf(grid, matrix, row);
  const cells = grid.starting(row).filter(({ column }) => column >= matrix.left && column <= matrix.right);
  switch (matrix.type) {
    case 'goals':
      if (label && matrix.section === null && matchLabel(label.text)) return false;
      for (const cell of cells) {
        const column = columnAt(matrix, cell);
        if (column?.key) draft.bind(cell, labelField(kind, column.key));
        else if (column) draft.extra(cell, column.label);
      }
      return true;
    case 'staff':
      for (const cell of cells) {
        const key = columnAt(matrix, cell)?.key;
        if (key) draft.bind(cell, key);
      }
      return true;
    case 'years':
      return basicRow(matrix, cells, label, draft, state);
    case 'list':
      for (const cell of cells) draft.extra(cell, columnAt(matrix, cell)?.label ?? '');
      return true;
    case 'sources': {
      // 来源横排，下面一行是预算数；几行的，各行写明是哪一栏（“全年预算数”“全年执行数”“执行率”）
      const stage = label === null ? null : (matchStage(label.text)?.key ?? null);
      // “任务名称｜主要内容｜总额｜财政拨款”：一项任务一行，不是整张表的资金
      const task = label !== null && /任务|内容|项目名称/.test(grid.at(matrix.row, label.column)?.text ?? '');
      if (task) for (const cell of cells) draft.extra(cell, columnAt(matrix, cell)?.label ?? '');
      if (task) return true;
      if (stage === null && row > matrix.bottom + 1) return false;
      for (const cell of cells) sourceCell(matrix, cell, stage, kind, draft);
      return true;
    }
    default:
      if (isOtherYear(grid, matrix, row)) {
        for (const cell of cells) draft.extra(cell, columnAt(matrix, cell)?.label ?? '');
        return true;
      }
      return fundRow(grid, matrix, row, cells, label, kind, draft, state);
  }
}

/** 明细的合计行：到此为止不是一项一项的。 */
export const isTaskTotal = (grid: Grid, row: number): boolean =>
  /^(支出|资金|金额)?(合计|总计)$/.test(squeeze(grid.filled(row)[0]?.text ?? ''));

/** 任务明细的合计行：列里有得分的（合计按执行率计分），就是整张表的资金；没有的只是明细的合计。 */
export function taskTotal(grid: Grid, matrix: Matrix, row: number, kind: RecognizedKind, draft: Draft): void {
  if (!matrix.columns.some(({ own }) => matchStage(own)?.key === '得分')) return;
  for (const cell of grid.starting(row)) {
    const { own = '', label = '' } = columnAt(matrix, cell) ?? {};
    const above = label.endsWith(own) ? label.slice(0, label.length - own.length) : '';
    const stage = matchStage(above === '' ? own : above)?.key;
    if (stage === undefined) continue;
    const source = above === '' ? '总额' : (matchSource(own)?.key ?? null);
    const target = fundTarget(kind, source, own, stage);
    if ('field' in target) draft.bind(cell, target.field);
    else draft.extra(cell, target.extra);
  }
}

const columnAt = (matrix: Matrix, cell: GridCell): HeaderColumn | undefined =>
  matrix.columns.find(({ column, lastColumn }) => cell.column >= column && cell.column <= lastColumn);

/** 三栏年份：最早的决算是上年的，其余是本年的。 */
function yearKey(matrix: Matrix, column: HeaderColumn): string | null {
  const label = squeeze(column.label);
  if (/^上年/.test(label)) return '上年决算数';
  if (/预算/.test(label)) return '本年预算数';
  if (/^(本年|当年)/.test(label)) return '本年决算数';
  const years = matrix.columns.map((one) => Number(/20\d\d/.exec(one.label)?.[0] ?? Number.NaN));
  const latest = Math.max(...years.filter(Number.isFinite));
  const own = Number(/20\d\d/.exec(label)?.[0] ?? Number.NaN);
  if (!Number.isFinite(own)) return null;
  if (own === latest) return '本年决算数';
  return own === latest - 1 ? '上年决算数' : null;
}

/** 专项下面的项目：编了号、缩进的，或叫法像个项目；别的认不得的行是另一行，不归在专项里。 */
const isProject = (text: string): boolean =>
  /^[\s\u3000(（\d①-⑩]|^其中/.test(text) ||
  (/(工作|项目|专项|工程|建设|活动|补助|服务|采购|改造|维修|会议|培训)/.test(text) &&
    !/(支出|类|合计|小计)$/.test(squeeze(text)));

function basicRow(
  matrix: Matrix,
  cells: readonly GridCell[],
  label: GridCell | null,
  draft: Draft,
  state: MatrixState,
): boolean {
  if (!label) return cells.every(({ text }) => text === '');
  const known = matchBasicRow(label.text)?.key ?? null;
  const numeric = cells.every(({ text }) => text === '' || looksNumeric(text) || isDash(text));
  if (known === null && !numeric) return false;
  if (known !== null) state.projectRow = projectRows.has(known) ? known : null;
  const project = known === null && isProject(label.text) ? state.projectRow : null;
  const row = known ?? project;
  if (project !== null) draft.bind(label, `${project}.项目名称`);
  for (const cell of cells) {
    const column = columnAt(matrix, cell);
    const year = column ? yearKey(matrix, column) : null;
    if (row !== null && year !== null) draft.bind(cell, `${row}.${year}`);
    else draft.extra(cell, `${labelForms(label.text)[0] ?? label.text}.${column?.label ?? ''}`);
  }
  return true;
}

/** 来源横排：这一行是各来源的哪一栏；列自己写明是执行数、执行率的归总额。 */
function sourceCell(
  matrix: Matrix,
  cell: GridCell,
  rowStage: string | null,
  kind: RecognizedKind,
  draft: Draft,
): void {
  const column = columnAt(matrix, cell);
  if (!column) return;
  // “中期资金总额｜财政拨款｜其他资金”：整行都是实施期的
  const span = matrix.columns.find((one) => matchSource(one.own)?.key === '实施期总额');
  if (span) {
    draft.extra(cell, span === column ? column.label : `${span.label}.${column.label}`);
    return;
  }
  const own = column.parent === null ? matchSource(column.own) : null;
  const source = (matchSource(column.label) ?? own)?.key ?? null;
  const stage = matchStage(column.label)?.key ?? null;
  // 预算一行的率与分空着，写在执行那一行
  if (
    cell.text === '' &&
    rowStage !== null &&
    rowStage !== '全年执行数' &&
    /^(执行率|得分|分值)$/.test(stage ?? '')
  )
    return;
  // 行上写明了是哪一栏的，“部门预算总额”是总额，不是一栏
  const isSource =
    source !== null && (source !== '总额' || stage === null || (rowStage !== null && isWhole(column.own)));
  const target = isSource
    ? fundTarget(kind, source, own === null ? column.label : column.own, rowStage ?? '全年预算数')
    : stage !== null
      ? fundTarget(kind, '总额', '', stage)
      : { extra: column.label };
  if ('field' in target) draft.bind(cell, target.field);
  else draft.extra(cell, target.extra);
}
