import { action } from '../../kernel/action';
import type { InsertFormsRequest, InsertOptions } from './insertForms';

/** 插表。 */
export const insertActions = {
  /** 插入、刷新或重建表样。失败后再插一次即可修好，已填的数据不丢。 */
  insertForms: action({
    title: '插入表样',
    kind: 'live',
    syncs: 1,
    perItem: 1,
    liveOf: (request: InsertFormsRequest, _options?: InsertOptions) => request.live,
    run: async (session, request: InsertFormsRequest, options: InsertOptions = {}) => {
      const { insertRequests, toRequests } = await import('./insertForms');
      return insertRequests(session, toRequests(request), options);
    },
  }),
};
