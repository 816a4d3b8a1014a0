/** 新工作簿的文件名，同 Excel。 */
export const NEW_FILE = '工作簿1.xlsx';
/** 加载项另开的工作簿的文件名，同 Excel。 */
export const NEXT_FILE = '工作簿2.xlsx';

/** .xlsx 的 MIME 类型。 */
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 把字节交给浏览器下载成文件；不经过网络。 */
export function downloadXlsx(bytes: Uint8Array, fileName: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX_TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // 立刻作废会让部分浏览器拿到空文件
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** 补上 .xlsx 结尾。 */
export function xlsxName(name: string): string {
  return /\.xlsx$/i.test(name) ? name : `${name.replace(/\.[^.]*$/, '')}.xlsx`;
}
