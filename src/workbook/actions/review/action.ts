import { action } from '../../kernel/action';
import type { ReviewToWrite } from './review';

/** 复核层：自己的一张表、自己的一份自定义 XML，单位的格一格不碰，所以定稿以后也许做。 */
export const reviewActions = {
  /** 读回某个命名空间的自定义 XML 与一张表（没有为 `null`）。 */
  readReview: action({
    title: '读复核',
    kind: 'exclusive',
    syncs: 2,
    run: async (_session, namespace: string, sheet: string) =>
      (await import('./review')).readReview(namespace, sheet),
  }),
  /** 换上一份自定义 XML；要换表的连表一起换。 */
  writeReview: action({
    title: '写复核',
    kind: 'exclusive',
    syncs: 2,
    run: async (_session, written: ReviewToWrite) => (await import('./review')).writeReview(written),
  }),
};
