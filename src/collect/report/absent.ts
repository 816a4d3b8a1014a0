import type { RowOf } from '../lake/tables';
import { unitKey, type RosterUnit } from '../roster/roster';
import type { AbsentLine } from './summaryInput';

/** 没有报的、报了没过的，各一行；名册的次序在前。 */
export function absentLines(
  roster: readonly RosterUnit[],
  current: readonly RowOf<'units'>[],
  superseded: readonly RowOf<'units'>[],
  failures: readonly { readonly file: string; readonly reason: string }[],
): readonly AbsentLine[] {
  const keyOf = ({ code, region, unit }: Pick<RosterUnit, 'code' | 'region' | 'unit'>) =>
    code || `${region}/${unitKey(unit)}`;
  const reported = new Set(current.map(keyOf));
  const line = (unit: RowOf<'units'>, state: AbsentLine['state'], reason: string): AbsentLine => ({
    state,
    reason,
    ...{
      region: unit.region,
      department: unit.department,
      code: unit.code,
      unit: unit.unit,
      file: unit.file,
    },
  });
  const nobody = { region: '', department: '', code: '', unit: '' };
  return [
    ...roster
      .filter((unit) => !reported.has(keyOf(unit)))
      .map((unit): AbsentLine => ({ state: '未报送', reason: '名册里有，没有收到', file: '', ...unit })),
    ...failures.map((failure): AbsentLine => ({ state: '读不了', ...nobody, ...failure })),
    ...current.flatMap((unit) => [
      ...(unit.reviewState === '退回' ? [line(unit, '退回', '复核退回，还没有重报')] : []),
      ...(unit.errors > 0 ? [line(unit, '未通过', `还有 ${unit.errors} 条错误级的审核结果`)] : []),
      ...(!unit.listed && roster.length > 0 ? [line(unit, '不在名册', '名册里没有这个名称')] : []),
    ]),
    ...superseded.map((unit) => line(unit, '已被后一份取代', '同一个单位报了几份，汇总没有用这一份')),
  ];
}
