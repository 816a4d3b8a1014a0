import type { RowOf } from '../lake/tables';
import { fromMicro } from '../lake/micro';
import { byName } from '../rollUp/rollUp';
import type { AcrossFinding } from './spot';

/** 找离群要的几列。 */
export type IndicatorRow = Pick<
  RowOf<'indicators'>,
  | 'digest'
  | 'region'
  | 'unit'
  | 'project'
  | 'indicator'
  | 'measureUnit'
  | 'actual'
  | 'actualValue'
  | 'sheet'
  | 'cell'
>;

/** 同一个地区、同一个指标、同一个单位的数，至少这么多才比得出离群。 */
export const FEWEST_PEERS = 8;
/** 至少差到十倍（常用对数 1），并且超过六个稳健标准差。 */
export const SMALLEST_GAP = 1;
/** 稳健标准差的倍数（绝对离差中位数乘 1.4826）。 */
export const DEVIATIONS = 6 * 1.4826;

/** 离同行的中位数多远算离群，常用对数。 */
export const outlierGap = (mad: number): number => Math.max(SMALLEST_GAP, DEVIATIONS * mad);

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

const ascending = (a: number, b: number): number => a - b;

/** 离群的一条怎样说。 */
export function outlierFinding(row: IndicatorRow, center: number, peers: number): AcrossFinding {
  const { digest, unit, project, indicator, measureUnit, actual, actualValue, sheet, cell } = row;
  const usual = 10 ** center;
  const times = fromMicro(actualValue ?? 0) / usual;
  const shown = times >= 1 ? `${Math.round(times)} 倍` : `1/${Math.round(1 / times)}`;
  return {
    kind: '离群',
    reason: `“${indicator}”在${row.region || '全部'}的 ${peers} 个同类里中位数约 ${Number(usual.toPrecision(3))}${measureUnit}，这里是它的 ${shown}：单位写错、多写了零，还是真有这么多？`,
    first: { digest, unit, project, sheet, cell, text: `${indicator}：${actual}` },
    second: null,
  };
}

/** 与同地区、同指标的别的单位差得离谱的数；零、负数、不是数的不比。 */
export function outliers(rows: readonly IndicatorRow[]): readonly AcrossFinding[] {
  const groups = new Map<string, { row: IndicatorRow; log: number }[]>();
  for (const row of rows) {
    if (row.actualValue === null || row.actualValue <= 0) continue;
    const key = [row.region, row.indicator, row.measureUnit].join('|');
    const entry = { row, log: Math.log10(row.actualValue / 1e6) };
    const known = groups.get(key);
    if (known) known.push(entry);
    else groups.set(key, [entry]);
  }
  const found: AcrossFinding[] = [];
  for (const [, entries] of [...groups].sort(([a], [b]) => byName(a, b))) {
    if (entries.length < FEWEST_PEERS) continue;
    const center = median(entries.map(({ log }) => log).sort(ascending));
    const mad = median(entries.map(({ log }) => Math.abs(log - center)).sort(ascending));
    const gap = outlierGap(mad);
    for (const { row, log } of entries)
      if (Math.abs(log - center) > gap) found.push(outlierFinding(row, center, entries.length));
  }
  return found;
}
