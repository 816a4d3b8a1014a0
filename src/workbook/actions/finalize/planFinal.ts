import { auditSubmission, countFindings, humanScores, type Finding } from '../../../audit';
import { cellAddress, rectAddress, type Rect } from '../../../forms';
import {
  readSubmission,
  sealedContent,
  type CellSource,
  type Place,
  type Registry,
  type RemovedNote,
  type Seal,
  type SheetBefore,
  type SignedCell,
  type Submission,
} from '../../../submission';
import { planAnnotations, type AnnotationPlan } from '../annotate/planAnnotations';
import { toCellSource } from '../../kernel/book/cellSource';
import { intersects } from '../../kernel/book/references';
import { addressesOf, type NoteSize } from './capture';
import {
  blockingCells,
  blockingFindings,
  blockingPages,
  blockingSeal,
  blockingSigns,
  type BlockingReason,
} from './blocking';
import { blankSheets, type SheetToHide } from './blankSheets';
import { planFreezes, type Freeze } from './freeze';
import { inputFreezes } from './inputFreezes';
import type { WholeBook } from './loadWhole';
import type { FinalizeRequest } from './finalizeRequest';
import { sealLine, type SealLine } from './sealLine';
import { signedCells, withSigned } from './signOff';

/** 要上锁的一张表。 */
export interface SheetToLock {
  readonly sheetId: string;
  readonly area: Rect;
  /** 上锁以后仍可写的签字栏。 */
  readonly signatures: readonly Rect[];
}

/** 写进工作簿之前定好的一切。 */
export interface FinalPlan {
  readonly registry: Registry;
  /** 状态为 sealing 的登记：连同定稿前的样子先写下去，断在哪里都还原得了。 */
  readonly intent: Seal;
  readonly freezes: readonly Freeze[];
  readonly signed: readonly SignedCell[];
  readonly removal: AnnotationPlan | null;
  /** 要去掉的我们自己的底色。 */
  readonly tints: Seal['before']['fills'];
  /** 要收起来的空表。 */
  readonly blanks: readonly SheetToHide[];
  readonly locks: readonly SheetToLock[];
  readonly line: SealLine | null;
  readonly findings: readonly Finding[];
}

/** 能定稿就给出计划，不能就给出全部原因；只算不写。 */
export function planFinal(
  whole: WholeBook,
  request: FinalizeRequest,
  audit: typeof auditSubmission,
): FinalPlan | readonly BlockingReason[] {
  const { book, captures } = whole;
  const source = toCellSource(book);
  const draft = readSubmission(source);
  const { registry } = book;
  if (!draft) return [bookReason('工作簿里还没有我们的表。')];
  if (!registry) return [bookReason('工作簿里的方案登记丢失或损坏；请先在“填报”里修复（重新插入表样）。')];
  const sealed = blockingSeal(registry.seal);
  if (sealed.length > 0) return sealed;
  const signed = signedCells(draft, request.signOff);
  const submission = readSubmission(withSigned(source, signed)) ?? draft;
  const findings = audit(submission, { stage: '定稿' });
  const freezes = [...planFreezes(book, source), ...inputFreezes(submission)];
  const byHand = humanScores(submission, findings);
  const line = sealLine(source, submission, request, { counts: countFindings(findings), byHand });
  const sheets = sheetsToLock(whole, submission, line);
  const ours = new Set(sheets.map(({ sheetId }) => sheetId));
  const printsCode = submission.scheme.sealCodeInFooter !== false;
  const reasons = [
    ...blockingFindings(findings),
    ...blockingSigns(submission, request.signOff),
    ...blockingCells(book, freezes, ours, captures),
    ...(printsCode ? blockingPages(book, ours, captures) : []),
  ];
  if (reasons.length > 0) return reasons;
  const removal = request.keepAnnotations ? null : planAnnotations(whole.annotations, [], 'notes');
  const tints = formTintsOn(whole, sheets);
  const blanks = blankSheets(whole, ours);
  const intent: Seal = {
    version: 2,
    state: 'sealing',
    time: request.now.toISOString(),
    scheme: { id: submission.scheme.id, title: submission.scheme.title },
    signOff: request.signOff,
    counts: countFindings(findings),
    digest: '',
    content: sealedContent(submission),
    ...(request.report ? { report: request.report } : {}),
    ...(byHand.length > 0 ? { humanScores: byHand } : {}),
    frozen: freezes.map(({ frozen }) => frozen),
    signed,
    before: {
      sheets: sheets.map(({ sheetId, area }) => sheetBefore(whole, sheetId, area)),
      notes: removal ? removedNotes(whole, removal) : [],
      // 撤销时照次序涂回：先表样的底色，再盖上标注的颜色
      fills: [...tints, ...(removal ? removedFills(whole, removal) : [])],
      texts: line ? [{ sheet: line.sheetName, cell: line.cell, before: line.before }] : [],
      footers: (printsCode ? sheets : []).map(({ sheetId }) => ({
        sheet: sheetName(whole, sheetId),
        before: captures.get(sheetId)?.footer ?? '',
      })),
      annotations: registry.annotations,
      ...(blanks.length > 0
        ? { blankSheets: blanks.map(({ sheet, position }) => ({ sheet, position })) }
        : {}),
    },
  };
  return {
    registry,
    intent,
    freezes,
    signed,
    removal,
    tints,
    blanks,
    locks: sheets,
    line,
    findings,
  };
}

/** 表样与审核情况表上我们自己的底色；认表绑定的模板，自己的颜色碰巧一样也不动。 */
function formTintsOn(whole: WholeBook, sheets: readonly SheetToLock[]): Seal['before']['fills'] {
  const theirs = new Set(
    (whole.book.registry?.forms ?? []).flatMap(({ sheet, adopted }) =>
      adopted === undefined ? [] : [sheet],
    ),
  );
  const own = sheets.filter(({ sheetId }) => !theirs.has(sheetName(whole, sheetId)));
  return own.flatMap(({ sheetId }) =>
    (whole.captures.get(sheetId)?.tints ?? []).flatMap(({ color, rects }) =>
      rects.map((rect) => ({ sheet: sheetName(whole, sheetId), cell: rectAddress(rect), color })),
    ),
  );
}

const bookReason = (message: string): BlockingReason => ({ message, place: null, finding: null });

const sheetName = ({ book }: WholeBook, id: string): string =>
  book.sheets.find((sheet) => sheet.id === id)?.name ?? '';

/** 我们的表样与审核情况表。 */
function sheetsToLock(
  { book, captures }: WholeBook,
  submission: Submission,
  line: SealLine | null,
): readonly SheetToLock[] {
  const ids = [...submission.forms.map(({ sheetId }) => sheetId), ...(line ? [line.sheetId] : [])];
  return [...new Set(ids)].flatMap((sheetId) => {
    const area = captures.get(sheetId)?.area;
    const merges = book.sheets.find(({ id }) => id === sheetId)?.merges ?? [];
    const signatures = submission.forms
      .filter((each) => each.sheetId === sheetId)
      .flatMap((form) => signatureRects(form, merges));
    return area ? [{ sheetId, area, signatures }] : [];
  });
}

/** 签字栏（连同合并到的格）。 */
function signatureRects(form: Submission['forms'][number], merges: readonly Rect[]): readonly Rect[] {
  const cells = [...form.blocks.values()].flatMap(({ rows }) =>
    rows.flatMap((row) => [...row.cells.values()]),
  );
  return [...form.fields.values(), ...cells].flatMap(({ spec, place }) =>
    spec.kind === 'signature' && place ? [wholeMerge(place, merges)] : [],
  );
}

function wholeMerge(place: Place, merges: readonly Rect[]): Rect {
  const corner = { row: place.row, column: place.column, lastRow: place.row, lastColumn: place.column };
  return merges.find((merge) => intersects(merge, corner)) ?? corner;
}

function sheetBefore(whole: WholeBook, sheetId: string, area: Rect): SheetBefore {
  const capture = whole.captures.get(sheetId);
  return {
    sheet: sheetName(whole, sheetId),
    area: rectAddress(area),
    unlocked: addressesOf(capture?.unlocked ?? []),
    protection: capture?.protection ?? null,
  };
}

/** 去掉的备注与批注；大小按内容对上（集合给不出位置）。 */
function removedNotes(whole: WholeBook, removal: AnnotationPlan): readonly RemovedNote[] {
  const sizes = new Map([...whole.captures].map(([id, { notes }]) => [id, [...notes]]));
  return removal.remove.map(({ sheetId, row, column, kind, content }) => ({
    sheet: sheetName(whole, sheetId),
    cell: cellAddress(row, column),
    kind,
    text: content,
    ...(kind === 'note' ? takeSize(sizes.get(sheetId) ?? [], content) : {}),
  }));
}

function takeSize(sizes: NoteSize[], content: string): Omit<NoteSize, 'content'> | undefined {
  const index = sizes.findIndex((size) => size.content === content);
  const [found] = index < 0 ? [] : sizes.splice(index, 1);
  return found && { width: found.width, height: found.height, visible: found.visible };
}

function removedFills({ annotations, book }: WholeBook, removal: AnnotationPlan): Seal['before']['fills'] {
  return removal.fills.flatMap(({ sheetId, cell }) => {
    const sheet = annotations.sheets.get(sheetId) ?? '';
    const record = book.registry?.annotations.find((each) => each.sheet === sheet && each.cell === cell);
    return record?.fill ? [{ sheet, cell, color: record.fill }] : [];
  });
}

/** 定稿后的来源里读出的规范值。 */
export function contentOf(source: CellSource): Seal['content'] | null {
  const submission = readSubmission(source);
  return submission && sealedContent(submission);
}
