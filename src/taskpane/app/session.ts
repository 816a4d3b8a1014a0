import type { CellTarget, WorkbookSession } from '../../workbook';

/** 选中的单元格（0 起）。 */
export type CellSelection = CellTarget;

/**
 * 窗格用到的工作簿动作：会话里除了照数据文件填表的全部。窗格只认这个端口，只取它的类型，
 * 所以状态与动作不装 office.js 也能测；动作表加一条，这里与假会话跟着就有。
 */
export type PaneSession = Omit<WorkbookSession, 'fill'>;
