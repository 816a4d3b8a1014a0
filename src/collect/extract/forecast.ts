import { estimateReview, type Finding } from '../../audit';
import type { Submission } from '../../submission';
import { toMicro } from '../lake/micro';
import type { Micro } from '../lake/column';

/** 一张表的复核预估：约多少分、凭哪几条口径。 */
export interface Forecast {
  readonly forecast: Micro | null;
  readonly forecastBasis: string;
}

/** 没有预估。 */
export const noForecast: Forecast = { forecast: null, forecastBasis: '' };

/** 各张表（表种｜项目）的复核预估；方案没有写复核口径的不估。 */
export function forecastsOf(
  submission: Submission,
  findings: readonly Finding[],
): ReadonlyMap<string, Forecast> {
  const { review } = submission.scheme;
  if (review === undefined) return new Map();
  return new Map(
    estimateReview(submission, findings, review).estimates.map(({ form, project, estimated, lines }) => {
      const counts = new Map<string, number>();
      for (const { title, deducted } of lines)
        if (deducted > 0) counts.set(title, (counts.get(title) ?? 0) + 1);
      const forecastBasis = [...counts].map(([title, count]) => `${title} ${count} 处`).join('、');
      return [`${form}|${project ?? ''}`, { forecast: toMicro(estimated), forecastBasis }];
    }),
  );
}
