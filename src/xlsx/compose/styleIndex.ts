import type { Style } from '../../host';
import type { BookStyle } from '../book';

/** 样子 → {@link Book.styles} 的下标；同一个样子对象只登记一次。 */
export class StyleIndex {
  private readonly known = new Map<Style, [number | null, number | null]>();

  /** @param styles 已经有的样子，接着往后登记 */
  constructor(readonly styles: BookStyle[]) {
    if (styles.length === 0) styles.push({ style: {}, locked: true, hidden: false });
  }

  /** 样子的下标。 */
  of(style: Style, locked: boolean): number {
    const slots = this.known.get(style) ?? [null, null];
    const slot = locked ? 0 : 1;
    const known = slots[slot];
    if (known !== null && known !== undefined) return known;
    const index = this.styles.push({ style, locked, hidden: false }) - 1;
    slots[slot] = index;
    this.known.set(style, slots);
    return index;
  }
}
