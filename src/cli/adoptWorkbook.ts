import { FUNCTION_NAMESPACE } from '../functions';
import type { Layout } from '../forms';
import type { Scheme } from '../schemes';
import type { AdoptResult } from '../workbook';
import { exportXlsx, importXlsx } from '../xlsx';
import { withHeadlessBook } from './headlessBook';

/** 要绑定的一张表。 */
export interface SheetToAdopt {
  readonly sheetName: string;
  readonly layout: Layout;
  readonly project: string | null;
}

/** 绑好的工作簿。 */
export interface AdoptedWorkbook {
  readonly bytes: Uint8Array;
  readonly adopted: readonly AdoptResult[];
  /** 源文件里带不走的东西（图片、图表……）。 */
  readonly unsupported: readonly string[];
}

/** 打开一份工作簿，用窗格同一套代码把几张表绑好，再存成 .xlsx。 */
export function adoptWorkbook(
  bytes: Uint8Array,
  sheets: readonly SheetToAdopt[],
  common: { readonly scheme: Scheme; readonly year: number; readonly unit: string },
): Promise<AdoptedWorkbook> {
  const namespaces = { functionNamespaces: [FUNCTION_NAMESPACE] };
  return withHeadlessBook(async ({ engine, session }) => {
    const { unsupported } = await importXlsx(engine, bytes, namespaces);
    const adopted: AdoptResult[] = [];
    for (const { sheetName, layout, project } of sheets) {
      const sheet = engine.sheets().find(({ name }) => name === sheetName);
      if (sheet) adopted.push(await session.adoptSheet({ ...common, sheetId: sheet.id, layout, project }));
    }
    return { bytes: await exportXlsx(engine, namespaces), adopted, unsupported };
  });
}
