/**
 * 单元格传来的一个值。空单元格因主机而异：网页版 Excel 传 null，桌面版（LTSC）传数字 0（office-js #4702），
 * 公式返回的空串传 ""。所以凡是允许写 0 的数字参数，桌面版上空格与 0 分不开；文字参数把数字 0 当空白。
 */
export type CellInput = number | string | boolean | null | undefined;
