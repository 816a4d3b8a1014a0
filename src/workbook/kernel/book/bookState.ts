import type { Rect } from '../../../forms';
import type { Registry } from '../../../submission';
import type { Grid } from './grid';

/** 一个名称。 */
export interface NameState {
  readonly name: string;
  /** 以 = 开头。 */
  readonly formula: string;
}

/** 一张工作表；没有读过的部分为 null。 */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  /** 工作表级名称。 */
  readonly names: readonly NameState[] | null;
  readonly grid: Grid | null;
  /** 合并区。 */
  readonly merges: readonly Rect[] | null;
}

/** 一次同步读回的工作簿状态：插表、增行、读取都从它出发。 */
export interface BookState {
  readonly sheets: readonly SheetState[];
  /** 工作簿级名称。 */
  readonly names: readonly NameState[];
  /** 登记的原文与读出的内容；没有或坏了为 null。 */
  readonly registryXml: string | null;
  readonly registry: Registry | null;
  /** 登记所在的自定义 XML 部件；没有为 null。 */
  readonly registryPart: string | null;
  /** Excel 设成了手动计算：改了数，公式不会马上变。 */
  readonly manualCalculation: boolean;
  /** 公式算完了没有：`Pending` 是改了还没算（手动计算），`Calculating` 是正在算。 */
  readonly calculating: 'Done' | 'Pending' | 'Calculating';
}

/** 按 id 找工作表。 */
export const sheetById = (book: BookState, id: string): SheetState | undefined =>
  book.sheets.find((sheet) => sheet.id === id);

/** 按名字找工作表，不分大小写。 */
export const sheetByName = (book: BookState, name: string): SheetState | undefined =>
  book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

/** 名称不分大小写。 */
export const findName = (names: readonly NameState[] | null, wanted: string): NameState | undefined =>
  names?.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
