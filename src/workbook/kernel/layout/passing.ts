/**
 * 一批里用完就不要的区域。客户端缺省替每个区域向 Excel 要一个引用，`Excel.run` 完了再逐个还：
 * 一次插几百张表时，光还引用就与区域数的平方成正比。不跟踪就不要、不还，动作也少一截。
 * 只在这一批里用：同步以后行列动了，它不跟着挪。
 *
 * @param address A1 地址
 */
export const passing = (sheet: Excel.Worksheet, address: string): Excel.Range =>
  sheet.getRange(address).untrack();
