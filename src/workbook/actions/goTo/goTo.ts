import { cellAddress } from '../../../forms';
import type { Place } from '../../../submission';
import { runExcel } from '../../kernel/runExcel';

/** 跳到并选中一个位置；工作表已删就说清楚。 */
export function goToPlace(place: Place): Promise<void> {
  const address = `${place.sheetName}!${cellAddress(place.row, place.column)}`;
  return runExcel(
    `定位到 ${address}`,
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(place.sheetId);
      sheet.activate();
      sheet.getRange(cellAddress(place.row, place.column)).select();
      await context.sync();
    },
    place,
  );
}
