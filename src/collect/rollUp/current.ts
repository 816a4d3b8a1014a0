import type { RowOf } from '../lake/tables';

/** 同一年同一个单位（名册里的按编码，其余按名称与地区）。 */
export const unitIdentity = ({
  year,
  code,
  region,
  unit,
}: Pick<RowOf<'units'>, 'year' | 'code' | 'region' | 'unit'>): string =>
  [year, code || `${region}/${unit}`].join('|');

const SEAL_ORDER: Readonly<Record<string, number>> = { 有效: 2, 未定稿: 1, 失效: 0 };

/** 同一份定稿有几个副本（单位报来的、复核过的）：复核走得远的那一个。 */
const REVIEW_ORDER: Readonly<Record<string, number>> = { 认可: 4, 重报: 3, 退回: 2, 报送: 1 };

/** 后一份好过前一份：定稿有效的优先，再看定稿时间，再看复核走到哪里，再看文件名（后面的）。 */
function better(a: RowOf<'units'>, b: RowOf<'units'>): boolean {
  const [x, y] = [SEAL_ORDER[a.sealState] ?? 0, SEAL_ORDER[b.sealState] ?? 0];
  if (x !== y) return y > x;
  if (a.sealTime !== b.sealTime) return b.sealTime > a.sealTime;
  const [p, q] = [REVIEW_ORDER[a.reviewState] ?? 0, REVIEW_ORDER[b.reviewState] ?? 0];
  if (p !== q) return q > p;
  return b.file > a.file;
}

/** 一个单位报了几份的，取用哪一份；别的列出来，不算进汇总。 */
export function currentBooks(units: readonly RowOf<'units'>[]): {
  readonly current: readonly RowOf<'units'>[];
  readonly superseded: readonly RowOf<'units'>[];
} {
  const best = new Map<string, RowOf<'units'>>();
  for (const unit of units) {
    const key = unitIdentity(unit);
    const known = best.get(key);
    if (!known || better(known, unit)) best.set(key, unit);
  }
  const chosen = new Set(best.values());
  return {
    current: units.filter((unit) => chosen.has(unit)),
    superseded: units.filter((unit) => !chosen.has(unit)),
  };
}
