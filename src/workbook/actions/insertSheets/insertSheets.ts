import { toWorkbookError, WorkbookError } from '../../kernel/errors';

/** 一次说出几张重名的表。 */
const mostNamed = 3;

/**
 * 把一份 .xlsx 的各表插在最后，显示第一张。重名时 Excel 会另起名，簿内的链接就断了，所以有重名的一张也不插。
 *
 * @param base64 .xlsx 的内容
 * @param names 里面各表的名字，按次序
 * @throws WorkbookError 已有同名的表；Excel 不让插
 */
export async function insertSheets(base64: string, names: readonly string[]): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      const present = new Set(sheets.items.map(({ name }) => name.toLowerCase()));
      const taken = names.filter((name) => present.has(name.toLowerCase()));
      if (taken.length > 0) {
        const more = taken.length > mostNamed ? `等 ${taken.length} 张` : '';
        throw new WorkbookError(`工作簿里已有“${taken.slice(0, mostNamed).join('”“')}”${more}，没有插入。`, {
          remedy: '删去上次插入的汇总表，或换一本工作簿，再试一次。',
        });
      }
      context.workbook.insertWorksheetsFromBase64(base64, { positionType: 'End' });
      const [first] = names;
      if (first !== undefined) context.workbook.worksheets.getItem(first).activate();
      await context.sync();
    });
  } catch (error) {
    throw toWorkbookError(error, '插入汇总表');
  }
}
