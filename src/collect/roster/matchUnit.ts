import type { BookRecords } from '../extract/bookRecords';
import type { Identity } from '../lake/tables';
import { unitKey, type RosterUnit } from './roster';

/** 一份工作簿是名册里的谁。 */
export type Matched = Identity & { readonly listed: boolean };

/** 名册的查法：先按名称，同名的几个按文件夹里写的地区、再按主管部门分；还分不出就不猜。 */
export function rosterMatcher(units: readonly RosterUnit[]) {
  const byName = new Map<string, RosterUnit[]>();
  for (const unit of units) {
    const key = unitKey(unit.unit);
    byName.set(key, [...(byName.get(key) ?? []), unit]);
  }
  return (
    { unit, department, year, digest }: Pick<BookRecords, 'unit' | 'department' | 'year' | 'digest'>,
    file: string,
  ): Matched => {
    const same = byName.get(unitKey(unit)) ?? [];
    const near = same.filter(({ region }) => region !== '' && file.includes(region));
    const told = near.length > 0 ? near : same;
    const under = told.filter((each) => department !== '' && each.department === department);
    const found = told.length === 1 ? told[0] : under.length === 1 ? under[0] : undefined;
    return found
      ? { year, digest, ...found, department: found.department || department, listed: true }
      : { year, digest, code: '', unit, department, region: '', listed: false };
  };
}
