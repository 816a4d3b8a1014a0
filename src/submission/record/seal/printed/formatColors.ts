import { isLegible } from './contrast';

/** 数字格式里写名字的颜色。 */
const named: Readonly<Record<string, string>> = {
  black: '#000000',
  黑色: '#000000',
  white: '#FFFFFF',
  白: '#FFFFFF',
  白色: '#FFFFFF',
  red: '#FF0000',
  红色: '#FF0000',
  green: '#00FF00',
  绿色: '#00FF00',
  blue: '#0000FF',
  蓝色: '#0000FF',
  yellow: '#FFFF00',
  黄色: '#FFFF00',
  magenta: '#FF00FF',
  洋红: '#FF00FF',
  cyan: '#00FFFF',
  蓝绿色: '#00FFFF',
};

/** `[Color1]`……`[Color56]`，Excel 的 56 色。 */
const numbered = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

const codes = /\[(?:(?:color|颜色)\s*(\d{1,2})|([a-z]+|[\u4e00-\u9fff]+))\]/gi;

/** 数字格式把字染成一种在这样的底色上看不见的颜色；没有为 null。 */
export function fadingColor(format: string, fill: string | null): string | null {
  if (!format.includes('[')) return null;
  for (const [code, number, name = ''] of format.matchAll(codes)) {
    const color = number === undefined ? named[name.toLowerCase()] : `#${numbered[Number(number) - 1] ?? ''}`;
    if (color !== undefined && color.length === 7 && !isLegible(color, fill)) return code;
  }
  return null;
}
