import { describe, expect, it } from 'vitest';
import { darkTheme, isDark, lightTheme } from '../../../src/taskpane/theme';

/** WCAG 相对亮度。 */
function luminance(hex: string): number {
  const channel = (index: number) => {
    const value = parseInt(hex.slice(index, index + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('主题', () => {
  it.each([
    ['#FFFFFF', false],
    ['#F3F2F1', false],
    ['#262626', true],
    ['#000000', true],
    [undefined, false],
    ['white', false],
  ])('Office 底色 %s → 深色 %s', (color, dark) => expect(isDark(color)).toBe(dark));

  it.each([
    ['浅色', lightTheme],
    ['深色', darkTheme],
  ])('%s：品牌前景与链接对底色的对比度不低于 4.5', (_, theme) => {
    for (const color of [theme.colorBrandForeground1, theme.colorBrandForegroundLink]) {
      expect(contrast(color, theme.colorNeutralBackground1)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(color, theme.colorNeutralBackground2)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(theme.colorBrandBackground, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
  });
});
