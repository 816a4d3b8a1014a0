import { timeText } from '../../../domain';
import { cellAddress } from '../../../forms';
import { attachmentsText, locateAuditTable, type CellSource } from '../../../submission';
import { firstRow } from './columns';

/** “审核时间”一行在第几行（0 起）；附件写在它后面。 */
const timeRow = 2;

const separator = '　　附件';

/** 表头上的审核时间、金额单位、附件。 */
export const timeLine = (time: Date, attachments: readonly string[]): string =>
  `审核时间：${timeText(time)}　　金额单位：万元　　${attachmentsText(attachments)}`;

/** 附件勾得不一样了，“审核时间”一行要改成什么。 */
export interface TimeLineChange {
  readonly sheetId: string;
  readonly cell: string;
  readonly text: string;
}

/** 表上写着旧的附件就换成现在的；没有这张表、那一行被人改过都返回 null。 */
export function changedTimeLine(source: CellSource, attachments: readonly string[]): TimeLineChange | null {
  const table = locateAuditTable(source);
  const row = (table?.row ?? 0) - (firstRow - timeRow);
  if (!table || row < 0) return null;
  const text = String(table.sheet.cell(row, 0).value);
  if (!text.startsWith('审核时间：')) return null;
  const [kept] = text.split(separator);
  return {
    sheetId: table.sheet.id,
    cell: cellAddress(row, 0),
    text: `${kept}　　${attachmentsText(attachments)}`,
  };
}
