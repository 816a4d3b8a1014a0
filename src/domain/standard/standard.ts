import type { Decimal } from '../amount';

/** 扣多少、给多少：写死的分，或分值的一个比例。 */
export type Points =
  { readonly kind: 'points'; readonly value: Decimal } | { readonly kind: 'share'; readonly value: Decimal };

/** 不满一步怎么扣：floor 满一个才扣（缺省）、ceil 不足一个按一个计、linear 按比例。 */
export type StepRounding = 'floor' | 'ceil' | 'linear';

/** 区间的一端；`included` 为 true 表示含本数。没有这一端（无穷）为 null。 */
export interface BandEnd {
  /** 率以小数计（10% 是 0.1）。 */
  readonly value: Decimal;
  readonly included: boolean;
}

/** 一档。 */
export interface Band {
  readonly low: BandEnd | null;
  readonly high: BandEnd | null;
  readonly points: Points;
}

/** 归哪一档没有写清的一个数、一小段。 */
export interface Unclear {
  readonly low: BandEnd;
  readonly high: BandEnd;
  /**
   * 不是没写清，是光一个数说不清是什么，写了单位、百分号的照读：rate 可能是率（100% 存下来是 1）；notRate 不像率（85 是 85%）；
   * size 多得不像个数（45291 是日期）。
   */
  readonly why?: 'rate' | 'notRate' | 'size';
}

/** 要点式里的一条。 */
export interface ChecklistItem {
  readonly label: string;
  readonly points: Points;
}

/** 越过它就不得分的一头，如“低于60%不得分”。 */
export interface Cut extends BandEnd {
  /** below：低于它的不得分；above：高于它的不得分。`included` 是正好等于它也不得分。 */
  readonly side: 'below' | 'above';
}

/** 不适用条款，如“没有楼堂馆所项目的按满分计算”；没有为 null。 */
export type NotApplicable = { readonly when: string } | null;

/** 读懂了的评分标准。 */
export type Standard = { readonly notApplicable: NotApplicable } & (
  | {
      /** 到限满分，每超（低、偏离）一步扣分，扣完为止。 */
      readonly kind: 'deduct';
      readonly full: 'atMost' | 'atLeast' | 'equal';
      readonly limit: Decimal;
      readonly step: Decimal;
      readonly points: Points;
      readonly rounding: StepRounding;
      /** 最多扣这么多分。 */
      readonly most?: Points;
      /** 差得太远的一分不得。 */
      readonly cut?: Cut;
      /** 满分是一段的上端（95%-105%之间得满分，高低都扣）；`limit` 是下端。 */
      readonly upper?: Decimal;
      /** 是哪一个数没有写清的一段：指标值在这里的不计，由人评。 */
      readonly unclear?: readonly Unclear[];
      /** 指标值是个数（9个、10场），不是率。 */
      readonly counted?: true;
      /** 指标值的单位（万元、天），各个数都以它计。 */
      readonly unit?: string;
      /** 写明按绝对值（偏差率绝对值≤5%）：负数取正再比。 */
      readonly absolute?: true;
    }
  | {
      /** 分档给分；`absolute` 时负数按绝对值（调减也是调整）。 */
      readonly kind: 'bands';
      readonly bands: readonly Band[];
      readonly absolute: boolean;
      /** 指标值是整数的分（80-89分），不是率；不是整数的不计。 */
      readonly counted?: true;
      /** 指标值的单位（万元、天），各个数都以它计；只写了数的（95以上）是空串。 */
      readonly unit?: string;
      /** 最高一档只写到它（“100%得10分”），再高怎么计分没有写：指标值超过它的不计，由人评。 */
      readonly ceiling?: Decimal;
      /** 归哪一档没有写清的数（80% 两档都到、89% 与 90% 之间）：指标值正在这里的不计，由人评。 */
      readonly unclear?: readonly Unclear[];
    }
  /** 率×分值，不超过分值；写了 `base` 的（满意度/95%×分值）先除以它；达到 `full`（小于 1）就是满分。 */
  | {
      readonly kind: 'proportional';
      readonly base?: Decimal;
      /** 写了单位的（20公里得满分，未达到的按比例）：`base` 与指标值都以它计。 */
      readonly unit?: string;
      /** 从这里起按比例往上给（60%-90% 之间从 0 分到满分）。 */
      readonly from?: Decimal;
      readonly full?: Decimal;
      readonly cut?: Cut;
      readonly ceiling?: Decimal;
      readonly unclear?: readonly Unclear[];
    }
  /** 反向：率（实际÷指标）不超过 1 满分；ratio 得 分值÷率，complement 得 分值×(2−率)。 */
  | {
      readonly kind: 'reverse';
      readonly form: 'ratio' | 'complement';
      readonly unclear?: readonly Unclear[];
    }
  /** 要点式：做到几条给几条的分。 */
  | { readonly kind: 'checklist'; readonly items: readonly ChecklistItem[] }
  /** 每发现一例不符扣分。 */
  | {
      readonly kind: 'violations';
      readonly points: Points;
      /** 最多扣这么多分。 */
      readonly most?: Points;
      /** 到这么多例一分不得。 */
      readonly cut?: Cut;
      /** 一例是什么，如“滞后一年”“少一项”；缺省是发现一例不符。 */
      readonly each?: string;
      readonly unclear?: readonly Unclear[];
    }
  /** 按效果档次给分：显著、一般、不明显。 */
  | { readonly kind: 'levels'; readonly levels: readonly ChecklistItem[] }
);

/** 指标值读出来的样子：率或个数、做到的要点（0 起）、效果档次（0 起）、不适用。 */
export type StandardInput =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'items'; readonly done: readonly number[] }
  | { readonly kind: 'level'; readonly index: number }
  | { readonly kind: 'notApplicable' };

/** 读不懂的地方：位置按原文字符（0 起，不含 end），消息和改法给用户看。 */
export interface StandardProblem {
  readonly start: number;
  readonly end: number;
  /** 完整的一句，带位置和看得懂的例子。 */
  readonly message: string;
  /** 得分格里放得下的几个字，如“看不懂”“与分值不符”，接在“评分标准第9字起”后面。 */
  readonly brief: string;
}

/** 读评分标准的结果。 */
export type StandardReading =
  | { readonly ok: true; readonly standard: Standard }
  | { readonly ok: false; readonly problems: readonly StandardProblem[] };
