import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** 品牌色：与图标一致的青蓝，10（最深）到 160（最浅）。 */
const brand: BrandVariants = {
  10: '#011318',
  20: '#04222B',
  30: '#06323F',
  40: '#084150',
  50: '#0A4E60',
  60: '#0B5A6F',
  70: '#0E6A82',
  80: '#147A94',
  90: '#2A8BA4',
  100: '#459BB2',
  110: '#61ABBF',
  120: '#7DBACB',
  130: '#99C9D7',
  140: '#B5D8E2',
  150: '#D1E7ED',
  160: '#EAF4F7',
};

const fontFamilyBase = "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Segoe UI', sans-serif";

/** 浅色主题。 */
export const lightTheme: Theme = { ...createLightTheme(brand), fontFamilyBase };

const dark = createDarkTheme(brand);

/** 深色主题；前景品牌色取更亮的两级，红字取更亮的一级（缺省的在深底上只有 4.2 比 1），保证对比度。 */
export const darkTheme: Theme = {
  ...dark,
  fontFamilyBase,
  colorBrandForeground1: brand[110],
  colorBrandForeground2: brand[120],
  colorBrandForegroundLink: brand[110],
  colorStatusDangerForeground1: dark.colorStatusDangerForeground3,
};

/** 背景色（#RRGGBB）是不是深色：按相对亮度判断；读不懂按浅色。 */
export function isDark(color: string | undefined): boolean {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color ?? '');
  if (match === null) return false;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) < 128;
}
