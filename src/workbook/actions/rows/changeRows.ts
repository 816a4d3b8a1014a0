import { rectAddress, cellAddress, type FormLayout } from '../../../forms';
import type { FormId } from '../../../schemes';
import { parseAddress, type Adopted, type RegisteredAnnotation } from '../../../submission';
import { nameFormula, rowsAddress } from '../../kernel/book/references';
import { writeRegistryPart } from '../../kernel/book/registryPart';
import { contentMatrices } from '../insert/content';
import { parameterNameChanges, type NameChange } from '../insert/nameChanges';
import { registryEntry, withEntry } from '../insert/registryEntry';
import { writeNames } from '../insert/writeForm';
import { writeLooks, writeRowHeights } from '../insert/writeLooks';
import { writePrintArea } from '../insert/writePage';
import { writeLiveFormats, writeValidations } from '../insert/writeRules';
import type { RowWindow } from '../../kernel/layout/areas';
import { mergeChanges } from '../../kernel/layout/merges';
import { asText } from '../../kernel/layout/text';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { TintProbe } from '../print/colorProbe';
import { movedNeighbours, refuseBeside } from './neighbours';
import { openForm, type OpenForm } from './openForm';
import { blockOf, planAddRow, planRemoveRow, type RowChange } from './planRows';

/** 一张表里的可增行区。 */
export interface BlockAddress {
  readonly form: FormId;
  /** 项目名；一份一张的表为 null。 */
  readonly project: string | null;
  readonly block: string;
}

/** 在第 `afterIndex` 行之后加一行（−1 为最前）；公式、名称、有效性、边框、合并、合计都跟着长，并选中新行。 */
export function addRow(session: SessionState, address: BlockAddress, afterIndex: number): Promise<void> {
  return runExcel(`在“${address.block}”里加行`, async (context) => {
    const probe = new TintProbe();
    const look = (each: Excel.Worksheet): void => probe.request(each);
    const open = await openForm(context, session, address.form, address.project, look);
    const change = planAddRow(open, address.block, afterIndex);
    // 印之前收起了颜色的表，新行也是白底
    const isWhite = probe.colors().get(open.sheet.id)?.tinted.length === 0;
    refuseBeside(open, change.at);
    const sheet = context.workbook.worksheets.getItem(open.sheet.id);
    sheet.getRange(rowsAddress(change.at, change.at)).insert('Down');
    const window = { row: change.at, lastRow: change.at };
    if (open.adopted) writeAdoptedRow(sheet, change, window);
    else writeWindow(sheet, change, window, !isWhite);
    writeBlock(context, sheet, open, change, session, isWhite);
    selectFirstInput(sheet, change);
    await context.sync();
    session.annotations = null;
  });
}

/** 删掉第 `index` 行；到了最少行数就只清空这一行。 */
export function removeRow(session: SessionState, address: BlockAddress, index: number): Promise<void> {
  return runExcel(`删除“${address.block}”的第 ${index + 1} 行`, async (context) => {
    const open = await openForm(context, session, address.form, address.project);
    const change = planRemoveRow(open, address.block, index);
    if (change) refuseBeside(open, change.at);
    const sheet = context.workbook.worksheets.getItem(open.sheet.id);
    if (!change) clearRow(sheet, open, blockOf(open, address.block).rect.row + index);
    else {
      for (const { merge, text } of change.heads) {
        sheet.getRange(rectAddress(merge)).unmerge();
        sheet.getRange(cellAddress(merge.row + 1, merge.column)).values = [[asText(text)]];
      }
      sheet.getRange(rowsAddress(change.at, change.at)).delete('Up');
      writeMerges(sheet, change, { row: change.at, lastRow: change.at });
      writeNames(context, sheet, blockNames(open, change.layout, address.block));
      if (!open.adopted) writePrintArea(sheet, change.layout);
      saveRegistry(context, open, change, -1);
    }
    await context.sync();
    session.annotations = null;
  });
}

/** 新行的内容与样子；`tinted` 为要不要填写底色。 */
function writeWindow(sheet: Excel.Worksheet, change: RowChange, window: RowWindow, tinted: boolean): void {
  const { layout, grid } = change;
  const { formulas, numberFormats } = contentMatrices({ layout, grid, inputs: new Map(), presets: false });
  const range = sheet.getRange(rectAddress({ ...window, column: 0, lastColumn: layout.columnCount - 1 }));
  const rows = <T>(matrix: readonly (readonly T[])[]): string[][] =>
    matrix.slice(window.row, window.lastRow + 1) as unknown as string[][];
  range.numberFormat = rows(numberFormats);
  range.formulas = rows(formulas);
  writeLooks(sheet, layout, window, tinted);
  writeRowHeights(sheet, layout, window);
  writeMerges(sheet, change, window);
}

/** 认表绑定的表上加的行：样子照区里挨着的一行，只写公式与组名。 */
function writeAdoptedRow(sheet: Excel.Worksheet, change: RowChange, { row, lastRow }: RowWindow): void {
  const { layout, grid, block } = change;
  const line = (at: number) =>
    sheet.getRange(rectAddress({ row: at, column: 0, lastRow: at, lastColumn: layout.columnCount - 1 }));
  const beside = row > block.rect.row ? row - 1 : row + 1;
  line(row).copyFrom(line(beside), Excel.RangeCopyType.formats);
  const { formulas } = contentMatrices({ layout, grid, inputs: new Map(), presets: false });
  line(row).formulas = formulas.slice(row, lastRow + 1) as string[][];
}

function writeMerges(sheet: Excel.Worksheet, { layout, merges }: RowChange, window: RowWindow): void {
  const { split, join } = mergeChanges(layout, merges, window);
  for (const rect of split) sheet.getRange(rectAddress(rect)).unmerge();
  for (const rect of join) sheet.getRange(rectAddress(rect)).merge();
}

/** 加在区首、区尾的行不会自己进名称、有效性与条件格式：整区重指、重写，条数不随行数增长。 */
function writeBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  open: OpenForm,
  change: RowChange,
  session: SessionState,
  asleep: boolean,
): void {
  const { layout, block } = change;
  writeNames(context, sheet, [
    ...blockNames(open, layout, block.key),
    ...parameterNameChanges(open.book.names, session.live, layout.form),
  ]);
  if (open.adopted) {
    // 模板自己的有效性、变色随插行长；清掉重写会把它们弄丢
    saveRegistry(context, open, change, 1);
    return;
  }
  const area = sheet.getRange(rectAddress(block.rect));
  const inside = layout.validations.filter(
    ({ rect }) => rect.row >= block.rect.row && rect.lastRow <= block.rect.lastRow,
  );
  area.dataValidation.clear();
  writeValidations(sheet, inside);
  area.conditionalFormats.clearAll();
  writeLiveFormats(sheet, layout, session.live, open.context.scheme, { within: block.rect, asleep });
  writePrintArea(sheet, layout);
  saveRegistry(context, open, change, 1);
}

function blockNames({ sheet, book }: OpenForm, layout: FormLayout, key: string): readonly NameChange[] {
  return layout.names
    .filter(({ anchor }) => anchor.block === key)
    .map(({ name, scope, rect }) => {
      const known = scope === 'workbook' ? book.names : (sheet.names ?? []);
      const exists = known.some((each) => each.name.toLowerCase() === name.toLowerCase());
      return { name, scope, formula: nameFormula(sheet.name, rect), exists };
    });
}

/** 行一动，第二锚点与标注过的格就都挪了：登记跟着改。 */
function saveRegistry(
  context: Excel.RequestContext,
  open: OpenForm,
  { layout, at }: RowChange,
  delta: 1 | -1,
): void {
  const { registry, sheet, book } = open;
  const annotations = registry.annotations.flatMap((annotation) =>
    annotation.sheet === sheet.name ? movedAnnotation(annotation, at, delta) : [annotation],
  );
  const before = registry.forms.find(
    (each) => each.sheet === sheet.name && (each.layout ?? each.form) === layout.form.layout,
  );
  const entry = {
    ...registryEntry(layout, open.context.project, sheet.name),
    ...(before?.adopted ? { adopted: movedAdoption(before.adopted, at, delta) } : {}),
  };
  const others = movedNeighbours(
    open,
    { ...registry, annotations },
    at,
    delta,
    ({ adopted }) => adopted && movedAdoption(adopted, at, delta),
  );
  const next = withEntry(others, open.context, entry);
  writeRegistryPart(context, book.registryPart, next);
}

/** 插（删）行以后，我们放的公式、有效性在哪里。 */
function movedAdoption(adopted: Adopted, at: number, delta: 1 | -1): Adopted {
  const moved = (address: string): readonly string[] => {
    const rect = parseAddress(address);
    if (!rect || rect.lastRow < at) return [address];
    if (delta < 0 && rect.row === at && rect.lastRow === at) return [];
    const row = rect.row > at || (rect.row === at && delta > 0) ? rect.row + delta : rect.row;
    return [rectAddress({ ...rect, row, lastRow: rect.lastRow + delta })];
  };
  return {
    ...adopted,
    formulas: Object.fromEntries(
      Object.entries(adopted.formulas).flatMap(([address, format]) =>
        moved(address).map((now) => [now, format]),
      ),
    ),
    validations: adopted.validations.flatMap(moved),
  };
}

/** 在 `at` 行插（删）一行以后标注在哪一格；所在行被删就没有了。 */
function movedAnnotation(
  annotation: RegisteredAnnotation,
  at: number,
  delta: 1 | -1,
): readonly RegisteredAnnotation[] {
  const rect = parseAddress(annotation.cell);
  if (!rect || rect.row < at) return [annotation];
  if (delta < 0 && rect.row === at) return [];
  return [{ ...annotation, cell: cellAddress(rect.row + delta, rect.column) }];
}

/** 清空一行：录入格清掉，被改写的计算格恢复公式。 */
function clearRow(sheet: Excel.Worksheet, { layout }: OpenForm, row: number): void {
  const line = Array<string | null>(layout.columnCount).fill(null);
  for (const cell of layout.cells) {
    if (cell.row !== row || cell.role.kind !== 'block') continue;
    line[cell.column] = cell.isFormula ? String(cell.content) : '';
  }
  const range = sheet.getRange(
    rectAddress({ row, column: 0, lastRow: row, lastColumn: layout.columnCount - 1 }),
  );
  range.formulas = [line] as string[][];
}

/** 选中新行第一个要填的格，接着就能打字。 */
function selectFirstInput(sheet: Excel.Worksheet, { layout, at, block }: RowChange): void {
  const first = layout.cells.find(
    ({ row, input, role }) =>
      row === at && input && role.kind === 'block' && role.block === block.key && !role.column.grouped,
  );
  if (first) sheet.getRange(cellAddress(first.row, first.column)).select();
}
