import type { Note } from '../port';
import { freshId, PIXELS_PER_POINT, type Context } from './context';
import { SheetsNoteModel } from './kit';

type StoredNote = Exclude<ReturnType<SheetsNoteModel['getNote']>, void | null | undefined>;

const DEFAULT_WIDTH_PT = 120;
const DEFAULT_HEIGHT_PT = 60;

/** 备注。命令必须带 `subUnitId`，否则落到活动表上。 */
export class Notes {
  constructor(private readonly context: Context) {}

  list(id: string): Note[] {
    const notes: Note[] = [];
    this.context.injector
      .get(SheetsNoteModel)
      .getSheetNotes(this.context.unitId, id)
      ?.forEach((note) => {
        notes.push({
          r: note.row,
          c: note.col,
          text: note.note,
          author: (note as { author?: string }).author ?? '',
          width: note.width / PIXELS_PER_POINT,
          height: note.height / PIXELS_PER_POINT,
          visible: Boolean(note.show),
        });
      });
    return notes.sort((a, b) => a.r - b.r || a.c - b.c);
  }

  set(id: string, note: Note): void {
    this.context.flush();
    this.context.must('sheet.command.update-note', {
      unitId: this.context.unitId,
      subUnitId: id,
      row: note.r,
      col: note.c,
      note: {
        // 改写时沿用原来的 id，否则插行之后新旧两条都会留下
        id: this.at(id, note.r, note.c)?.id ?? freshId('note'),
        row: note.r,
        col: note.c,
        note: note.text,
        author: note.author,
        width: Math.round((note.width || DEFAULT_WIDTH_PT) * PIXELS_PER_POINT),
        height: Math.round((note.height || DEFAULT_HEIGHT_PT) * PIXELS_PER_POINT),
        show: note.visible,
      },
    });
  }

  /** Univer 的删除命令只认选中的那一格，所以直接发 mutation，自己记撤销。 */
  remove(id: string, r: number, c: number): void {
    const note = this.at(id, r, c);
    if (!note) return;
    const target = { unitId: this.context.unitId, sheetId: id };
    this.context.mutate(
      { id: 'sheet.mutation.remove-note', params: { ...target, noteId: note.id } },
      { id: 'sheet.mutation.update-note', params: { ...target, row: r, col: c, note } },
    );
  }

  private at(id: string, r: number, c: number): StoredNote | undefined {
    const all: StoredNote[] = [];
    this.context.injector
      .get(SheetsNoteModel)
      .getSheetNotes(this.context.unitId, id)
      ?.forEach((note) => all.push(note));
    return all.find((note) => note.row === r && note.col === c);
  }
}
