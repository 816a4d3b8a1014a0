import type { SheetComposer } from '../../xlsx';

/** 表内位置的写法，链接用。 */
export const place = (sheet: string, cell: string): string =>
  `'${sheet.replaceAll("'", "''")}'!${cell || 'A1'}`;

/** 点开源文件里的那一格。 */
export const sourceLink = (address: string, sheet: string, cell: string) =>
  sheet === '' ? { address } : { address, documentReference: place(sheet, cell) };

/** 列宽、冻结、不印页眉页脚。 */
export function setUp(
  sheet: SheetComposer,
  columns: readonly { readonly width: number }[],
  frozen: number,
): void {
  sheet.widths(columns.map(({ width }) => width));
  sheet.freezeAt(frozen, 2);
  sheet.pageLayout({ headersFooters: {} });
}
