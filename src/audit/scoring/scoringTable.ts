import type { Decimal } from '../../domain';
import type { FormReading, RowReading, Submission } from '../../submission';
import { sumOfCells } from '../arithmetic/addUp';
import { isBlank, numberOf, textOf } from '../cells/reading';
import { remember } from '../cells/remember';
import { cellOf, formsOf, rowsOf } from '../cells/subject';
import type { Subject } from '../cells/subject';

/** 100 分评分表。 */
export const scoringForm = '部门整体支出绩效评价评分表';

/** 评分表里指标所在的可增行区。 */
export const scoredBlock = '评价指标';

/** 评分表里一级指标小计所在的可增行区。 */
export const levelBlock = '一级指标小计';

/** 评分表里满意度调查所在的可增行区。 */
export const surveyBlock = '满意度调查';

/** 评分表的一行指标。 */
export interface ScoredIndicator {
  readonly form: FormReading;
  readonly row: RowReading;
  readonly level1: Subject;
  readonly weight: Subject;
  /** 分值格写了东西。 */
  readonly weighed: boolean;
  /** 分值，分；空着、读不成数为 null。 */
  readonly full: Decimal | null;
  /** 得分，分；空着、读不成数为 null。 */
  readonly printed: Decimal | null;
  readonly standard: Subject;
  readonly value: Subject;
  readonly score: Subject;
  readonly note: Subject;
}

/** 一张评分表的各行指标；没写名称的行不算。 */
export const scoredIndicatorsOf = remember((form: FormReading): readonly ScoredIndicator[] =>
  rowsOf(form, scoredBlock).flatMap((row) => {
    const at = (key: string): Subject => cellOf(form, scoredBlock, row, key);
    if (isBlank(at('三级指标').reading)) return [];
    const [weight, score] = [at('分值'), at('得分')];
    return [
      {
        form,
        row,
        level1: at('一级指标'),
        weight,
        weighed: !isBlank(weight.reading),
        full: numberOf(weight.reading),
        printed: numberOf(score.reading),
        standard: at('评分标准'),
        value: at('指标值'),
        score,
        note: at('扣分原因和其他说明'),
      },
    ];
  }),
);

/** 各评分表的全部指标。 */
export const allScoredIndicators = (submission: Submission): readonly ScoredIndicator[] =>
  formsOf(submission, scoringForm).flatMap(scoredIndicatorsOf);

/** 这一行是预算完成率。 */
export const isCompletionRate = ({ row }: ScoredIndicator): boolean => row.label.endsWith('预算完成率');

/** 一级指标小计的一行，和按上表重算的分值、得分之和。 */
export interface LevelTotal {
  readonly name: string;
  readonly weight: Subject;
  readonly score: Subject;
  readonly share: Subject;
  /** 该级各指标分值之和；没有、读不成数为 null。 */
  readonly weightSum: Decimal | null;
  /** 该级各指标得分之和；没有、读不成数为 null。 */
  readonly scoreSum: Decimal | null;
}

/** 一级指标小计各行；名字与上表一级指标开头的字相同的归它（与小计格的公式同一口径）。 */
export function levelTotalsOf(form: FormReading): readonly LevelTotal[] {
  const indicators = scoredIndicatorsOf(form);
  return rowsOf(form, levelBlock).flatMap((row) => {
    const at = (key: string): Subject => cellOf(form, levelBlock, row, key);
    const name = textOf(at('一级指标').reading);
    if (name === '') return [];
    const own = indicators.filter(({ row: { carried } }) => (carried['一级指标'] ?? '').startsWith(name));
    return [
      {
        name,
        weight: at('分值小计'),
        score: at('得分小计'),
        share: at('得分率'),
        weightSum: sumOfCells(own.map(({ weight }) => weight)),
        scoreSum: sumOfCells(own.map(({ score }) => score)),
      },
    ];
  });
}
