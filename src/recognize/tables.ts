import { lastColumnOf } from './grid';
import type { Grid } from './grid';
import { findHeader } from './header';
import { squeeze } from './text';
import { matchLabel } from './vocabulary/labels';

/** 表名的样子：独占一行，以“表”一类的字收尾（后面可以跟括号里的年度）。 */
const TITLE =
  /(自评表|评分表|计分表|得分表|汇总表|结果表|基础数据表|目标表|申报表|监控表|复核表|指标表|情况表|自评报告|绩效自评|项目表|信息表)(\(.*\)|\d*)?$/;

/** 一张工作表上有几张表：先按整列空白左右分，再按表名上下分。 */
export function splitTables(grid: Grid): readonly Grid[] {
  return sideBySide(grid).flatMap(stacked).map(trimmed);
}

/** 去掉四周空着的行列（表不从 A1 开始）；右边、下面的空格可能是待填的，留着。 */
function trimmed(grid: Grid): Grid {
  let [top, left] = [grid.bottom, grid.right];
  for (let row = grid.bottom; row >= grid.top; row--) {
    const [first] = grid.filled(row);
    if (!first) continue;
    top = row;
    left = Math.min(left, first.column);
  }
  return grid.part(top, left, grid.bottom, grid.right);
}

const tooSmall = (first: number, last: number, least: number): boolean => last - first + 1 < least;

/** 整列空白（没有文字，也没有被有字的合并格盖住），左右各有三列以上、各有认得的标签。 */
function sideBySide(grid: Grid): readonly Grid[] {
  const strict = splitAt(grid, false);
  // 没有合并的表，夹着的空列可能是合并剩下的：左右各有一个指标区才分
  if (strict.length > 1 && (hasMerges(grid) || strict.every(hasIndicators))) return strict;
  if (strict[0] && strict[0] !== grid && strict.length === 1) return strict;
  // 独占一行的表名、说明横跨左右两张表：不算它，但左右要各有一个指标区
  const loose = splitAt(grid, true);
  return loose.length > 1 && loose.every(hasIndicators) ? loose : [grid];
}

const hasMerges = (grid: Grid): boolean => {
  for (let row = grid.top; row <= grid.bottom; row++) {
    if (grid.starting(row).some(({ rows, columns }) => rows > 1 || columns > 1)) return true;
  }
  return false;
};

/** 有一个指标区；只有“一级指标｜分值｜二级指标｜分值”的是评分表的左半边。 */
const hasIndicators = (grid: Grid): boolean => {
  for (let row = grid.top; row <= grid.bottom; row++) {
    const keys = findHeader(grid, row)?.columns.map(({ key }) => key) ?? [];
    if (['年度指标值', '实际完成值', '得分'].some((key) => keys.includes(key))) return true;
  }
  return false;
};

/** @param overLines 独占一行的不算 */
function splitAt(grid: Grid, overLines: boolean): readonly Grid[] {
  const used = new Set<number>();
  for (let row = grid.top; row <= grid.bottom; row++) {
    if (overLines && grid.filled(row).length === 1) continue;
    for (const cell of grid.filled(row)) {
      for (let column = cell.column; column <= lastColumnOf(cell); column++) used.add(column);
    }
  }
  const parts: Grid[] = [];
  let left = grid.left;
  for (let column = grid.left; column <= grid.right + 1; column++) {
    if (column <= grid.right && used.has(column)) continue;
    if (column > left && !tooSmall(left, column - 1, 3)) {
      parts.push(grid.part(grid.top, left, grid.bottom, column - 1));
      left = column + 1;
    } else if (column === left) left = column + 1;
  }
  const convincing = parts.filter((part) => knownLabels(part) >= 3);
  // 表名横跨到空列为止的，旁边写的（评分口径、说明）不是这张表的
  const [only, ...others] = convincing;
  if (only && others.length === 0 && parts.length > 1 && isTitledAcross(only)) return [only];
  return convincing.length > 1 ? convincing : [grid];
}

/** 有一格表名从头到尾横跨整片。 */
function isTitledAcross(grid: Grid): boolean {
  for (let row = grid.top; row <= grid.bottom; row++) {
    const title = grid.filled(row).find(({ text }) => TITLE.test(squeeze(text)));
    if (title && title.column === grid.left && lastColumnOf(title) === grid.right) return true;
  }
  return false;
}

function knownLabels(grid: Grid): number {
  let count = 0;
  for (let row = grid.top; row <= grid.bottom; row++) {
    if (findHeader(grid, row)) count += 3;
    for (const { text } of grid.filled(row)) if (matchLabel(text)) count++;
  }
  return count;
}

/** 表名再次出现、或指标区之后又从“项目名称”起，就是下一张表。 */
function stacked(grid: Grid): readonly Grid[] {
  const starts = [grid.top];
  let wide = 0;
  let indicators = false;
  for (let row = grid.top; row <= grid.bottom; row++) {
    const filled = grid.filled(row);
    const [first] = filled;
    if (!first) continue;
    const titled = filled.length === 1 && squeeze(first.text).length <= 50 && TITLE.test(squeeze(first.text));
    const again = indicators && matchLabel(first.text)?.key === '项目名称';
    if ((titled && wide >= 3) || again) {
      const above = grid.filled(row - 1);
      const attached =
        row - 1 > (starts.at(-1) ?? 0) &&
        above.length === 1 &&
        /^附(件|表)/.test(squeeze(above[0]?.text ?? ''));
      starts.push(attached ? row - 1 : row);
      wide = 0;
      indicators = false;
    }
    if (filled.length > 1) wide++;
    if (findHeader(grid, row)) indicators = true;
  }
  return starts.map((start, i) =>
    grid.part(start, grid.left, (starts[i + 1] ?? grid.bottom + 1) - 1, grid.right),
  );
}
