import type { FormReading, RowReading, Submission } from '../../submission';
import { cellOf, rowsOf } from './subject';
import type { Subject } from './subject';

/** 自评表里指标所在的可增行区。 */
export const indicatorBlock = '绩效指标';

/** 有指标区的表样。 */
export const indicatorForms = ['部门整体支出绩效自评表', '项目支出绩效自评表'] as const;

/** 一行指标。 */
export interface Indicator {
  readonly form: FormReading;
  readonly row: RowReading;
  readonly level1: Subject;
  readonly level2: Subject;
  readonly target: Subject;
  readonly actual: Subject;
  readonly weight: Subject;
  readonly score: Subject;
  readonly reason: Subject;
}

/** 一张表的各行指标，空行不算。 */
export function indicatorsOf(form: FormReading): readonly Indicator[] {
  return rowsOf(form, indicatorBlock)
    .filter((row) => !row.blank)
    .map((row) => {
      const at = (key: string): Subject => cellOf(form, indicatorBlock, row, key);
      return {
        form,
        row,
        level1: at('一级指标'),
        level2: at('二级指标'),
        target: at('年度指标值'),
        actual: at('实际完成值'),
        weight: at('分值'),
        score: at('得分'),
        reason: at('偏差原因分析及改进措施'),
      };
    });
}

/** 各自评表的全部指标。 */
export const allIndicators = (submission: Submission): readonly Indicator[] =>
  submission.forms.filter((form) => form.blocks.has(indicatorBlock)).flatMap(indicatorsOf);
