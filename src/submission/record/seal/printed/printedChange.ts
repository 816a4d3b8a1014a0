import { cellAddress } from '../../../../forms';
import type { Place } from '../../../submission';

/** 变了的是哪一样：数、公式、印出来的样子。 */
export type ChangedFacet = '数' | '公式' | '印出来';

/** 与定稿时不同的一处。 */
export interface PrintedChange {
  readonly facet: ChangedFacet;
  readonly sheetName: string;
  /** 现在的位置；不落在一格上的为 null。 */
  readonly place: Place | null;
  /** 变了的东西叫什么：那一格、页脚、图片……；一格为空串。 */
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** 一格的 A1 地址。 */
export const changedCell = ({ place }: PrintedChange): string =>
  place ? cellAddress(place.row, place.column) : '';
