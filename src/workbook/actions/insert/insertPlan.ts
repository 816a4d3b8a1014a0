import type { BlockContent, FormLayout, KnownTexts } from '../../../forms';
import type { SheetState } from '../../kernel/book/bookState';
import type { Grid } from '../../kernel/book/grid';
import type { BuildingStage } from '../../kernel/book/marks';
import type { CellInputs } from './content';
import type { FormContext } from './match';

/** 插好以后的情形：新插、原地刷新、在旁边重建。 */
export type InsertState = 'new' | 'refreshed' | 'rebuilt';

/** 在一张已有的表上插若干整行（填数据时行不够）。 */
export interface RowInsertion {
  readonly at: number;
  readonly count: number;
}

/** 要插的一张表与要填的数据。 */
export interface InsertRequest extends FormContext {
  /** 新插时可增行区的行数与预填；缺省照方案。 */
  readonly blocks?: Readonly<Record<string, BlockContent>>;
  /** 已有的表上各区至少要有几行。 */
  readonly needRows?: Readonly<Record<string, number>>;
  /** 版面定了以后要写的值。 */
  readonly inputsFor?: (layout: FormLayout) => CellInputs;
  /** 用来估行高的文字。 */
  readonly texts?: KnownTexts;
}

/** 写进工作簿之前定好的一切；这里不碰 Excel。 */
export interface InsertPlan {
  readonly request: InsertRequest;
  readonly state: InsertState;
  readonly layout: FormLayout;
  /** 目标表；null 表示新建一张半成品。 */
  readonly target: SheetState | null;
  /** 目标表上（插行以后）现有的内容。 */
  readonly grid: Grid;
  readonly rowInsertions: readonly RowInsertion[];
  readonly inputs: CellInputs;
  /** 空录入格写预填值。 */
  readonly presets: boolean;
  /** 目标表正在写的阶段；不是半成品为 null。 */
  readonly stage: BuildingStage | null;
  /** 新建半成品时的表名。 */
  readonly workingName: string;
  /** 完成后的表名。 */
  readonly finalName: string;
  /** 要留底的旧表与它的新名字。 */
  readonly retire: { readonly sheet: SheetState; readonly name: string } | null;
  readonly notices: readonly string[];
  /** 原地刷新修好了什么，一条一句话；没坏为空。 */
  readonly repairs: readonly string[];
}
