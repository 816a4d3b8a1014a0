import type { Grid } from './grid';
import type { Proposal } from './proposal';
import { squeeze } from './text';

/** 金额单位：写着“单位：万元”的最可靠，其次是标签括号里的；元与万元都写着、又没有“单位：”的不猜。 */
export function unitOf(grid: Grid): Proposal['unit'] {
  const seen = new Set<'元' | '万元'>();
  for (let row = grid.top; row <= grid.bottom; row++) {
    for (const { text } of grid.filled(row)) {
      if (text.length > 60) continue;
      const squeezed = squeeze(text);
      const stated = /(?:金额)?单位:?(万元|元)/.exec(squeezed);
      if (stated) return stated[1] === '元' ? '元' : '万元';
      const bracketed = /\((?:单位:?)?(万元|元)[,，)]/.exec(squeezed);
      if (bracketed) seen.add(bracketed[1] === '元' ? '元' : '万元');
    }
  }
  const [only, ...others] = seen;
  return only !== undefined && others.length === 0 ? only : null;
}

/** 年度：表名一带写的年份；“2021年4月22日”是日期，不算。 */
export function yearOf(grid: Grid): number | null {
  for (let row = grid.top; row <= Math.min(grid.bottom, grid.top + 6); row++) {
    for (const { text } of grid.filled(row)) {
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
