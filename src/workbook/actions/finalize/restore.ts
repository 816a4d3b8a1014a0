import {
  isFrozenIntact,
  parseAddress,
  readSubmission,
  sealPictureName,
  sealedContent,
  sealedSheets,
  type FrozenCell,
  type Registry,
  type Seal,
  type SheetBefore,
  type SourceSheet,
} from '../../../submission';
import { usesPbe } from '../../../domain';
import { toCellSource } from '../../kernel/book/cellSource';
import { removeSealNames } from '../../kernel/book/registryNames';
import { writeRegistryPart } from '../../kernel/book/registryPart';
import { addressesOf, type SheetCapture } from './capture';
import { writeCells, type CellWrite } from '../../kernel/cellWrites';
import type { WholeBook } from './loadWhole';
import { notesToRestore, restoreNote } from './restoreNotes';
import { queueBlankSheets } from './blankSheets';
import { wakingConditions } from './ownConditions';

/** 还原的结果：要告诉用户的话（哪些格后来被人改过、没有动）。 */
export interface RestoreResult {
  readonly notices: readonly string[];
}

/** 把定稿前的样子排进一批：随时可以重来，做过的再做一遍也一样。 */
export function queueRestore(
  context: Excel.RequestContext,
  whole: WholeBook,
  registry: Registry,
  seal: Seal,
): RestoreResult {
  const { book } = whole;
  const source = toCellSource(book);
  const sheetOf = sealedSheets(source);
  const moved = movedSheets(whole, seal);
  const notices = [...moved].map(
    (sheet) => `“${sheet}”定稿后插删过行列，公式与锁定没有还原；请在“填报”里点“修复”。`,
  );
  const standing = (sheet: string): SourceSheet | undefined =>
    moved.has(sheet) ? undefined : sheetOf(sheet);
  const part = writeRegistryPart(context, book.registryPart, {
    ...registry,
    seal: { ...seal, state: seal.state === 'sealed' ? 'restoring' : seal.state },
  });
  const worksheet = (id: string): Excel.Worksheet => context.workbook.worksheets.getItem(id);
  const writes = restoringWrites(seal, standing, notices);
  const notes = notesToRestore(whole, seal, standing);
  queueBlankSheets(context, whole, seal);
  const waking = wakingConditions(whole.floats.ownConditions(), seal, (name) => standing(name)?.id);
  const touched = (id: string): boolean =>
    writes.has(id) || [...notes, ...waking].some(({ sheetId }) => sheetId === id);
  const painted = new Set(seal.before.fills.map(({ sheet }) => sheet));
  const opened = seal.before.sheets.flatMap((before) => {
    const found = sheetOf(before.sheet);
    const capture = found && whole.captures.get(found.id);
    // 还没动过的表不碰：设了口令的表解不开，断在那里时也要还原得了
    const repaint = painted.has(before.sheet) && capture?.protection === null;
    if (!found || (capture && !touched(found.id) && !repaint && isAsBefore(capture, before))) return [];
    if (capture?.protection) worksheet(found.id).protection.unprotect();
    return [{ before, sheet: worksheet(found.id) }];
  });
  for (const { sheet: name } of seal.before.texts) {
    const found = sheetOf(name);
    if (found) whole.floats.find(found.id, sealPictureName)?.delete();
  }
  for (const [id, cells] of writes) writeCells(worksheet(id), cells, whole.captures.get(id));
  for (const { rule, formula } of waking) rule.formula = formula;
  for (const note of notes) restoreNote(worksheet(note.sheetId), note, whole.support);
  for (const { before, sheet } of opened) {
    if (!standing(before.sheet)) continue;
    for (const { sheet: name, cell, color } of seal.before.fills) {
      if (name === before.sheet) sheet.getRange(cell).format.fill.color = color;
    }
    sheet.getRange(before.area).format.protection.locked = true;
    for (const address of before.unlocked) sheet.getRange(address).format.protection.locked = false;
    if (before.protection) sheet.protection.protect(before.protection);
  }
  for (const { sheet: name, before } of seal.before.footers ?? []) {
    const found = sheetOf(name);
    const now = found && whole.captures.get(found.id)?.footer;
    if (found && now !== before)
      worksheet(found.id).pageLayout.headersFooters.defaultForAllPages.rightFooter = before;
  }
  removeSealNames(context, book.names);
  const { seal: _, ...rest } = registry;
  writeRegistryPart(context, part, { ...rest, annotations: seal.before.annotations });
  return { notices };
}

/** 锁定与保护就是定稿前的样子。 */
function isAsBefore(capture: SheetCapture, { unlocked, protection }: SheetBefore): boolean {
  const now = [addressesOf(capture.unlocked), capture.protection];
  return JSON.stringify(now) === JSON.stringify([unlocked, protection]);
}

/** 定稿时记下的字段现在不在原地的表：行列被插删过，按地址还原会写错格。 */
function movedSheets({ book }: WholeBook, seal: Seal): ReadonlySet<string> {
  const submission = readSubmission(toCellSource(book));
  const now = new Map(
    (submission ? sealedContent(submission).forms : []).map((form) => [
      JSON.stringify([form.form, form.name]),
      new Map(form.fields.map(([key, cell]) => [key, cell])),
    ]),
  );
  return new Set(
    seal.content.forms.flatMap(({ form, name, sheet, fields }) => {
      const cells = now.get(JSON.stringify([form, name]));
      const isMoved = fields.some(([key, cell]) => (cells?.get(key) ?? cell) !== cell);
      return isMoved ? [sheet] : [];
    }),
  );
}

/** 公式、签署、定稿说明写回；后来被人改过的格不动。 */
function restoringWrites(
  seal: Seal,
  standing: (sheet: string) => SourceSheet | undefined,
  notices: string[],
): ReadonlyMap<string, readonly CellWrite[]> {
  const writes = new Map<string, CellWrite[]>();
  const queue = (
    name: string,
    address: string,
    content: (at: SourceSheet, row: number, column: number) => CellWrite['content'] | null,
  ): void => {
    const sheet = standing(name);
    const at = parseAddress(address);
    if (!sheet || !at) return;
    const written = content(sheet, at.row, at.column);
    if (written === null) return;
    writes.set(sheet.id, [
      ...(writes.get(sheet.id) ?? []),
      { row: at.row, column: at.column, content: written },
    ]);
  };
  for (const frozen of seal.frozen) {
    queue(frozen.sheet, frozen.cell, (sheet, row, column) =>
      restoredFormula(frozen, sheet, row, column, notices),
    );
  }
  for (const { sheet: name, cell, text } of seal.signed) {
    queue(name, cell, (sheet, row, column) =>
      sheet.cell(row, column).value === text ? { value: '' } : null,
    );
  }
  for (const { sheet: name, cell, before } of seal.before.texts) {
    queue(name, cell, (sheet, row, column) =>
      sheet.cell(row, column).value === before ? null : { value: before },
    );
  }
  return writes;
}

function restoredFormula(
  frozen: FrozenCell,
  sheet: SourceSheet,
  row: number,
  column: number,
  notices: string[],
): CellWrite['content'] | null {
  const cell = sheet.cell(row, column);
  if (cell.formula !== null && (usesPbe(cell.formula) || cell.formula === frozen.formula)) return null;
  if (isFrozenIntact(frozen, cell)) return { formula: frozen.formula };
  notices.push(`${frozen.sheet}!${frozen.cell} 定稿后被改过，没有恢复公式。`);
  return null;
}
