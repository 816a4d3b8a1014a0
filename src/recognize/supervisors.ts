import { lastColumnOf } from './grid';
import type { Grid } from './grid';
import type { Binding } from './proposal';
import { labelForms, squeeze } from './text';

/** 写在标签里的级次，从高到低；“市县”取低的。 */
const LEVELS = [
  /中央|国家/,
  /省|自治区|直辖市/,
  /市|州|盟|地区|地方/,
  /县|区(?!域)|旗/,
  /乡|镇|街道/,
] as const;

/** 值左边紧挨着的标签。 */
export function labelOf(grid: Grid, { row, column }: Binding): string {
  const value = grid.at(row, column);
  const before = value ? grid.filled(row).filter((cell) => lastColumnOf(cell) < value.column) : [];
  return before.at(-1)?.text ?? '';
}

/** 标签里写着的最低一级；没写为 `null`。 */
function levelOf(label: string): number | null {
  const named = squeeze(label).replace(/自治区|直辖市/g, '省');
  const levels = LEVELS.flatMap((pattern, level) => (pattern.test(named) ? [level] : []));
  return levels.at(-1) ?? null;
}

/**
 * 写着几级主管部门的（“省级主管部门”“市县主管部门”）：最低一级的是填表那一级的主管部门，其余各是各级的。
 * 有一处没写级次、或两处同级的，返回 `null`，照旧去问。
 */
export function supervisorsByLevel(
  grid: Grid,
  cells: readonly Binding[],
): ReadonlyMap<Binding, string> | null {
  const levels = cells.map((cell) => levelOf(labelOf(grid, cell)));
  const known = levels.filter((level) => level !== null);
  if (known.length < cells.length || new Set(known).size < known.length) return null;
  const lowest = Math.max(...known);
  return new Map(
    cells.map((cell, i) => {
      const own = labelForms(labelOf(grid, cell)).at(-1) ?? '主管部门';
      return [cell, levels[i] === lowest ? '主管部门' : own];
    }),
  );
}
