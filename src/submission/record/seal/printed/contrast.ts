import { rememberValue } from '../../../../domain';

/** 没有设字色、底色时纸上的样子。 */
const blackInk = '#000000';
const whitePaper = '#FFFFFF';

/** 对比度低于它，印在纸上就看不见了（白底上 1.3 是很浅的灰）。 */
const leastContrast = 1.3;

const channel = (hex: string): number => {
  const part = Number.parseInt(hex, 16) / 255;
  return part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** 一本工作簿里的颜色就那么几种，每一格都要看。 */
const luminance = rememberValue((color: string): number => {
  const [, red = '00', green = '00', blue = '00'] = /^#(..)(..)(..)$/.exec(color) ?? [];
  return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
});

/** 这样的字色印在这样的底色上看得见；颜色为 `#RRGGBB`，没有设为 null。 */
export function isLegible(color: string | null, fill: string | null): boolean {
  const [a, b] = [luminance(color ?? blackInk), luminance(fill ?? whitePaper)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= leastContrast;
}
