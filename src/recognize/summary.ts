import type { Draft } from './draft';
import { lastColumnOf, lastRowOf } from './grid';
import type { Grid, GridCell } from './grid';
import { leavesOf } from './leaves';
import type { HeaderColumn } from './headerColumn';
import { neither } from './proposal';
import { labelForms, looksNumeric } from './text';
import { composedColumn } from './vocabulary/morphemes';
import { isSummaryHeader, matchSummaryColumn } from './vocabulary/summaryColumns';

/** 表头占到哪一行：横跨几列的上层下面还有一层列名。 */
function bandBottom(grid: Grid, cells: readonly GridCell[], row: number): number {
  let bottom = Math.max(row, ...cells.filter(({ rows }) => rows <= 3).map(lastRowOf));
  if (bottom > row) return bottom;
  const under = grid.filled(row + 1);
  const named = under.filter(({ text }) => matchSummaryColumn(text) !== null);
  // 没有合并的两层表头：下一层左边空着，写的全是列名
  const apart = cells.some(({ columns }) => columns > 1) || (under[0]?.column ?? 0) > (cells[0]?.column ?? 0);
  if (under.length > 1 && apart && named.length * 2 > under.length) bottom = row + 1;
  return bottom;
}

/** 这一行是不是表头；是就返回各列（上层、下层连着看）。 */
function headerOf(
  grid: Grid,
  row: number,
): { readonly columns: HeaderColumn[]; readonly bottom: number } | null {
  const cells = grid.filled(row);
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last || cells.length < 3) return null;
  const bottom = bandBottom(grid, cells, row);
  const columns = leavesOf(grid, row, bottom, first.column, lastColumnOf(last), matchSummaryColumn);
  const known = new Set(columns.map(({ key }) => key).filter((key) => key !== null));
  const isHeader =
    (known.size >= 4 && known.has('项目名称')) || isSummaryHeader(cells.map(({ text }) => text));
  return isHeader ? { columns, bottom } : null;
}

/** 只有“项目单位”、没有主管部门（列里没有，表头上也没写）的表，填表单位就写在这一列。 */
function settle(columns: readonly HeaderColumn[], draft: Draft): void {
  const find = (key: string) => columns.filter((column) => column.key === key);
  const [unit, ...units] = find('实施单位');
  const named = find('主管部门（单位）').length > 0 || draft.cells.some(({ field }) => field === '主管部门');
  if (unit && units.length === 0 && !named) unit.key = '主管部门（单位）';
  // “自评结果”下面分“分数”“等级”的：自己写着是等级的那一列是它
  for (const key of new Set(columns.map((column) => column.key))) {
    const same = key === null ? [] : find(key);
    const own = same.filter((column) => matchSummaryColumn(column.own)?.key === key);
    if (same.length > 1 && own.length === 1)
      for (const column of same) if (column !== own[0]) column.key = null;
  }
  // “预算数”下面分“小计”“财政拨款”“其他资金”的：小计是它
  for (const key of new Set(columns.map((column) => column.key))) {
    const same = key === null ? [] : find(key).filter(({ parent }) => parent === key);
    const whole = same.filter(({ own }) => /^(小计|合计|总额|总计|金额)$/.test(own));
    if (whole.length === 1) for (const column of same) if (column !== whole[0]) column.key = null;
  }
  const budgets = find('预算金额（调整后）');
  // “预算资金”下面分“年初”“调整”“调整后”的：调整后是它，“调整”是调了多少
  for (const pattern of [/调整后|全年/, /调整/]) {
    const adjusted = budgets.filter(({ key, label }) => key !== null && pattern.test(label));
    if (budgets.length < 2 || adjusted.length !== 1) continue;
    for (const column of budgets) if (column !== adjusted[0]) column.key = null;
  }
}

/** 等次的写法。 */
const GRADE = /^(优秀?|良好?|中等?|差|较差|合格|不合格|一般)$/;

/** 一列里写着的字，空着的不算。 */
function textsIn(grid: Grid, { column }: HeaderColumn, bottom: number): readonly string[] {
  const texts: string[] = [];
  for (let row = bottom + 1; row <= grid.bottom; row++) texts.push(grid.at(row, column)?.text ?? '');
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/** “自评结果”“评价结论”：写的可以是分，也可以是等级。 */
const EITHER = /(结果|结论)$/;

/** 得分、等级两列再看写的是什么：“自评结果”下面全是数的是得分；写的与列名对不上的不认。 */
function settleResults(grid: Grid, columns: readonly HeaderColumn[], bottom: number): void {
  const others = (own: HeaderColumn, key: string) =>
    columns.some((column) => column !== own && column.key === key);
  for (const column of columns) {
    const texts = textsIn(grid, column, bottom);
    if (texts.length === 0) continue;
    const isGrade = texts.some((text) => GRADE.test(text));
    if (column.key === '自评等级' && texts.every(looksNumeric))
      column.key = EITHER.test(column.own) && !others(column, '自评得分') ? '自评得分' : null;
    else if (column.key === '自评得分' && isGrade)
      column.key = others(column, '自评等级') ? null : '自评等级';
  }
}

/** 叫法没有收的列：写的全是“优”“良”的是等级，照词素念得出得分的是得分；已经有了的不补。 */
function nameVacant(grid: Grid, columns: readonly HeaderColumn[], bottom: number): void {
  for (const column of columns) {
    if (column.key !== null) continue;
    const filled = textsIn(grid, column, bottom);
    const isGrade = filled.length > 1 && filled.every((text) => GRADE.test(text));
    const key = isGrade ? '自评等级' : composedColumn(column.label) === '得分' ? '自评得分' : null;
    if (key !== null && !columns.some((one) => one.key === key)) column.key = key;
  }
}

/** 自评结果汇总表：一个项目一行。这一行不是它的表头返回 `null`，是就读完、返回读到哪一行。 */
export function readSummary(grid: Grid, row: number, draft: Draft): number | null {
  const header = headerOf(grid, row);
  if (header === null) return null;
  const { columns, bottom } = header;
  nameVacant(grid, columns, bottom);
  settle(columns, draft);
  settleResults(grid, columns, bottom);
  // 还空着、也没有得分一列的“自评结果”，填分还是填等级看不出
  const unsettled = columns.find(
    (column) =>
      column.key === '自评等级' &&
      EITHER.test(column.own) &&
      !columns.some(({ key }) => key === '自评得分') &&
      textsIn(grid, column, bottom).length === 0,
  );
  const left = columns[0]?.column ?? grid.left;
  const keys = columns.map(({ key }) => key);
  const twice = (key: string | null) => key !== null && keys.filter((one) => one === key).length > 1;
  const asked = new Map<string, GridCell[]>();
  const undecided: GridCell[] = [];
  let next = bottom + 1;
  for (; next <= grid.bottom; next++) {
    const line = grid.starting(next);
    const [leading] = grid.filled(next);
    if (leading && labelForms(leading.text).some((form) => /^(合计|总计|注|备注|说明)/.test(form))) {
      // 合计是会变的数，不是印死的字
      for (const cell of line) {
        const column = columns.find((one) => cell.column >= one.column && cell.column <= one.lastColumn);
        if (column && looksNumeric(cell.text)) draft.extra(cell, `合计.${column.label}`);
      }
      break;
    }
    const fits = (cell: GridCell) =>
      columns.some((one) => cell.column >= one.column && lastColumnOf(cell) <= one.lastColumn);
    if (line.some((cell) => cell.columns > 1 && cell.column >= left && !fits(cell))) break;
    for (const cell of line) {
      const column = columns.find((one) => cell.column >= one.column && cell.column <= one.lastColumn);
      if (!column || column.key === '序号') continue;
      if (column.key === null) draft.extra(cell, column.label);
      else if (column === unsettled) undecided.push(cell);
      else if (twice(column.key)) asked.set(column.key, [...(asked.get(column.key) ?? []), cell]);
      else draft.bind(cell, `项目.${column.key}`);
    }
  }
  for (const [key, cells] of asked) {
    const names = columns.filter((column) => column.key === key).map(({ label }) => `“${label}”`);
    draft.ask(cells, `${names.join('、')}这几列都像“${key}”，哪一列是？`, [`项目.${key}`, neither]);
  }
  if (undecided.length > 0)
    draft.ask(undecided, `“${unsettled?.label}”这一列填得分还是等级？`, [
      '项目.自评得分',
      '项目.自评等级',
      neither,
    ]);
  draft.block({
    key: '项目',
    headerRow: bottom,
    firstRow: bottom + 1,
    lastRow: next - 1,
    columns: columns.map(({ key, label, column, lastColumn }) => ({
      key: twice(key) || unsettled?.column === column ? null : key,
      label,
      column,
      width: lastColumn - column + 1,
    })),
  });
  return next - 1;
}
