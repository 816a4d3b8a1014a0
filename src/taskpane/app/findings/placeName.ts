import type { Place } from '../../../submission';
import { placeAddress } from '../overview';

/** 窗格窄，表名最多留这么多个字。 */
const longest = 4;

/** 表名的简称：“项目-招商引资工作经费”→“招商引资”，“部门整体支出绩效自评表”→“部门自评”。 */
export function shortSheetName(sheetName: string): string {
  const project = /^项目[-—－]\s*(.+)$/.exec(sheetName)?.[1];
  const named = project ?? (sheetName.replace(/整体支出|绩效|数据|情况|表$/g, '') || sheetName);
  return [...named].slice(0, longest).join('');
}

/** 一格在哪儿，一行里放得下的写法：“部门自评 F17”。 */
export const shortPlace = (place: Place): string =>
  `${shortSheetName(place.sheetName)} ${placeAddress(place)}`;
