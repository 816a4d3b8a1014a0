import { action } from '../../kernel/action';
import { openWorkbook } from './openWorkbook';

/** 另开窗口；随窗格装好。 */
export const openWorkbookActions = {
  /** 在新窗口里打开一份 .xlsx（Base64），当前工作簿不动。 */
  openWorkbook: action({
    title: '另开工作簿',
    kind: 'exclusive',
    syncs: 1,
    run: (_session, base64: string) => openWorkbook(base64),
  }),
};
