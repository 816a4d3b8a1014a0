import type { Overview } from '../overview';
import type { CellSelection } from '../session';
/** 给人看的位置，如“基础数据表 B5”；认不得的工作表只写格。 */
export declare function describeCell(overview: Overview | null, cell: CellSelection): string;
/** 写在 `target` 那一格的公式里怎么指 `cell`：同一张表只写地址，别的表带表名；不知道表名就指不了，返回 null。 */
export declare function addressFrom(overview: Overview | null, target: CellSelection | null, cell: CellSelection): string | null;
