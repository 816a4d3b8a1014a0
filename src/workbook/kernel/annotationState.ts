import type { Registry } from '../../submission';

/** 工作簿里现有的一条备注或批注（不管是谁的）。 */
export interface ExistingNote {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly kind: 'note' | 'comment';
  /** 批注的 id；备注按单元格认，为 null。 */
  readonly id: string | null;
  readonly content: string;
}

/** 标注的现状：审核标注时据它求差，不用再读。 */
export interface AnnotationState {
  readonly existing: readonly ExistingNote[];
  /** 已经知道的底色；键由 {@link placeKey} 得出。 */
  readonly fills: ReadonlyMap<string, string>;
  readonly registry: Registry | null;
  readonly registryPart: string | null;
  /** 加备注、批注被 Excel 拒绝的格：只能用底色；键由 {@link placeKey} 得出。 */
  readonly blocked: ReadonlySet<string>;
  /** 工作表 id → 名字（只含我们的表）。 */
  readonly sheets: ReadonlyMap<string, string>;
}

/** 一格在工作簿里的键。 */
export const placeKey = (sheetId: string, row: number, column: number): string =>
  `${sheetId}!${row},${column}`;
