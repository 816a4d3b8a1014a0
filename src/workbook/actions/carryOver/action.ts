import { action } from '../../kernel/action';
import type { CarryRequest, CarryUndo } from './carryOver';

/** 结转上年数。 */
export const carryOverActions = {
  /** 把勾选的上年数写进本年表并登记；要加行时另加两次同步，加了行的每张表再加一次。 */
  carryOver: action({
    title: '结转上年数',
    kind: 'live',
    syncs: 2,
    perItem: 3,
    run: async (session, request: CarryRequest) => (await import('./carryOver')).carryOver(session, request),
  }),
  /** 撤销刚才那次结转。 */
  undoCarryOver: action({
    title: '撤销结转',
    kind: 'change',
    syncs: 2,
    run: async (session, undo: CarryUndo) => (await import('./carryOver')).undoCarryOver(session, undo),
  }),
};
