/** 参数的单位；% 的存小数、显示成百分数，空串是没有单位。 */
export type ParameterUnit = '%' | '倍' | '万元' | '分' | '份' | '位' | '字' | '人';

/** 各种参数都有的。 */
interface ParameterBase {
  /** 中文名：公式与提示的模板里写 `{?中文名}`；能改的参数还是 Excel 名称 `审核参数_<中文名>` 的后半截，所以只用名称许可的字。 */
  readonly title: string;
  /** 含义，以及调它有什么后果。 */
  readonly meaning: string;
  /**
   * 起用：1 是首版就有，方案里必须写；2 是后来加的阈值，3 是再后来加的计分参数。
   * 旧快照里没有的按缺省补，补出来的与当时的算法一样。
   */
  readonly since: 1 | 2 | 3;
  /** 在方案 JSON 里的位置，如 `['thresholds', 'executionReason']`。 */
  readonly path: readonly string[];
}

/** 一个数。 */
export interface NumberParameter extends ParameterBase {
  readonly kind: 'number';
  readonly unit: ParameterUnit;
  /** 可以取的最小值、最大值（含）；% 为小数。 */
  readonly min: number;
  readonly max: number;
  /** 只能是整数。 */
  readonly integer?: true;
  readonly fallback: number;
  /** 公式里不小于它：容差可以设成 0（一点不差），而条件写作“差额≥容差”。 */
  readonly least?: number;
  /** 0 表示不设：这时提示里不出现。 */
  readonly zeroIsNone?: true;
}

/** 几种做法里选一种。 */
export interface ChoiceParameter extends ParameterBase {
  readonly kind: 'choice';
  /** 方案里的值 → 函数实参与提示里的中文。 */
  readonly choices: Readonly<Record<string, string>>;
  readonly fallback: string;
}

/** 等次表。 */
export interface GradesParameter extends ParameterBase {
  readonly kind: 'grades';
}

/** 方案的一个参数。 */
export type Parameter = NumberParameter | ChoiceParameter | GradesParameter;
