import { amountUnits } from '../domain';
import type { AmountUnit } from '../domain';
import type { Grid, GridCell } from './grid';
import type { Binding, ProposedBlock } from './proposal';
import { squeeze } from './text';

const words = amountUnits.join('|');

/** “单位：万元”“计量单位：人、亿元”“以元为单位”，或独占一格的“万元”。 */
const STATED = [
  new RegExp(
    `(?:单位|^\\(?金额(?=:))(?:[:(为是]+(?:人民币|[人个%‰][、,，/])*|(?=(?:${words})\\)?$))(${words})`,
  ),
  new RegExp(`以(${words})(?:为单位|计|填[写列报])`),
  new RegExp(`^\\(?(?:人民币)?(${words})\\)?$`),
];

/** 标签括号里的：“项目资金（亿元）”。 */
const BRACKETED = new RegExp(`\\((?:单位:?)?(?:人民币)?(${words})(?:人民币)?[,，、)]`);

/** 独占一格的“万元”只在表头一带才是说明，往下是度量单位、写着的值。 */
const HEAD_ROWS = 5;

const unitIn = (pattern: RegExp, text: string): AmountUnit | null =>
  (pattern.exec(text)?.[1] as AmountUnit | undefined) ?? null;

/**
 * 金额单位：写着“单位：万元”的最可靠，其次是标签括号里的；括号里写着几种、又没有“单位：”的不猜。
 * 指标区里写的（“人均补助（元）”）是指标的度量单位，不算。
 */
export function unitOf(grid: Grid, blocks: readonly ProposedBlock[] = []): AmountUnit | null {
  const seen = new Set<AmountUnit>();
  for (let row = grid.top; row <= grid.bottom; row++) {
    if (blocks.some(({ key, firstRow, lastRow }) => key !== '项目' && row >= firstRow && row <= lastRow))
      continue;
    for (const { text } of grid.filled(row)) {
      if (text.length > 60) continue;
      const squeezed = squeeze(text);
      const [labelled, inWords, alone] = STATED.map((pattern) => unitIn(pattern, squeezed));
      const stated = labelled ?? inWords ?? (row < grid.top + HEAD_ROWS ? alone : null);
      if (stated) return stated;
      const bracketed = unitIn(BRACKETED, squeezed);
      if (bracketed) seen.add(bracketed);
    }
  }
  const [only, ...others] = seen;
  return only !== undefined && others.length === 0 ? only : null;
}

/** “填报单位：某局”一类标签与值写在一格里的单位名称；写着几处的，以写明填报单位的为准。 */
export const unitNameOf = (cells: readonly Binding[]): string =>
  ['单位名称', '部门名称', '实施单位'].flatMap((key) =>
    cells.flatMap(({ field, inline }) => (inline && field === key ? [inline] : [])),
  )[0] ?? '';

const YEAR_ALONE = /^(20\d\d)年?度?$/;

/** 一年一行、一年一列的明细：紧挨着下面、右边又是一个年份，哪一个也不是这张表的年度。 */
const isListed = (grid: Grid, { row, column, rows, columns, text }: GridCell): boolean =>
  YEAR_ALONE.test(squeeze(text)) &&
  [grid.at(row + rows, column), grid.at(row, column + columns)].some(
    (cell) => cell !== null && YEAR_ALONE.test(squeeze(cell.text)),
  );

/** 年度：表名一带写的年份；“2021年4月22日”是日期，不算。 */
export function yearOf(grid: Grid): number | null {
  for (let row = grid.top; row <= Math.min(grid.bottom, grid.top + 6); row++) {
    for (const cell of grid.filled(row)) {
      const { text } = cell;
      if (isListed(grid, cell)) return null;
      const year = /(20\d\d)年?度(?!\S*月)|^\(?(20\d\d)年?\)?/.exec(squeeze(text));
      const found = Number(year?.[1] ?? year?.[2] ?? Number.NaN);
      if (
        Number.isInteger(found) &&
        !/20\d\d年\d{1,2}月/.test(squeeze(text)) &&
        !/^\d[\d.]*$/.test(squeeze(text))
      )
        return found;
    }
  }
  return null;
}
