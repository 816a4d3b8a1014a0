import { cellAddress, rectAddress } from '../../../forms';
import {
  parseAddress,
  sealCode,
  sealPictureName,
  withCode,
  type CellScalar,
  type Seal,
} from '../../../submission';
import { existingItem } from '../annotate/annotate';
import { columnAt } from '../auditSheet/columns';
import { codePicture } from './codePicture';
import { writeSealNames } from '../../kernel/book/registryNames';
import { writeRegistryPart, type RegistryPart } from '../../kernel/book/registryPart';
import { Grid } from '../../kernel/book/grid';
import { sheetById, type BookState } from '../../kernel/book/bookState';
import { isFormTint } from '../../kernel/layout/looks';
import { passing } from '../../kernel/layout/passing';
import { asText } from '../../kernel/layout/text';
import type { Freeze } from './freeze';
import type { WholeBook } from './loadWhole';
import { LookProbe } from './lookProbe';
import { quiet, type OwnCondition } from './ownConditions';
import type { FinalPlan } from './planFinal';
import { writeCells, type CellWrite } from '../../kernel/cellWrites';

/** 排好队的第一批；同步之后读得到换完公式的值。 */
export interface QueuedContent {
  readonly part: RegistryPart;
  readonly readBack: ReadonlyMap<string, Excel.Range>;
  /** 要封的各表写完以后印出来的样子。 */
  readonly looks: LookProbe;
  /** 审核情况表右上角，放二维码；没有这张表为 null。 */
  readonly corner: Excel.Range | null;
}

/**
 * 第一批：先把“正在定稿”连同定稿前的样子登记下来，再解除保护、换公式、写签署、去标注，最后读回各表的值。
 * 断在哪个动作上，登记都足够还原。
 */
export function queueContent(
  context: Excel.RequestContext,
  whole: WholeBook,
  plan: FinalPlan,
): QueuedContent {
  const { book, captures } = whole;
  const sheetOf = (id: string): Excel.Worksheet => context.workbook.worksheets.getItem(id);
  const part = writeRegistryPart(context, book.registryPart, { ...plan.registry, seal: plan.intent });
  for (const { sheetId } of plan.locks) {
    if (captures.get(sheetId)?.protection) sheetOf(sheetId).protection.unprotect();
  }
  for (const note of plan.removal?.remove ?? []) existingItem(sheetOf(note.sheetId), note).delete();
  for (const { sheetId, cell, color } of plan.removal?.fills ?? []) {
    const { fill } = sheetOf(sheetId).getRange(cell).format;
    if (color === null || isFormTint(color)) fill.clear();
    else fill.color = color;
  }
  // 封的是官方表的白底黑字，哪个软件里看都一样；底色撤销时涂回
  for (const { sheet, cell } of plan.tints) {
    passing(context.workbook.worksheets.getItem(sheet), cell).format.fill.clear();
  }
  const readBack = new Map<string, Excel.Range>();
  for (const sheet of book.sheets) {
    const writes = contentWrites(book, plan, sheet.id);
    writeCells(sheetOf(sheet.id), writes, captures.get(sheet.id));
  }
  for (const sheet of book.sheets) {
    const { rowCount, columnCount } = sheet.grid ?? Grid.empty;
    if (rowCount === 0) continue;
    const range = sheetOf(sheet.id).getRange(`A1:${cellAddress(rowCount - 1, columnCount - 1)}`);
    range.load('values,formulas');
    readBack.set(sheet.id, range);
  }
  whole.floats.requestDetails(new Set(plan.locks.map(({ sheetId }) => sheetId)));
  const looks = new LookProbe();
  for (const { sheetId } of plan.locks) {
    const sheet = sheetById(book, sheetId);
    const { rowCount, columnCount } = sheet?.grid ?? Grid.empty;
    if (rowCount === 0) continue;
    looks.request(sheetOf(sheetId), `A1:${cellAddress(rowCount - 1, columnCount - 1)}`, sheet?.merges ?? []);
  }
  const corner = plan.line ? sheetOf(plan.line.sheetId).getRange(cornerAddress) : null;
  corner?.load('left,top,width');
  return { part, readBack, looks, corner };
}

function contentWrites(
  book: BookState,
  { freezes, signed }: FinalPlan,
  sheetId: string,
): readonly CellWrite[] {
  const name = book.sheets.find(({ id }) => id === sheetId)?.name;
  const formulas = freezes
    .filter((freeze) => freeze.sheetId === sheetId)
    .map(({ row, column, native, frozen }): CellWrite => ({
      row,
      column,
      content: native === null ? { value: frozen.value } : { formula: native },
    }));
  const texts = signed
    .filter(({ sheet }) => sheet === name)
    .flatMap(({ cell, text }): readonly CellWrite[] => {
      const at = parseAddress(cell);
      return at ? [{ row: at.row, column: at.column, content: { value: text } }] : [];
    });
  return [...formulas, ...texts];
}

/** 换成原生公式以后 Excel 算出的值变了的格。 */
export function misfits(freezes: readonly Freeze[], readBack: QueuedContent['readBack']): readonly Misfit[] {
  return freezes.flatMap((freeze) => {
    const { native, sheetId, row, column, frozen } = freeze;
    if (native === null) return [];
    const now = (readBack.get(sheetId)?.values as CellScalar[][] | undefined)?.[row]?.[column];
    return sameResult(frozen.value, now) ? [] : [{ freeze, now }];
  });
}

/** 一格与它换成原生公式以后的值。 */
export interface Misfit {
  readonly freeze: Freeze;
  readonly now: CellScalar | undefined;
}

/** 浮点尾差不算；都是错误值也算一样（#VALUE! 与 #DIV/0!）。 */
function sameResult(before: CellScalar, now: CellScalar | undefined): boolean {
  if (typeof before === 'number' && typeof now === 'number') {
    return Math.abs(before - now) <= 1e-9 * Math.max(1, Math.abs(before));
  }
  const isError = (value: unknown): boolean => typeof value === 'string' && /^#[A-Z]/.test(value);
  return before === now || (isError(before) && isError(now));
}

/** 二维码放在审核情况表头几行最右边一列（审核说明），那里没有字。 */
const cornerAddress = rectAddress({
  row: 0,
  lastRow: 3,
  column: columnAt('explanation'),
  lastColumn: columnAt('explanation'),
});

/** 二维码的边长，磅；头四行有 86 磅高。 */
const pictureSize = 76;

/** 把定稿码的二维码画在审核情况表右上角。 */
function drawCode(sheet: Excel.Worksheet, corner: Excel.Range, code: string): void {
  const picture = sheet.shapes.addImage(codePicture(code));
  picture.name = sealPictureName;
  picture.altTextDescription = `定稿码 ${code} 的二维码`;
  picture.left = corner.left + corner.width - pictureSize - 4;
  picture.top = corner.top + 4;
  picture.width = pictureSize;
  picture.height = pictureSize;
}

/**
 * 第二批：停掉边录边变色、写定稿说明、上锁、启用保护、去掉空表、登记的第二份，最后才登记“已定稿”。
 * 要停的各条先记进“正在定稿”的登记：断在哪里都还原得了。
 */
export function queueLocks(
  context: Excel.RequestContext,
  whole: WholeBook,
  plan: FinalPlan,
  {
    part,
    corner,
    conditions,
  }: Pick<QueuedContent, 'part' | 'corner'> & { readonly conditions: readonly OwnCondition[] },
  seal: Seal,
): void {
  const sheetOf = (id: string): Excel.Worksheet => context.workbook.worksheets.getItem(id);
  if (conditions.length > 0)
    writeRegistryPart(context, part, { ...plan.registry, seal: { ...seal, state: 'sealing' } });
  conditions.forEach(quiet);
  if (plan.line) {
    const { sheetId, cell, text } = plan.line;
    sheetOf(sheetId).getRange(cell).values = [[asText(text(seal.digest))]];
  }
  const code = sealCode(seal.digest);
  if (plan.line && corner && whole.floats.canDraw) drawCode(sheetOf(plan.line.sheetId), corner, code);
  for (const { sheet, before } of seal.before.footers ?? []) {
    const page = context.workbook.worksheets.getItem(sheet).pageLayout;
    page.headersFooters.defaultForAllPages.rightFooter = withCode(before, code);
  }
  for (const { sheetId, area, signatures } of plan.locks) {
    const sheet = sheetOf(sheetId);
    sheet.getRange(rectAddress(area)).format.protection.locked = true;
    for (const rect of signatures) sheet.getRange(rectAddress(rect)).format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true, selectionMode: 'Normal' });
  }
  for (const { sheetId } of plan.blanks) sheetOf(sheetId).visibility = 'Hidden';
  writeSealNames(context, whole.book.names, seal);
  const annotations = plan.removal ? [] : plan.registry.annotations;
  writeRegistryPart(context, part, { ...plan.registry, annotations, seal });
}
