import { liveFormats, type LiveFormat } from '../audit';
import type { CellSource } from '../submission';
import {
  insertRequests,
  toRequests,
  type InsertFormsRequest,
  type InsertOptions,
  type InsertResult,
} from './insert/insertForms';
import { readSource } from './read';
import { SessionState, type IsSetSupported } from './sessionState';

/** 建会话的选项。 */
export interface SessionOptions {
  readonly isSetSupported: IsSetSupported;
  /** 插表时放的原生条件格式；缺省是全部审核规则带的。 */
  readonly live?: readonly LiveFormat[];
}

/** 与当前工作簿打交道的一切动作；出错抛 WorkbookError。 */
export interface WorkbookSession {
  insertForms(request: InsertFormsRequest, options?: InsertOptions): Promise<InsertResult>;
  read(): Promise<CellSource>;
}

/** 建一个会话；它只缓存工作表清单一类的东西，随时可以重建。 */
export function createSession({ isSetSupported, live = liveFormats }: SessionOptions): WorkbookSession {
  const session = new SessionState(isSetSupported, live);
  return {
    insertForms: (request, options = {}) =>
      session.exclusive(() => {
        session.live = request.live ?? session.live;
        return insertRequests(session, toRequests(request), options);
      }),
    read: () => session.exclusive(() => readSource(session)),
  };
}
