import type { Finding } from '../../../audit';
import { cellAddress } from '../../../forms';
import type { RegisteredAnnotation, Registry } from '../../../submission';
import { writeRegistryPart } from '../../kernel/book/registryPart';
import { runExcel, type RunExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import type { AnnotationState, ExistingNote } from '../../kernel/annotationState';
import { loadWithAnnotations } from './loadAnnotations';
import { annotationSupport, meansOf, type AnnotationMeans } from './means';
import {
  fillsNeeded,
  keyOf,
  planAnnotations,
  wantedAnnotations,
  type AnnotationPlan,
  type WantedAnnotation,
} from './planAnnotations';

/** 标注的结果：加了、改了、去掉、没动各几格，用的什么手段；哪些格退到了底色。 */
export interface AnnotateResult {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly kept: number;
  readonly means: AnnotationMeans;
  /** 本该用备注或批注、因为已有别人的备注或批注而用了底色的格，如“基础数据表!D5”。 */
  readonly instead: readonly string[];
}

/**
 * 把审核结果标到单元格上：备注、批注或底色；只动我们自己加的，第二次只动有变化的。
 * 紧接着 `read()` 调用时一次同步就写完；没有变化就一次也不用。`run` 决定用户正在编辑单元格时等不等。
 */
export async function annotateFindings(
  session: SessionState,
  findings: readonly Finding[],
  run: RunExcel = runExcel,
): Promise<AnnotateResult> {
  const means = meansOf(annotationSupport(session.isSetSupported));
  const wanted = wantedAnnotations(findings);
  const settled = session.annotations && settledResult(session.annotations, wanted, means);
  if (settled) return settled;
  return run(findings.length > 0 ? '标注审核结果' : '清除标注', async (context) => {
    if (session.annotations) {
      try {
        return await applyAnnotations(context, session, session.annotations, wanted, means);
      } catch (error) {
        if (!isOutdated(error)) throw error;
      }
    }
    return applyCellByCell(context, session, wanted, means);
  });
}

/** 逐格退路最多重来几遍：再不行，剩下的一起用底色，同步次数仍是常数。 */
const retries = 3;

/**
 * 刚读过还是加不上（只有批注的机器看不见用户的旧式备注，一格只容得下一样）：已经加上的不动，
 * 头一条没有加上的就是那一格，它改用底色，其余照加；不因一格停下。
 */
async function applyCellByCell(
  context: Excel.RequestContext,
  session: SessionState,
  wanted: readonly WantedAnnotation[],
  means: AnnotationMeans,
): Promise<AnnotateResult> {
  let blocked: ReadonlySet<string> = new Set();
  for (let attempt = 0; ; attempt += 1) {
    await loadWithAnnotations(context, session);
    const state: AnnotationState = { ...session.annotations!, blocked };
    const left = planAnnotations(state, wanted, means).add.map(keyOf);
    const [culprit, ...others] = attempt === 0 ? [] : left;
    if (culprit !== undefined) blocked = new Set([...blocked, culprit, ...(attempt > retries ? others : [])]);
    try {
      return await applyAnnotations(context, session, { ...state, blocked }, wanted, means);
    } catch (error) {
      if (!isRefusedCell(error) || left.length === 0 || attempt > retries) throw error;
    }
  }
}

/** 这一格不收备注、批注，别的格可以。 */
const isRefusedCell = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error &&
  /^(ItemAlreadyExists|InvalidArgument|InvalidOperation|NotImplemented|ApiNotFound)$/.test(error.code);

/** 与现状没有差别时的结果：不必打扰 Excel；有差别（或还不知道底色）返回 null。 */
function settledResult(
  state: AnnotationState,
  wanted: readonly WantedAnnotation[],
  means: AnnotationMeans,
): AnnotateResult | null {
  if (fillsNeeded(state, wanted, means).length > 0) return null;
  const plan = planAnnotations(state, wanted, means);
  return isSettled(state, plan) ? resultOf(plan, means) : null;
}

/** 没有要写的，登记也一样。 */
function isSettled({ registry }: AnnotationState, plan: AnnotationPlan): boolean {
  const changes = plan.add.length + plan.change.length + plan.remove.length + plan.fills.length;
  return changes === 0 && JSON.stringify(registry?.annotations ?? []) === JSON.stringify(plan.records);
}

function resultOf(
  { add, change, remove, kept, filled, instead }: AnnotationPlan,
  means: AnnotationMeans,
): AnnotateResult {
  return {
    added: add.length + filled.added,
    changed: change.length,
    removed: remove.length + filled.removed,
    kept: kept.length + filled.kept,
    means,
    instead,
  };
}

/** 上次读取之后，用户删掉了我们的标注或在同一格加了自己的：重读一遍再来。 */
const isOutdated = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && /^Item(NotFound|AlreadyExists)$/.test(error.code);

async function applyAnnotations(
  context: Excel.RequestContext,
  session: SessionState,
  known: AnnotationState,
  wanted: readonly WantedAnnotation[],
  means: AnnotationMeans,
): Promise<AnnotateResult> {
  session.annotations = null;
  const state = await withFills(context, known, wanted, means);
  const plan = planAnnotations(state, wanted, means);
  if (!isSettled(state, plan)) {
    const queued = writeAnnotations(context, state, plan, means);
    await context.sync();
    session.annotations = stateAfter(state, plan, queued);
  } else session.annotations = state;
  return resultOf(plan, means);
}

/** 涂底色之前要知道原来的颜色：还不知道时多读一次（只有底色退路用得着）。 */
export async function withFills(
  context: Excel.RequestContext,
  state: AnnotationState,
  wanted: readonly WantedAnnotation[],
  means: AnnotationMeans,
): Promise<AnnotationState> {
  const unknown = fillsNeeded(state, wanted, means).filter((key) => !state.fills.has(key));
  if (unknown.length === 0) return state;
  const cells = unknown.map((key) => requestFill(context, key));
  await context.sync();
  const read = cells.map((cell, index) => [unknown[index]!, fillOf(cell)] as const);
  return { ...state, fills: new Map([...state.fills, ...read]) };
}

function requestFill(context: Excel.RequestContext, key: string): Excel.Range {
  const [sheetId = '', at = ''] = key.split('!');
  const [row = 0, column = 0] = at.split(',').map(Number);
  const cell = context.workbook.worksheets.getItem(sheetId).getRange(cellAddress(row, column));
  cell.load('format/fill/color');
  return cell;
}

const fillOf = (cell: Excel.Range): string => cell.format.fill.color;

/** 排好队的写入。 */
interface QueuedAnnotations {
  readonly registry: Registry | null;
  /** 新加的批注，同步后才有 id。 */
  readonly comments: readonly { readonly wanted: WantedAnnotation; readonly comment: Excel.Comment }[];
}

/**
 * 排队写入。登记先写成“旧的＋新的”：中途失败时，已经写上的都还认得出是我们的；全部写完再写成最后的样子。
 */
function writeAnnotations(
  context: Excel.RequestContext,
  state: AnnotationState,
  plan: AnnotationPlan,
  means: AnnotationMeans,
): QueuedAnnotations {
  const { registry } = state;
  const before = registry?.annotations ?? [];
  const save = (annotations: readonly RegisteredAnnotation[]): void => {
    if (registry) writeRegistryPart(context, state.registryPart, { ...registry, annotations });
  };
  save([...before, ...plan.records]);
  const sheetOf = (id: string): Excel.Worksheet => context.workbook.worksheets.getItem(id);
  for (const note of plan.remove) existingItem(sheetOf(note.sheetId), note).delete();
  for (const { note, wanted } of plan.change) existingItem(sheetOf(note.sheetId), note).content = wanted.text;
  const comments = plan.add.flatMap((wanted) => addNote(sheetOf(wanted.sheetId), wanted, means));
  for (const { sheetId, cell, color } of plan.fills) {
    const { fill } = sheetOf(sheetId).getRange(cell).format;
    if (color === null) fill.clear();
    else fill.color = color;
  }
  save(plan.records);
  return { registry: registry && { ...registry, annotations: plan.records }, comments };
}

/** 一条现有的备注或批注。 */
export function existingItem(sheet: Excel.Worksheet, note: ExistingNote): Excel.Note | Excel.Comment {
  return note.kind === 'note'
    ? sheet.notes.getItem(cellAddress(note.row, note.column))
    : sheet.comments.getItem(note.id ?? '');
}

/** 备注的宽（磅）与每行高，够看清两三条结果。 */
const noteWidth = 260;
const noteLineHeight = 15;

function addNote(
  sheet: Excel.Worksheet,
  wanted: WantedAnnotation,
  means: AnnotationMeans,
): QueuedAnnotations['comments'] {
  const cell = sheet.getRange(cellAddress(wanted.row, wanted.column));
  if (means === 'comments') {
    const comment = sheet.comments.add(cell, wanted.text);
    comment.load('id');
    return [{ wanted, comment }];
  }
  const note = sheet.notes.add(cell, wanted.text);
  note.width = noteWidth;
  note.height = noteLineHeight * (2 + Math.ceil(wanted.text.length / 22));
  return [];
}

/** 写完以后的现状，下一次不用再读。 */
function stateAfter(
  state: AnnotationState,
  plan: AnnotationPlan,
  queued: QueuedAnnotations,
): AnnotationState {
  const gone = new Set(plan.remove);
  const texts = new Map(plan.change.map(({ note, wanted }) => [note, wanted.text]));
  const ids = new Map(queued.comments.map(({ wanted, comment }) => [wanted, comment.id]));
  const kept = state.existing
    .filter((note) => !gone.has(note))
    .map((note) => ({ ...note, content: texts.get(note) ?? note.content }));
  const added = plan.add.map((wanted): ExistingNote => {
    const { sheetId, row, column, text } = wanted;
    const id = ids.get(wanted) ?? null;
    return { sheetId, row, column, kind: id === null ? 'note' : 'comment', id, content: text };
  });
  return { ...state, existing: [...kept, ...added], fills: new Map(), registry: queued.registry };
}
