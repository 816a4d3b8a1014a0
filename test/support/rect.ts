import type { Rect } from '../../src/host/engine/port';

/** A1 写法 → 矩形。 */
export function at(address: string): Rect {
  const cell = (text: string): [number, number] => {
    const match = /^([A-Z]+)(\d+)$/.exec(text);
    const column = [...(match?.[1] ?? 'A')].reduce((sum, ch) => sum * 26 + ch.charCodeAt(0) - 64, 0);
    return [Number(match?.[2]) - 1, column - 1];
  };
  const [from = 'A1', to = from] = address.split(':');
  const [r, c] = cell(from);
  const [r2, c2] = cell(to);
  return { r, c, r2, c2 };
}
