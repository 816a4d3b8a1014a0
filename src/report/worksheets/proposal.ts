import type { FieldKind } from '../../forms';
import type { FieldReading, Place } from '../../submission';

/** 提议往工作底稿里写的一格；写之前还要是 `before` 的样子。 */
export interface ProposedCell {
  readonly place: Place;
  readonly field: FieldKind;
  /** 现在显示的文字；空格为空串。 */
  readonly before: string;
  readonly after:
    { readonly kind: 'number'; readonly value: number } | { readonly kind: 'text'; readonly text: string };
}

/** 往一格写什么；这一格没有位置（名称坏了）返回空。 */
export function proposedCell(
  reading: FieldReading | undefined,
  after: ProposedCell['after'],
): readonly ProposedCell[] {
  if (!reading?.place) return [];
  return [{ place: reading.place, field: reading.spec.kind, before: reading.cell.text.trim(), after }];
}

/** 这一格空着。 */
export const isBlank = (reading: FieldReading | undefined): boolean =>
  String(reading?.cell.value ?? '').trim() === '';
