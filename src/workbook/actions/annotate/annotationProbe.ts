import { cellAddress } from '../../../forms';
import type { BookState } from '../../kernel/book/bookState';
import type { AnnotationState, ExistingNote } from '../../kernel/annotationState';
import type { AnnotationSupport } from './means';

/** 上次知道的一条，这次核对它还在不在原处。 */
interface Recheck {
  readonly known: ExistingNote;
  readonly note: Excel.Note | null;
  readonly location: Excel.Range | null;
}

interface SheetProbe {
  readonly sheet: Excel.Worksheet;
  readonly notes: Excel.NoteCollection | null;
  readonly comments: Excel.CommentCollection | null;
  readonly rechecks: readonly Recheck[];
}

/** 一条备注或批注与它的位置。 */
interface Located {
  readonly item: Excel.Note | Excel.Comment;
  readonly kind: ExistingNote['kind'];
  readonly location: Excel.Range;
}

/**
 * 随读取一起看清现有的备注与批注。API 给不出“全部备注及其位置”：清单要一次同步，位置要再一次。
 * 所以先按上次知道的位置核对，数目对得上就一次够了；对不上（用户加了、行挪了）才补问位置。
 */
export class AnnotationProbe {
  private readonly probes: SheetProbe[] = [];
  private located: readonly { readonly sheetId: string; readonly items: readonly Located[] }[] = [];

  constructor(
    private readonly support: AnnotationSupport,
    private readonly previous: AnnotationState | null,
  ) {}

  /** 排队读一张表的标注；`id` 已知时顺带核对上次的位置。 */
  request(sheet: Excel.Worksheet, id: string): void {
    const notes = this.support.notes ? sheet.notes : null;
    notes?.load('items/content');
    const comments = this.support.comments ? sheet.comments : null;
    comments?.load('items/id,items/content');
    const known = this.previous?.existing.filter(({ sheetId }) => sheetId === id) ?? [];
    this.probes.push({
      sheet,
      notes,
      comments,
      rechecks: known.map((note) => recheck(note, notes, comments)),
    });
  }

  /** 同步之后：还缺位置就排队补问，返回 true 表示要再同步一次。 */
  requestMissing(): boolean {
    this.located = this.probes.filter(isStale).map((probe) => ({
      sheetId: sheetIdOf(probe),
      items: locate(probe),
    }));
    return this.located.some(({ items }) => items.length > 0);
  }

  /** 全部同步之后的结果。 */
  result(book: BookState): AnnotationState {
    const stale = new Set(this.located.map(({ sheetId }) => sheetId));
    const fresh = this.probes.filter((probe) => isPresent(probe) && !stale.has(sheetIdOf(probe)));
    const existing = [
      ...fresh.flatMap(readRechecked),
      ...this.located.flatMap(({ sheetId, items }) => items.map((item) => readLocated(sheetId, item))),
    ];
    return {
      existing,
      fills: new Map(),
      blocked: new Set(),
      registry: book.registry,
      registryPart: book.registryPart,
      sheets: new Map(book.sheets.filter(({ grid }) => grid !== null).map(({ id, name }) => [id, name])),
    };
  }
}

function recheck(
  known: ExistingNote,
  notes: Excel.NoteCollection | null,
  comments: Excel.CommentCollection | null,
): Recheck {
  if (known.kind === 'note') {
    const note = notes?.getItemOrNullObject(cellAddress(known.row, known.column)) ?? null;
    note?.load('content');
    return { known, note, location: null };
  }
  const location = comments?.getItemOrNullObject(known.id ?? '').getLocation() ?? null;
  location?.load('rowIndex,columnIndex');
  return { known, note: null, location };
}

const isPresent = ({ sheet }: SheetProbe): boolean => !sheet.isNullObject;

const sheetIdOf = ({ sheet }: SheetProbe): string => sheet.id;

/** 核对到的与清单数目不一致：有新的、没了的或挪了的。 */
function isStale(probe: SheetProbe): boolean {
  if (!isPresent(probe)) return false;
  const { notes, comments, rechecks } = probe;
  const foundNotes = rechecks.filter(({ note }) => note && !note.isNullObject).length;
  const foundComments = rechecks.filter(({ location }) => location && !location.isNullObject).length;
  const listed = (notes?.items.length ?? 0) + (comments?.items.length ?? 0);
  return foundNotes + foundComments !== rechecks.length || rechecks.length !== listed;
}

function locate({ notes, comments }: SheetProbe): readonly Located[] {
  const toLocated =
    (kind: ExistingNote['kind']) =>
    (item: Excel.Note | Excel.Comment): Located => {
      const location = item.getLocation();
      location.load('rowIndex,columnIndex');
      return { item, kind, location };
    };
  return [
    ...(notes?.items ?? []).map(toLocated('note')),
    ...(comments?.items ?? []).map(toLocated('comment')),
  ];
}

function readRechecked({ rechecks, comments }: SheetProbe): readonly ExistingNote[] {
  const contents = new Map((comments?.items ?? []).map(({ id, content }) => [id, content]));
  return rechecks.map(({ known, note, location }) => {
    if (note) return { ...known, content: note.content };
    if (!location) return known;
    const content = contents.get(known.id ?? '') ?? known.content;
    return { ...known, row: location.rowIndex, column: location.columnIndex, content };
  });
}

function readLocated(sheetId: string, { item, kind, location }: Located): ExistingNote {
  const id = 'id' in item ? item.id : null;
  const { rowIndex: row, columnIndex: column } = location;
  return { sheetId, row, column, kind, id, content: item.content };
}
