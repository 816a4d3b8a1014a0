/** 读文件的上限：来历不明的文件也只能占用有限的内存和时间。 */
export interface XlsxLimits {
  /** 文件本身，字节。 */
  readonly fileBytes: number;
  /** 全部部件展开后合计，字节。 */
  readonly totalBytes: number;
  /** 单个部件展开后，字节。 */
  readonly entryBytes: number;
  /** 压缩包里的部件数。 */
  readonly entries: number;
  /** 整份工作簿的单元格数（含只有格式的空格）。 */
  readonly cells: number;
  /** 一个小部件（样式、名称、规则……）里的 XML 元素数。 */
  readonly elements: number;
}

/** 缺省上限：200 MB 合计、100 MB 单件、200 万格。官方申报工作簿一般不到 1 MB。 */
export const defaultLimits: XlsxLimits = {
  fileBytes: 200 * 1024 * 1024,
  totalBytes: 200 * 1024 * 1024,
  entryBytes: 100 * 1024 * 1024,
  entries: 10_000,
  cells: 2_000_000,
  elements: 1_000_000,
};
