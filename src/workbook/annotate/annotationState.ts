import type { Registry } from '../../submission';

/** 工作簿里现有的一条备注或批注。 */
export interface ExistingNote {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly kind: 'note' | 'comment';
  /** 批注的 id；备注按单元格认。 */
  readonly id: string | null;
  readonly content: string;
  /** 所在格的底色，`#FFFFFF` 与空都当无填充。 */
  readonly fill: string;
}

/** 标注的现状：审核标注时据它求差，不用再读。 */
export interface AnnotationState {
  readonly existing: readonly ExistingNote[];
  readonly registry: Registry | null;
  readonly registryPart: string | null;
  /** 工作表 id → 名字。 */
  readonly sheets: ReadonlyMap<string, string>;
}
