import { columnGroups, settleColumns } from './columns';
import type { ColumnGroup } from './columns';
import { lastColumnOf, lastRowOf } from './grid';
import type { Grid, GridCell } from './grid';
import { findHeader } from './header';
import type { Header, HeaderColumn } from './header';
import type { RecognizedKind } from './kinds';
import type { Draft } from './draft';
import { labelForms, squeeze } from './text';
import { namingColumns } from './vocabulary/columns';
import { matchLabel } from './vocabulary/labels';
import { neither } from './proposal';

/** 合计一类的行：到此为止不是指标。 */
const TOTAL =
  /^(自评|评价|指标|绩效|综合|最终|项目|得分|分值|权重)*(总分|合计|总计|总得分|得分合计|分值合计|综合得分|自评得分|分值|得分|合计得分|合计分值|自评总分)(值)?$/;
/** 总分行末格写着的等次。 */
const GRADE = /^(优秀?|良好?|中|差|较差|合格|不合格|一般)$/;
const SUBTOTAL = /小计$/;
const NOTE = /^(注|备注|说明|填表说明|填报说明)[:：1一]/;

const isTotal = (text: string): boolean => labelForms(text).some((form) => TOTAL.test(form));

/**
 * 表头左边、上面的块名说的是哪一种指标区；年度的（或没说）为“绩效指标”。
 * @param bare 左右并排的两个区上面只写“实施期目标”“年度目标”，不写“指标”
 */
function blockOfCaption(text: string, bare: boolean): string | null {
  const squeezed = squeeze(text);
  if (/(?:本|当|该)?年度|年初|当年/.test(squeezed)) return '绩效指标';
  if (!squeezed.includes('指标') && !bare) return null;
  if (/实施期|中长期|长期|中期/.test(squeezed)) return '长期绩效指标';
  if (/总目标|总体目标/.test(squeezed)) return '总目标绩效指标';
  return null;
}

/** 区上方、左边最近的块名。 */
function blockKey(
  grid: Grid,
  header: Header,
  group: ColumnGroup,
  row: number,
  several: boolean,
): string | null {
  for (let column = header.left - 1; column >= grid.left; column--) {
    const caption = grid.at(row, column);
    if (!caption || caption.text === '') continue;
    const key = blockOfCaption(caption.text, false);
    if (key !== null) return key;
  }
  for (let above = header.row - 1; above >= Math.max(grid.top, header.row - 1); above--) {
    const caption = grid.at(above, group.left);
    if (!caption || caption.columns < 2 || lastColumnOf(caption) < group.left + 1) continue;
    const key = blockOfCaption(caption.text, several);
    if (key !== null && (caption.column >= group.left || group.left === header.left)) return key;
  }
  return null;
}

/** 跨了几列：横跨的列都是指标名一类时，归最细的一级。 */
function spanned(columns: readonly HeaderColumn[], cell: GridCell): readonly HeaderColumn[] {
  return columns.filter(
    ({ column, lastColumn }) => column <= lastColumnOf(cell) && lastColumn >= cell.column,
  );
}

/** 一行是不是指标区的一行；不是就说明为什么停。 */
function rowFits(grid: Grid, header: Header, row: number): boolean {
  const [leftmost] = grid.filled(row);
  if (leftmost && leftmost.column <= header.left + 1) {
    if (isTotal(leftmost.text) && !SUBTOTAL.test(squeeze(leftmost.text))) return false;
    if (NOTE.test(squeeze(leftmost.text))) return false;
    const alone = grid.filled(row).filter(({ column }) => column > leftmost.column).length < 2;
    if (alone && leftmost.rows === 1 && matchLabel(leftmost.text) !== null) return false;
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

/** 两行表头一样（跨页重复）。 */
const repeats = (one: Header, other: Header): boolean =>
  one.left === other.left &&
  one.columns.length === other.columns.length &&
  one.columns.every(({ label }, i) => label === other.columns[i]?.label);

/** 读一个指标区（可能左右并排两个），返回读到哪一行。 */
export function readBlocks(grid: Grid, found: Header, kind: RecognizedKind, draft: Draft): number {
  let row = found.bottom + 1;
  const skipped = new Set<number>();
  for (; row <= grid.bottom; row++) {
    const again = findHeader(grid, row);
    if (again && !repeats(found, again)) break;
    if (again) {
      for (let r = again.row; r <= again.bottom; r++) skipped.add(r);
      row = again.bottom;
      continue;
    }
    if (!rowFits(grid, found, row)) break;
  }
  const last = row - 1;
  const groups = columnGroups(found);
  for (const group of groups) readGroup(grid, found, group, groups, last, skipped, kind, draft);
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
  const conflicts = settleColumns(grid, group, header, kind.kind === '绩效运行监控表');
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
        draft.bind(cell, `${block}.${columnKey(kind, column.key)}`);
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
    key: asked.has(column) || column.key === null ? null : columnKey(kind, column.key),
    label: column.label,
    column: column.column,
    width: column.lastColumn - column.column + 1,
  }));
  // 一样的表头又出现一次而块名换了（总目标、本年度），是两个区
  let first = header.bottom + 1;
  for (let row = first; row <= last + 1; row++) {
    if (row <= last && (skipped.has(row) || nameOf(row) === nameOf(first))) continue;
    draft.block({ key: nameOf(first), headerRow: first - 1, firstRow: first, lastRow: row - 1, columns });
    first = row;
  }
}

/** 评分表的列名与自评表不同。 */
function columnKey(kind: RecognizedKind, key: string): string {
  if (kind.kind === '绩效运行监控表' && key === '偏差原因分析及改进措施') return '偏差原因分析';
  if (kind.block !== '评价指标') return key === '扣分原因' ? '偏差原因分析及改进措施' : key;
  if (key === '年度指标值') return '指标值';
  if (key === '扣分原因' || key === '偏差原因分析及改进措施') return '扣分原因和其他说明';
  return key;
}

/** 指标区下面的合计行、总分行：分值一列下面、得分一列下面各一格。 */
export function readTotal(
  grid: Grid,
  header: Header,
  row: number,
  kind: RecognizedKind,
  draft: Draft,
): boolean {
  const [label] = grid.filled(row);
  if (!label || !isTotal(label.text)) return false;
  const column = (key: string) => header.columns.filter((one) => one.key === key);
  const [weight, ...weights] = column('分值');
  const [score, ...scores] = column('得分');
  if (weights.length > 0 || scores.length > 0 || !score) return false;
  const under = (at: HeaderColumn | undefined) => {
    const cell = at ? grid.at(row, at.column) : null;
    return cell && cell !== label && cell.row === row && cell.column >= (at?.column ?? 0) ? cell : null;
  };
  const total = under(score);
  if (!total) return false;
  const whole = isWhole(header, row, label, under(weight ?? undefined));
  const weightCell = under(weight);
  if (weightCell) draft.bind(weightCell, whole ? '总分分值' : '分值合计');
  draft.bind(total, whole || kind.block === '评价指标' ? '总分' : '得分合计');
  for (const cell of grid.filled(row)) if (GRADE.test(squeeze(cell.text))) draft.bind(cell, '等次');
  return true;
}

/** 这一行是总分（含执行率）还是指标区自己的合计：先看写没写“总分”，再看印着的分值，再看它在不在竖排块名里面。 */
function isWhole(header: Header, row: number, label: GridCell, weight: GridCell | null): boolean {
  if (/总/.test(squeeze(label.text))) return true;
  const printed = Number(weight?.text);
  if (weight && weight.text !== '' && Number.isFinite(printed)) return printed >= 100;
  const { caption } = header;
  return !(caption && lastRowOf(caption) >= row && label.column > caption.column);
}
