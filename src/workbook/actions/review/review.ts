import { runExcel } from '../../kernel/runExcel';

/** 读回的复核：登记的 XML、那张表显示的文字与值；没有为 `null`。 */
export interface StoredReview {
  readonly xml: string | null;
  readonly sheet: ReviewGrid | null;
}

/** 一张表从 A1 起的内容。 */
export interface ReviewGrid {
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly text: readonly (readonly string[])[];
}

/** 要写的复核。 */
export interface ReviewToWrite {
  readonly namespace: string;
  readonly xml: string;
  /** 换上的表（一份只有这一张表的 .xlsx，Base64）；不换为 `null`。 */
  readonly sheet: { readonly name: string; readonly base64: string } | null;
}

/** 读到的范围：表再长也够，用户在天边误敲一格不至于读回几百万空格。 */
const readableArea = 'A1:Z4000';

/** 读回复核层（2 次同步）：先看有没有，再一次读全。 */
export function readReview(namespace: string, name: string): Promise<StoredReview> {
  return runExcel('读复核', async (context) => {
    const { worksheets, customXmlParts } = context.workbook;
    const parts = customXmlParts.getByNamespace(namespace).load('items/id');
    const sheets = worksheets.load('items/name');
    await context.sync();
    const [part] = parts.items;
    const xml = part && customXmlParts.getItem(part.id).getXml();
    const present = sheets.items.some((sheet) => sheet.name === name);
    // 从 A1 读起：复核表的列按位置认
    const used = present
      ? worksheets
          .getItem(name)
          .getRange(readableArea)
          .getUsedRange(true)
          .getBoundingRect('A1')
          .load('values,text')
      : null;
    if (xml !== undefined || used !== null) await context.sync();
    return {
      xml: xml?.value ?? null,
      sheet: used === null ? null : { values: used.values as ReviewGrid['values'], text: used.text },
    };
  });
}

/** 换上复核层（2 次同步）：同一命名空间只留一份；换表时先删去旧的那一张，名字不变。 */
export function writeReview({ namespace, xml, sheet }: ReviewToWrite): Promise<void> {
  return runExcel('写复核', async (context) => {
    const { workbook } = context;
    const parts = workbook.customXmlParts.getByNamespace(namespace).load('items/id');
    const sheets = workbook.worksheets.load('items/name');
    await context.sync();
    const [kept, ...others] = parts.items;
    if (kept === undefined) workbook.customXmlParts.add(xml);
    else workbook.customXmlParts.getItem(kept.id).setXml(xml);
    for (const { id } of others) workbook.customXmlParts.getItem(id).delete();
    if (sheet !== null) {
      if (sheets.items.some(({ name }) => name === sheet.name))
        workbook.worksheets.getItem(sheet.name).delete();
      workbook.insertWorksheetsFromBase64(sheet.base64, { positionType: 'End' });
      workbook.worksheets.getItem(sheet.name).activate();
    }
    await context.sync();
  });
}
