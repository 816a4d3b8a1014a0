import { parseAddress, type RemovedNote, type Seal, type SourceSheet } from '../../../submission';
import { existingItem } from '../annotate/annotate';
import { placeKey, type ExistingNote } from '../../kernel/annotationState';
import type { AnnotationSupport } from '../annotate/means';
import type { NoteSize } from './capture';
import type { WholeBook } from './loadWhole';

/** 要放回去的一条标注；`existing` 是上一次已经加上、还没改好大小的那一条。 */
export interface NoteToRestore {
  readonly sheetId: string;
  readonly note: RemovedNote;
  readonly existing: ExistingNote | null;
}

/** 要放回去的备注与批注：格上已有标注的不动，除非是上一次断在改大小之前的我们那一条。 */
export function notesToRestore(
  { annotations, captures }: WholeBook,
  { before }: Seal,
  standing: (sheet: string) => SourceSheet | undefined,
): readonly NoteToRestore[] {
  const occupied = new Map(
    annotations.existing.map((note) => [placeKey(note.sheetId, note.row, note.column), note]),
  );
  return before.notes.flatMap((note): readonly NoteToRestore[] => {
    const sheet = standing(note.sheet);
    const at = parseAddress(note.cell);
    if (!sheet || !at) return [];
    const existing = occupied.get(placeKey(sheet.id, at.row, at.column)) ?? null;
    const alike = before.notes.filter((each) => each.sheet === note.sheet && each.text === note.text);
    const unfinished =
      existing?.kind === 'note' &&
      existing.content === note.text &&
      !sameSizes(alike, captures.get(sheet.id)?.notes ?? [], note.text);
    return existing === null || unfinished ? [{ sheetId: sheet.id, note, existing }] : [];
  });
}

/** 集合给不出备注在哪一格，所以同样内容的一起比：记下的大小现在都有。 */
function sameSizes(before: readonly RemovedNote[], now: readonly NoteSize[], content: string): boolean {
  const left = now.filter((note) => note.content === content).map(sizeOf);
  return before.every((note) => {
    const index = left.indexOf(sizeOf(note));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

const sizeOf = ({ width, height, visible }: Pick<RemovedNote, 'width' | 'height' | 'visible'>): string =>
  `${width} ${height} ${visible === true}`;

/** 加上，改成原来的大小；`support` 是这台机器有的手段。 */
export function restoreNote(
  worksheet: Excel.Worksheet,
  { note, existing }: NoteToRestore,
  { notes, comments }: AnnotationSupport,
): void {
  // 定稿那台机器有备注、这台没有：用批注放回去，内容一字不少
  if (note.kind === 'comment' || !notes) {
    if (!comments) return;
    worksheet.comments.add(worksheet.getRange(note.cell), note.text);
    return;
  }
  const restored = existing
    ? (existingItem(worksheet, existing) as Excel.Note)
    : worksheet.notes.add(worksheet.getRange(note.cell), note.text);
  if (note.width !== undefined) restored.width = note.width;
  if (note.height !== undefined) restored.height = note.height;
  if (note.visible) restored.visible = true;
}
