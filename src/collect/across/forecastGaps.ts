import { fromMicro } from '../lake/micro';
import type { RowOf } from '../lake/tables';
import { byName } from '../rollUp/rollUp';
import type { AcrossFinding } from './spot';

/** 看预估要的几列。 */
export type ForecastRow = Pick<
  RowOf<'projects'>,
  'digest' | 'unit' | 'project' | 'total' | 'forecast' | 'forecastBasis' | 'sheet' | 'cell'
>;

/** 自评比复核预估高出这么多分才列；预估粗，差几分说明不了什么。 */
export const LEAST_GAP = 10;
/** 只列差得最多的这么多个：再多就没有人逐个看。 */
export const MOST_GAPS = 500;

const gapOf = ({ total, forecast }: ForecastRow): number =>
  total === null || forecast === null ? 0 : total - forecast;

/**
 * 自评得分比照方案复核口径的预估高出许多的项目，差得多的在前。方案没有口径的没有预估，不看。
 */
export const forecastGaps = (projects: readonly ForecastRow[]): readonly AcrossFinding[] =>
  projects
    .filter((project) => gapOf(project) >= LEAST_GAP * 1e6)
    .sort(
      (a, b) =>
        gapOf(b) - gapOf(a) ||
        byName(a.unit, b.unit) ||
        byName(a.project, b.project) ||
        byName(a.digest, b.digest),
    )
    .slice(0, MOST_GAPS)
    .map(({ total, forecast, forecastBasis, ...spot }): AcrossFinding => ({
      kind: '高于预估',
      reason: `自评 ${fromMicro(total ?? 0)} 分，照方案的复核口径（待核）约 ${fromMicro(forecast ?? 0)} 分：${forecastBasis}。`,
      first: {
        digest: spot.digest,
        unit: spot.unit,
        project: spot.project,
        sheet: spot.sheet,
        cell: spot.cell,
        text: spot.project,
      },
      second: null,
    }));
