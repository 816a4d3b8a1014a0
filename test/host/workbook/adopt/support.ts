import { layoutFrom, type GridSource } from '../../../../src/recognize';
import { findScheme } from '../../../../src/schemes';
import type { RecognizedSheet } from '../../../../src/workbook';
import { allDrawn } from '../../../unit/recognize/drawnFixture';
import { gridOf, layoutFixtures, type LayoutFixture } from '../../../unit/recognize/layoutFixture';
import type { BootOptions } from '../../support/bootHost';
import { openDesk, type Desk } from '../support';

/** 通用方案。 */
export const scheme = findScheme('mof-2020')!;

/** 公开表、手画表的版面。 */
export function fixture(id: string): LayoutFixture {
  const found = [...layoutFixtures, ...allDrawn].find((each) => each.id === id);
  if (!found) throw new Error(`没有版面 ${id}`);
  return found;
}

/** 把一张网格摆进工作簿（财政局发来的样子：只有字与合并）；`fill` 另填几格。 */
export async function layGrid(
  { host }: Desk,
  grid: GridSource,
  fill: Readonly<Record<string, string | number>> = {},
  sheetName = 'Sheet1',
): Promise<void> {
  const { Excel } = globalThis as unknown as { Excel: typeof globalThis.Excel };
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    for (const { row, column, lastRow, lastColumn } of grid.merges) {
      sheet.getRangeByIndexes(row, column, lastRow - row + 1, lastColumn - column + 1).merge();
    }
    for (const { row, column, text } of grid.cells) {
      if (text === '') continue;
      const number = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : `'${text}`;
      sheet.getRangeByIndexes(row, column, 1, 1).values = [[number]];
    }
    for (const [address, value] of Object.entries(fill)) {
      const range = sheet.getRange(address);
      if (typeof value === 'string' && value.startsWith('=')) range.formulas = [[value]];
      else range.values = [[value]];
    }
    sheet.getRangeByIndexes(0, 0, grid.rowCount, grid.columnCount).format.borders.getItem('EdgeTop').style =
      'Continuous';
    await context.sync();
  });
  await host.engine.settle();
}

/** 摆好一张公开表的工作簿。 */
export async function templateDesk(
  id: string,
  fill: Readonly<Record<string, string | number>> = {},
  options: BootOptions = {},
): Promise<Desk> {
  const desk = await openDesk(options);
  await layGrid(desk, gridOf(fixture(id)), fill);
  return desk;
}

/** 绑定认出来的每一张表（一张工作表上几张的都绑）的请求。 */
export const requestsFor = (sheets: readonly RecognizedSheet[]) =>
  sheets.flatMap((sheet) =>
    sheet.proposals.map((proposal) => requestFor([{ ...sheet, proposals: [proposal] }], sheet.sheetName)),
  );

/** 绑定头一张认出来的表的请求。 */
export function requestFor([sheet]: readonly RecognizedSheet[], project: string | null = '某项目') {
  const [proposal] = sheet?.proposals ?? [];
  if (!sheet || !proposal) throw new Error('没有认出表');
  const layout = layoutFrom(sheet.grid, proposal, { id: '测试版面', title: '测试版面' });
  if (!layout) throw new Error(`“${proposal.kind ?? ''}”没有表样`);
  return { sheetId: sheet.sheetId, layout, scheme, year: proposal.year ?? 2023, unit: '某局', project };
}
