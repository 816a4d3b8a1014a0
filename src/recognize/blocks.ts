import { askWhichGroup, blockKey, unnamed } from './blockNames';
import { columnGroups, settleColumns } from './columns';
import type { ColumnGroup, Purpose } from './columns';
import { lastColumnOf } from './grid';
import type { Grid, GridCell } from './grid';
import { findHeader } from './header';
import type { Header, HeaderColumn } from './headerColumn';
import type { RecognizedKind } from './kinds';
import type { Draft } from './draft';
import { findMatrix } from './matrix';
import { isNoteBetween, isNoteRow, isSectionRow } from './notes';
import { looksNumeric, squeeze } from './text';
import { endsBlock, isTotal } from './totalLabels';
import { readTotal } from './totals';
import { namingColumns } from './vocabulary/columns';
import { matchStage } from './vocabulary/funds';
import { matchLabel } from './vocabulary/labels';
import { neither } from './proposal';

/** 跨了几列：横跨的列都是指标名一类时，归最细的一级。 */
function spanned(columns: readonly HeaderColumn[], cell: GridCell): readonly HeaderColumn[] {
  return columns.filter(
    ({ column, lastColumn }) => column <= lastColumnOf(cell) && lastColumn >= cell.column,
  );
}

/** 一行是不是指标区的一行；不是就说明为什么停。 */
function rowFits(grid: Grid, header: Header, row: number): boolean {
  const filled = grid.filled(row);
  const [leftmost, second] = filled;
  // 得分一列排在最前面的，“合计”左边先是数
  const heading = filled.find(({ text }) => !looksNumeric(text));
  if (heading && heading.column <= header.right && isTotal(heading.text) && endsBlock(heading.text))
    return false;
  if (leftmost && leftmost.column <= header.left + 1) {
    if (endsBlock(leftmost.text)) return false;
    // “五、自评结果｜自评总分｜99.5”：编了号的、或写在竖排块名一列的另一栏
    const apart = leftmost.column < header.left || /^[一二三四五六七八九十]+、/.test(leftmost.text.trim());
    if (apart && second && endsBlock(second.text)) return false;
    if (isNoteRow(grid, row)) return false;
    const alone = grid.filled(row).filter(({ column }) => column > leftmost.column).length < 2;
    // 左边一级指标还管着这一行的，“绩效目标（10分）”是二级指标的名字
    const isInside = leftmost.column > header.left && (grid.at(row, header.left)?.row ?? row) < row;
    if (alone && !isInside && leftmost.rows === 1 && matchLabel(leftmost.text) !== null) return false;
  }
  let split = 0;
  for (const cell of grid.starting(row)) {
    if (lastColumnOf(cell) < header.left || cell.column > header.right) continue;
    const over = spanned(header.columns, cell);
    if (cell.column < header.left && over.length > 0) return false;
    if (over.length > 1 && !over.every(({ key }) => key !== null && namingColumns.has(key))) return false;
    const [only] = over;
    if (over.length === 1 && only && cell.column > only.column) split++;
  }
  return split <= header.columns.length / 3;
}

const startsFunds = (grid: Grid, row: number): boolean =>
  grid.filled(row).filter(({ text }) => matchStage(text) !== null).length > 2 &&
  findMatrix(grid, row)?.type === 'funds';

/** 两行表头一样（跨页重复）。 */
const repeats = (one: Header, other: Header): boolean =>
  one.left === other.left &&
  one.columns.length === other.columns.length &&
  one.columns.every(({ label }, i) => label === other.columns[i]?.label);

/** 这一行的字与表头某一行同列的都一样：跨页又印的，几层表头只印了一层也是。 */
function copiesHeader(grid: Grid, { row: top, bottom, left, right }: Header, row: number): boolean {
  const cells = grid.filled(row).filter(({ column }) => column >= left && column <= right);
  const isSame = (at: number) =>
    cells.every(({ column, text }) => squeeze(grid.at(at, column)?.text ?? '') === squeeze(text));
  return (
    cells.filter(({ text }) => !looksNumeric(text)).length > 2 &&
    Array.from({ length: bottom - top + 1 }, (_, i) => top + i).some(isSame)
  );
}

/** 读一个指标区（可能左右并排两个），返回读到哪一行。 */
export function readBlocks(grid: Grid, found: Header, kind: RecognizedKind, draft: Draft): number {
  let row = found.bottom + 1;
  const skipped = new Set<number>();
  for (; row <= grid.bottom; row++) {
    const again = findHeader(grid, row);
    const isWhole = again !== null && repeats(found, again);
    if (!isWhole && copiesHeader(grid, found, row)) {
      skipped.add(row);
      continue;
    }
    if (again && !isWhole) break;
    if (again) {
      for (let r = again.row; r <= again.bottom; r++) skipped.add(r);
      row = again.bottom;
      continue;
    }
    // 合计写在最上面一行，指标的行在下面
    if (
      row === found.bottom + 1 &&
      rowFits(grid, found, row + 1) &&
      readTotal(grid, found, row, kind, draft)
    ) {
      skipped.add(row);
      continue;
    }
    // 列对得上的资金表（“年初预算数｜全年预算数｜全年执行数……”）接在下面：不是指标的行
    if (startsFunds(grid, row)) break;
    const isSection = row < grid.bottom && isSectionRow(grid, row, found.left, found.right);
    if (isSection || !rowFits(grid, found, row)) {
      if (!(isSection || isNoteBetween(grid, row)) || !rowFits(grid, found, row + 1)) break;
      skipped.add(row);
    }
  }
  const last = row - 1;
  const groups = columnGroups(found);
  if (unnamed(grid, found, groups, kind)) askWhichGroup(grid, found, groups, last, kind, draft);
  else for (const group of groups) readGroup(grid, found, group, groups, last, skipped, kind, draft);
  if (row <= grid.bottom && readTotal(grid, found, row, kind, draft)) return row;
  return last;
}

function readGroup(
  grid: Grid,
  header: Header,
  group: ColumnGroup,
  groups: readonly ColumnGroup[],
  last: number,
  skipped: ReadonlySet<number>,
  kind: RecognizedKind,
  draft: Draft,
): void {
  const conflicts = settleColumns(grid, group, header, purposeOf(kind));
  const asked = new Set(conflicts.flatMap(({ columns }) => columns));
  const keys = new Set(group.columns.map(({ key }) => key));
  const indicators =
    kind.block === '评价指标' || keys.has('年度指标值') || keys.has('实际完成值') || asked.size > 0;
  const questions = conflicts.map((conflict) => ({ conflict, cells: [] as GridCell[] }));
  const nameOf = (row: number): string => {
    const named = blockKey(grid, header, group, row, groups.length > 1);
    if (kind.block === '评价指标') return kind.block;
    return named ?? (groups.length > 1 && group === groups[0] ? '长期绩效指标' : kind.block);
  };
  for (let row = header.bottom + 1; row <= last; row++) {
    if (skipped.has(row)) continue;
    const block = nameOf(row);
    for (const cell of grid.starting(row)) {
      if (cell.column < group.left || cell.column > group.right) continue;
      const over = spanned(group.columns, cell);
      const column = over.find(({ key }) => key === '三级指标') ?? over[0];
      if (!column || (cell.column > column.column && over.length === 1 && cell.column > column.lastColumn))
        continue;
      if (asked.has(column)) {
        questions.find(({ conflict }) => conflict.columns.includes(column))?.cells.push(cell);
      } else if (!indicators) {
        const name =
          group.columns.find(({ key }) => key !== null && namingColumns.has(key) && key !== '一级指标') ??
          group.columns[0];
        const rowName = squeeze(grid.at(row, name?.column ?? group.left)?.text ?? '');
        if (column.key === null || !namingColumns.has(column.key))
          draft.extra(cell, `${rowName}.${column.label}`);
      } else if (column.key === null) {
        draft.extra(cell, column.label);
      } else {
        draft.bind(cell, `${block}.${columnKey(kind, column.key, column.label)}`);
      }
    }
  }
  for (const { conflict, cells } of questions) {
    const names = conflict.columns.map(({ label }) => `“${label}”`).join('、');
    const text =
      conflict.columns.length > 1
        ? `${names}这几列都像“${conflict.key}”，各是什么？`
        : `${names}一列填的是什么？`;
    draft.ask(cells, text, [...conflict.choices.map((key) => `${kind.block}.${key}`), neither]);
  }
  if (!indicators) return;
  const columns = group.columns.map((column) => ({
    key: asked.has(column) || column.key === null ? null : columnKey(kind, column.key, column.label),
    label: column.label,
    column: column.column,
    width: column.lastColumn - column.column + 1,
  }));
  // 一样的表头又出现一次而块名换了（总目标、本年度），是两个区
  let first = header.bottom + 1;
  let headerRow = header.bottom;
  while (skipped.has(first) && first < last) first++;
  for (let row = first; row <= last + 1; row++) {
    if (row <= last && (skipped.has(row) || nameOf(row) === nameOf(first))) continue;
    draft.block({ key: nameOf(first), headerRow, firstRow: first, lastRow: row - 1, columns });
    [first, headerRow] = [row, row - 1];
  }
}

const purposeOf = (kind: RecognizedKind): Purpose =>
  kind.kind === '绩效运行监控表'
    ? 'monitoring'
    : kind.block === '评价指标'
      ? 'scoring'
      : kind.after
        ? 'after'
        : 'before';

/** 评分表的列名与自评表不同。 */
function columnKey(kind: RecognizedKind, key: string, label: string): string {
  if (kind.kind === '绩效运行监控表' && key === '偏差原因分析及改进措施') return '偏差原因分析';
  if (kind.block !== '评价指标') return key === '扣分原因' ? '偏差原因分析及改进措施' : key;
  // 评分表的“指标值”是照它计分的实际数；写着目标的不是
  if (key === '年度指标值') return /目标|预期|计划|标准/.test(label) ? key : '指标值';
  if (key === '扣分原因' || key === '偏差原因分析及改进措施') return '扣分原因和其他说明';
  return key;
}
