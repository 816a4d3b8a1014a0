/** 本软件写的文件的缺省字体：中文 Excel 的老缺省，各家软件都有或有等宽的替代。 */
export const DEFAULT_FONT = { name: '宋体', size: 11 } as const;

const PIXELS_PER_POINT = 96 / 72;
const INCH = 72;

/** 缺省字体的数字宽，像素；文件里的列宽以它为单位。按字号估，宋体、等线 11 得 8，Calibri 11、Arial 10 得 7。 */
export function digitWidth(font: { name?: string; size?: number }): number {
  const ratio = /calibri|carlito/i.test(font.name ?? '') ? 0.507 : 0.53;
  return Math.max(1, Math.round((font.size ?? DEFAULT_FONT.size) * PIXELS_PER_POINT * ratio));
}

/** 列宽：文件里的字符数 → 磅。 */
export const charactersToPoints = (characters: number, digit: number) =>
  Math.round(characters * digit) / PIXELS_PER_POINT;

/** 列宽：磅 → 文件里的字符数。 */
export const pointsToCharacters = (points: number, digit: number) =>
  Math.round((Math.round(points * PIXELS_PER_POINT) / digit) * 256) / 256;

/** 英寸 → 磅。 */
export const inchesToPoints = (inches: number) => Math.round(inches * INCH * 100) / 100;

/** 磅 → 英寸。 */
export const pointsToInches = (points: number) => Math.round((points / INCH) * 1e6) / 1e6;

/** 一磅合多少 EMU（图形的长度单位）。 */
const EMU_PER_POINT = 12_700;

/** 磅 → EMU。 */
export const pointsToEmu = (points: number) => Math.round(points * EMU_PER_POINT);

/** EMU → 磅。 */
export const emuToPoints = (emu: number) => emu / EMU_PER_POINT;
