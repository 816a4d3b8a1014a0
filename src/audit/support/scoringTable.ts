import type { FormReading, RowReading, Submission } from '../../submission';
import { isBlank } from './reading';
import { cellOf, formsOf, rowsOf } from './subject';
import type { Subject } from './subject';

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
  readonly standard: Subject;
  readonly value: Subject;
  readonly score: Subject;
  readonly note: Subject;
}

/** 一张评分表的各行指标；没写名称的行不算。 */
export function scoredIndicatorsOf(form: FormReading): readonly ScoredIndicator[] {
  return rowsOf(form, scoredBlock).flatMap((row) => {
    const at = (key: string): Subject => cellOf(form, scoredBlock, row, key);
    if (isBlank(at('三级指标').reading)) return [];
    return [
      {
        form,
        row,
        level1: at('一级指标'),
        weight: at('分值'),
        standard: at('评分标准'),
        value: at('指标值'),
        score: at('得分'),
        note: at('扣分原因和其他说明'),
      },
    ];
  });
}

/** 各评分表的全部指标。 */
export const allScoredIndicators = (submission: Submission): readonly ScoredIndicator[] =>
  formsOf(submission, scoringForm).flatMap(scoredIndicatorsOf);

/** 这一行是预算完成率。 */
export const isCompletionRate = ({ row }: ScoredIndicator): boolean => row.label.endsWith('预算完成率');
