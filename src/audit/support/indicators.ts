import type { FormReading, RowReading, Submission } from '../../submission';
import { remember } from './remember';
import { cellOf, rowsOf } from './subject';
import type { Subject } from './subject';
import { readLevel } from './weights';

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
  readonly name: Subject;
  readonly target: Subject;
  readonly actual: Subject;
  readonly weight: Subject;
  readonly score: Subject;
  readonly reason: Subject;
  /** 完成档次，定性指标才选。 */
  readonly tier: Subject;
}

/** 一张表的各行指标，空行不算。 */
export const indicatorsOf = remember((form: FormReading): readonly Indicator[] =>
  rowsOf(form, indicatorBlock)
    .filter((row) => !row.blank)
    .map((row) => {
      const at = (key: string): Subject => cellOf(form, indicatorBlock, row, key);
      return {
        form,
        row,
        level1: at('一级指标'),
        level2: at('二级指标'),
        name: at('三级指标'),
        target: at('年度指标值'),
        actual: at('实际完成值'),
        weight: at('分值'),
        score: at('得分'),
        reason: at('偏差原因分析及改进措施'),
        tier: at('完成档次'),
      };
    }),
);

/** 有指标区的各张表。 */
export const indicatorFormsIn = (submission: Submission): readonly FormReading[] =>
  submission.forms.filter((form) => form.blocks.has(indicatorBlock));

/** 各自评表的全部指标。 */
export const allIndicators = remember((submission: Submission): readonly Indicator[] =>
  indicatorFormsIn(submission).flatMap(indicatorsOf),
);

/** 指标所属的一级、二级指标（合并格已顺延），去掉空白与写明的分值。 */
export const levelsOf = remember(
  ({ row }: Indicator): { readonly level1: string; readonly level2: string } => ({
    level1: readLevel(row.carried['一级指标'] ?? '').name,
    level2: readLevel(row.carried['二级指标'] ?? '').name,
  }),
);
