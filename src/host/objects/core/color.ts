import { invalidArgument } from '../../protocol/hostError';

/** CSS 颜色名里常用的几个；Excel 也收颜色名。 */
const NAMED: Record<string, string> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  silver: '#C0C0C0',
  purple: '#800080',
  pink: '#FFC0CB',
};

/** 颜色统一成大写 `#RRGGBB`；认不出抛 InvalidArgument。 */
export function normalizeColor(color: unknown): string {
  if (typeof color !== 'string') throw invalidArgument();
  const named = NAMED[color.toLowerCase()];
  if (named) return named;
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((ch) => ch + ch)
      .join('')}`.toUpperCase();
  if (!/^#?[0-9a-f]{6}$/i.test(color)) throw invalidArgument();
  return `#${color.replace('#', '')}`.toUpperCase();
}
