import { lastColumnOf } from './grid';
import type { Grid } from './grid';
import { inlineParts, squeeze } from './text';

const NOTE = /^(注|备注|说明|填表说明|填报说明)[:：1一]/;

/** 一行只有一格字，写着“注：……”。 */
export function isNoteRow(grid: Grid, row: number): boolean {
  const [only, ...others] = grid.filled(row);
  return only !== undefined && others.length === 0 && NOTE.test(squeeze(only.text));
}

/** 编了号的：“一、”“（二）”“A、”。 */
const NUMBERED = /^(\(?[一二三四五六七八九十]+[)、.]|[A-Z][、.])/;

/** 指标区中间的小标题：一行只有一格字、从头一列起，“一、共性指标（60分）”，或横跨整行的“共性指标”。 */
export function isSectionRow(grid: Grid, row: number, left: number, right: number): boolean {
  const [only, ...others] = grid.filled(row);
  if (only === undefined || others.length > 0 || only.column > left) return false;
  const text = squeeze(only.text);
  if (!NUMBERED.test(text) && lastColumnOf(only) < right) return false;
  return text.length <= 20 && /指标(\(\d+分\))?$/.test(text);
}

/** 夹在表中间的一行说明：下面一行还是这张表的（有三格以上的字，都不是“标签：值”）。 */
export function isNoteBetween(grid: Grid, row: number): boolean {
  if (row >= grid.bottom || !isNoteRow(grid, row)) return false;
  const under = grid.filled(row + 1);
  return under.length >= 3 && under.every(({ text }) => inlineParts(text) === null);
}
