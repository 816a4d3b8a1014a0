import type { Edge } from '../../engine/port';

/** Excel 的 BorderIndex。 */
export const BORDER_SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

/** Excel 的 BorderIndex 之一。 */
export type BorderSide = (typeof BORDER_SIDES)[number];

const CONTINUOUS: Record<string, string> = {
  Hairline: 'Hair',
  Thin: 'Thin',
  Medium: 'Medium',
  Thick: 'Thick',
};
const HEAVY: Record<string, string> = {
  Dash: 'MediumDash',
  DashDot: 'MediumDashDot',
  DashDotDot: 'MediumDashDotDot',
};

/** Excel 的线型＋粗细 → 引擎的一种线；`None` 为 `null`。 */
export function toLine(style: string, weight: string): string | null {
  if (style === 'None') return null;
  if (style === 'Continuous') return CONTINUOUS[weight] ?? 'Thin';
  return weight === 'Medium' ? (HEAVY[style] ?? style) : style;
}

/** 引擎的一种线 → Excel 的线型与粗细。 */
export function fromLine(line: string | undefined): { style: string; weight: string } {
  if (!line) return { style: 'None', weight: 'Thin' };
  const solid = Object.keys(CONTINUOUS).find((weight) => CONTINUOUS[weight] === line);
  if (solid) return { style: 'Continuous', weight: solid };
  const dashed = Object.keys(HEAVY).find((style) => HEAVY[style] === line);
  if (dashed) return { style: dashed, weight: 'Medium' };
  return { style: line, weight: line === 'Double' ? 'Thick' : 'Thin' };
}

/** 在 h×w 的区域里，某一格的哪几边属于这条边框。 */
export function edgesOf(side: BorderSide, i: number, j: number, h: number, w: number): Edge[] {
  switch (side) {
    case 'EdgeTop':
      return i === 0 ? ['Top'] : [];
    case 'EdgeBottom':
      return i === h - 1 ? ['Bottom'] : [];
    case 'EdgeLeft':
      return j === 0 ? ['Left'] : [];
    case 'EdgeRight':
      return j === w - 1 ? ['Right'] : [];
    case 'InsideHorizontal':
      return [...(i < h - 1 ? (['Bottom'] as const) : []), ...(i > 0 ? (['Top'] as const) : [])];
    case 'InsideVertical':
      return [...(j < w - 1 ? (['Right'] as const) : []), ...(j > 0 ? (['Left'] as const) : [])];
    default:
      return [];
  }
}
