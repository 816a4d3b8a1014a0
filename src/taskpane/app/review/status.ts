import type {
  FieldChange,
  LayerStanding,
  ReviewLayer,
  ReviewQuality,
  ReviewState,
  ReviewTotal,
} from '../../../collect';
import type { Place } from '../../../submission';
import type { PickedFile } from '../files/pickedFile';

/** 复核层作不作数；单位改好重新定稿了的、正撤销定稿在改的另说。 */
export type ReviewStanding = LayerStanding | '单位已重报' | '单位在改';

/** 工作簿里的复核：走到哪里、作不作数、复核表上填了什么。 */
export interface ReviewStatus {
  readonly layer: ReviewLayer;
  readonly state: ReviewState;
  readonly standing: ReviewStanding;
  /** 复核人说了话的行，连同单位的那一格。 */
  readonly remarks: readonly ReviewRemark[];
  readonly totals: readonly ReviewTotal[];
  /** 自评工作质量；没有评完没有。 */
  readonly quality?: ReviewQuality;
}

/** 一行复核意见。 */
export interface ReviewRemark {
  readonly key: string;
  readonly text: string;
  /** 单位的得分格；行已经不在了为 `null`。 */
  readonly place: Place | null;
}

/** 窗格里走的一步；上次退回的那一份由复核人选来（工作簿里自带的不用选）。 */
export type PaneReviewStep =
  | { readonly kind: '开始'; readonly reviewer: string; readonly previous: PickedFile | null }
  | { readonly kind: '退回'; readonly reason: string }
  | { readonly kind: '认可' };

/** 与上次报来的比：变了哪些，点得开的连同在现在这本的哪一格。 */
export interface Comparison {
  readonly file: string;
  readonly changes: readonly (FieldChange & { readonly at: Place | null })[];
}
