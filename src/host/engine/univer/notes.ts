import type { Note } from '../port';
import { freshId, PIXELS_PER_POINT, type Context } from './context';
import { SheetsNoteModel } from './kit';

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
        id: freshId('note'),
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

  remove(id: string, r: number, c: number): void {
    this.context.run('sheet.command.delete-note', {
      unitId: this.context.unitId,
      subUnitId: id,
      row: r,
      col: c,
    });
  }
}
