import { overAchievement, parseActual, parseTarget, settlePair, tierOf } from '../../domain';
import type { Actual, Decimal, IndicatorContext, IndicatorScore, Target, Tier } from '../../domain';
import type { Scheme } from '../../schemes';
import type { FieldReading, FormReading, RowReading, Submission } from '../../submission';
import { isBlank, numberOf, textOf } from '../cells/reading';
import { remember } from '../cells/remember';
import { cellOf, readingIn } from '../cells/subject';
import type { Subject } from '../cells/subject';
import { readLevel } from './level';

/** 自评表里指标所在的可增行区。 */
export const indicatorBlock = '绩效指标';

/** 有指标区的表样。 */
export const indicatorForms = ['部门整体支出绩效自评表', '项目支出绩效自评表'] as const;

/**
 * 一行指标。各规则都要用的读数读一次放好；各格的对象要落结果时才建——
 * 几千行里有结果的只有几行，而规则有十几条。
 */
export class Indicator {
  /** 读好的年度指标值；`text` 是原文。 */
  readonly goal: Target;
  /** 读好的实际完成值；`text` 是原文。 */
  readonly done: Actual;
  /** 分值，分；空着、读不成数为 null。 */
  readonly full: Decimal | null;
  /** 得分，分；空着、读不成数为 null。 */
  readonly printed: Decimal | null;
  /** 分值格写了东西；“其中”行没有分值。 */
  readonly weighed: boolean;
  /** 写了偏差原因。 */
  readonly explained: boolean;
  /** 选的完成档次；没选、认不出为 undefined。 */
  readonly chosen: Tier | undefined;
  /** 名称、二级指标、度量单位：没写比较符、单位时从这里看。 */
  readonly context: IndicatorContext;
  /** “完成档次”一格的文字。 */
  readonly tierText: string;
  /** 所属一级指标名（合并格已顺延），去掉空白与写明的分值。 */
  readonly level1Name: string;
  /** 所属二级指标名，同上。 */
  readonly level2Name: string;

  /** @param at 这一行某一列读出的格 */
  constructor(
    readonly form: FormReading,
    readonly row: RowReading,
    at: (key: IndicatorColumn) => FieldReading,
    unit: string,
  ) {
    const weight = at('分值');
    this.context = { name: row.label, level2: row.carried['二级指标'] ?? '', unit };
    const { target, actual } = settlePair(
      parseTarget(textOf(at('年度指标值'))),
      parseActual(textOf(at('实际完成值'))),
      this.context,
    );
    this.goal = target;
    this.done = actual;
    this.full = numberOf(weight);
    this.printed = numberOf(at('得分'));
    this.weighed = !isBlank(weight);
    this.explained = !isBlank(at('偏差原因分析及改进措施'));
    this.tierText = textOf(at('完成档次'));
    this.chosen = tierOf(this.tierText);
    this.level1Name = readLevel(row.carried['一级指标'] ?? '').name;
    this.level2Name = readLevel(row.carried['二级指标'] ?? '').name;
  }

  private scored: { readonly scheme: Scheme; readonly score: IndicatorScore | null } | null = null;
  private achieved: Decimal | null | undefined;

  /** 照一个方案算的得分：十来条规则都问，一行只算一次。 */
  scoreBy(scheme: Scheme, compute: (indicator: Indicator, scheme: Scheme) => IndicatorScore | null) {
    if (this.scored?.scheme !== scheme) this.scored = { scheme, score: compute(this, scheme) };
    return this.scored.score;
  }

  /** 实际完成值是指标值的多少倍；没有倍数为 null。一行只算一次。 */
  get achievement(): Decimal | null {
    if (this.achieved === undefined) this.achieved = overAchievement(this.goal, this.done, this.context);
    return this.achieved;
  }

  /** 三级指标名。 */
  get name(): Subject {
    return this.at('三级指标');
  }

  get level1(): Subject {
    return this.at('一级指标');
  }

  get level2(): Subject {
    return this.at('二级指标');
  }

  get target(): Subject {
    return this.at('年度指标值');
  }

  get actual(): Subject {
    return this.at('实际完成值');
  }

  get weight(): Subject {
    return this.at('分值');
  }

  get score(): Subject {
    return this.at('得分');
  }

  get reason(): Subject {
    return this.at('偏差原因分析及改进措施');
  }

  /** 完成档次，定性指标才选。 */
  get tier(): Subject {
    return this.at('完成档次');
  }

  private at(key: string): Subject {
    return cellOf(this.form, indicatorBlock, this.row, key);
  }
}

/** 一行指标要读的列。 */
type IndicatorColumn = '年度指标值' | '实际完成值' | '分值' | '得分' | '偏差原因分析及改进措施' | '完成档次';

/** 一张表的各行指标，空行不算。 */
export const indicatorsOf = remember((form: FormReading): readonly Indicator[] => {
  const { rows = [], byColumn = [] } = form.blocks.get(indicatorBlock) ?? {};
  const columns = new Map(byColumn.map(({ spec, cells }) => [spec.key, cells]));
  const units = columns.get('度量单位') ?? columns.get('计量单位') ?? [];
  const found: Indicator[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.blank) continue;
    const at = (key: IndicatorColumn) =>
      columns.get(key)?.[index] ?? readingIn(form, indicatorBlock, row, key);
    found.push(new Indicator(form, row, at, (units[index]?.cell.text ?? '').trim()));
  }
  return found;
});

/** 有指标区的各张表。 */
export const indicatorFormsIn = (submission: Submission): readonly FormReading[] =>
  submission.forms.filter((form) => form.blocks.has(indicatorBlock));

/** 各自评表的全部指标。 */
export const allIndicators = remember((submission: Submission): readonly Indicator[] =>
  indicatorFormsIn(submission).flatMap(indicatorsOf),
);
