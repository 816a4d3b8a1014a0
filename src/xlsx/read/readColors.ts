import type { XmlAttributes } from '../package/scanXml';
import { child, children } from '../package/xmlTree';
import type { XmlElement } from '../package/xmlTree';

/** Excel 的 64 色旧调色板（前 8 个重复一遍）。 */
const BASE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';
const COLORS = BASE.split(' ');
const INDEXED = [...COLORS.slice(0, 8), ...COLORS];

/** 主题色在文件里的次序与主题部件里的不同：浅色、深色两对对调。 */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** 把颜色属性读成 `#RRGGBB`；自动或没有返回 `null`。 */
export type ColorReader = (attributes: XmlAttributes | undefined) => string | null;

/** 明暗：负数变深、正数变浅（在 HSL 的亮度上做，同 Excel）。 */
function applyTint(hex: string, tint: number): string {
  const rgb = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [max, min] = [Math.max(...rgb), Math.min(...rgb)];
  const light = (max + min) / 2;
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = max - min;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * light - 1));
  const newChroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const shade = (value: number) => {
    const position = chroma === 0 ? 0.5 : (value - min) / chroma;
    const result = target + (position - 0.5) * newChroma;
    return Math.round(Math.min(1, Math.max(0, result)) * 255);
  };
  return rgb
    .map((value) => shade(value).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function themePalette(theme: XmlElement | undefined): string[] {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, i) => {
    const color = child(scheme, name)?.children[0]?.attributes;
    return (
      color?.['lastClr'] ??
      (/^[0-9a-f]{6}$/i.test(color?.['val'] ?? '') ? color?.['val'] : undefined) ??
      OFFICE_THEME[i] ??
      '000000'
    );
  });
}

/** 旧调色板：工作簿可以自己换一套。 */
function indexedPalette(styles: XmlElement | undefined): readonly string[] {
  const own = children(child(child(styles, 'colors'), 'indexedColors'), 'rgbColor');
  return INDEXED.map((color, i) => own[i]?.attributes['rgb']?.slice(-6) ?? color);
}

/** 准备读颜色：直接写的、旧调色板的、主题的（带明暗）。 */
export function colorReader(theme: XmlElement | undefined, styles?: XmlElement): ColorReader {
  const palette = themePalette(theme);
  const indexedColors = indexedPalette(styles);
  return (attributes) => {
    if (!attributes || attributes['auto'] === '1') return null;
    const indexed = attributes['indexed'];
    const base =
      attributes['rgb']?.slice(-6) ??
      (attributes['theme'] !== undefined ? palette[Number(attributes['theme'])] : undefined) ??
      (indexed !== undefined ? indexedColors[Number(indexed)] : undefined);
    if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return null;
    const tint = Number(attributes['tint'] ?? 0);
    return `#${tint ? applyTint(base, tint) : base.toUpperCase()}`;
  };
}
