import type { Layout } from '../../../forms';
import { action } from '../../kernel/action';
import type { AdoptRequest } from './adoptSheet';

/** 认表：把财政局发来的表绑定成活的。 */
export const adoptActions = {
  /** 看一看工作簿里有哪些表认得出；照载入的版面做的不再问。只读。 */
  recognizeSheets: action({
    title: '认表',
    kind: 'exclusive',
    syncs: 2,
    run: async (session, layouts: readonly Layout[] = []) =>
      (await import('./recognizeSheets')).recognizeSheets(session, layouts),
  }),
  /** 绑定一张表：名称、空计算格的公式、提示、登记；样子不动。 */
  adoptSheet: action({
    title: '绑定',
    kind: 'live',
    syncs: 4,
    run: async (session, request: AdoptRequest) =>
      (await import('./adoptSheet')).adoptSheet(session, request),
  }),
  /** 撤销认表：绑定时写的都去掉，人填的不动。 */
  releaseSheet: action({
    title: '撤销认表',
    kind: 'live',
    syncs: 5,
    run: async (session, sheetId: string) => (await import('./releaseSheet')).releaseSheet(session, sheetId),
  }),
};
