/** 文件里只写编号的内置数字格式；14、22 等随系统区域，这里取中文 Excel 的样子。 */
const BUILTIN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** 与区域无关、各家软件都照编号解释的内置格式：写文件时可以直接用编号。 */
const PORTABLE_IDS = [0, 1, 2, 3, 4, 9, 10, 11, 49];

const ID_OF = new Map(PORTABLE_IDS.map((id) => [BUILTIN[id], id]));

/** 自定义数字格式的编号从这里开始。 */
export const FIRST_CUSTOM_FORMAT = 164;

/** 内置编号 → 格式；不认识的当 General。 */
export const builtinFormat = (id: number) => BUILTIN[id] ?? 'General';

/** 格式 → 内置编号；没有对应的返回 `undefined`。 */
export const builtinFormatId = (format: string) => ID_OF.get(format);
