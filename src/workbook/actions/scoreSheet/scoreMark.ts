import type { SheetState } from '../../kernel/book/bookState';
import { markOf } from '../../kernel/book/marks';

/** 缺省的工作表名。 */
export const scoreSheetTitle = '得分分析';

/** 隐藏名称里的标记：不是“表样@版次”的写法，读表、审核都不会当它是表样。 */
export const scoreMark = '="得分分析:1"';

/** 我们生成的“得分分析”，改了名、挪了位置也认得。 */
export const isScoreSheet = (sheet: SheetState): boolean => markOf(sheet)?.startsWith('="得分分析:') ?? false;

/** 我们画的图表的名称以它开头；用户自己画在这张表上的不动。 */
export const chartPrefix = '得分分析_';
