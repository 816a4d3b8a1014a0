import {
  isFrozenIntact,
  parseAddress,
  readSubmission,
  sealedContent,
  sealedSheets,
  type FrozenCell,
  type Registry,
  type Seal,
  type SourceSheet,
} from '../../submission';
import { usesPbe } from '../../domain';
import { toCellSource } from '../book/cellSource';
import { writeRegistryPart } from '../book/registryPart';
import { writeCells, type CellWrite } from './cellWrites';
import type { WholeBook } from './loadWhole';

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
  for (const { sheet } of seal.before.sheets) {
    const found = sheetOf(sheet);
    if (found && whole.captures.get(found.id)?.protection) worksheet(found.id).protection.unprotect();
  }
  const writes = restoringWrites(seal, standing, notices);
  for (const [id, cells] of writes) writeCells(worksheet(id), cells, whole.captures.get(id));
  restoreNotes(context, whole, seal, standing);
  for (const { sheet, area, unlocked, protection } of seal.before.sheets) {
    const found = standing(sheet);
    if (!found) continue;
    const target = worksheet(found.id);
    target.getRange(area).format.protection.locked = true;
    for (const address of unlocked) target.getRange(address).format.protection.locked = false;
    if (protection) target.protection.protect(protection);
  }
  const { seal: _, ...rest } = registry;
  writeRegistryPart(context, part, { ...rest, annotations: seal.before.annotations });
  return { notices };
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
  for (const { sheet: name, cell, before } of seal.before.texts) queue(name, cell, () => ({ value: before }));
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
  if (cell.formula !== null && usesPbe(cell.formula)) return null;
  if (isFrozenIntact(frozen, cell)) return { formula: frozen.formula };
  notices.push(`${frozen.sheet}!${frozen.cell} 定稿后被改过，没有恢复公式。`);
  return null;
}

/** 去掉的备注、批注、底色放回去；格上已有标注的不动。 */
function restoreNotes(
  context: Excel.RequestContext,
  { annotations }: WholeBook,
  { before }: Seal,
  standing: (sheet: string) => SourceSheet | undefined,
): void {
  const occupied = new Set(
    annotations.existing.map(({ sheetId, row, column }) => `${sheetId}!${row},${column}`),
  );
  for (const note of before.notes) {
    const sheet = standing(note.sheet);
    const at = parseAddress(note.cell);
    if (!sheet || !at || occupied.has(`${sheet.id}!${at.row},${at.column}`)) continue;
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    if (note.kind === 'comment') worksheet.comments.add(worksheet.getRange(note.cell), note.text);
    else addNote(worksheet, note);
  }
  for (const { sheet: name, cell, color } of before.fills) {
    const sheet = standing(name);
    if (sheet) context.workbook.worksheets.getItem(sheet.id).getRange(cell).format.fill.color = color;
  }
}

function addNote(worksheet: Excel.Worksheet, note: Seal['before']['notes'][number]): void {
  const added = worksheet.notes.add(worksheet.getRange(note.cell), note.text);
  if (note.width !== undefined) added.width = note.width;
  if (note.height !== undefined) added.height = note.height;
  if (note.visible) added.visible = true;
}
