import { findForm, rectAddress } from '../../../forms';
import type { FormId } from '../../../schemes';
import {
  readSubmission,
  type CarryChange,
  type CarryMissing,
  type CarryPlan,
  type LastYear,
  type Place,
  type Registry,
  type Submission,
} from '../../../submission';
import { sheetById, type BookState } from '../../kernel/book/bookState';
import { toCellSource } from '../../kernel/book/cellSource';
import { loadBook } from '../../kernel/book/loadBook';
import { writeRegistryPart } from '../../kernel/book/registryPart';
import { WorkbookError } from '../../kernel/errors';
import { numberFormatFor } from '../insert/content';
import { insertRequests } from '../insert/insertForms';
import { asText } from '../../kernel/layout/text';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';

/** 结转的请求。 */
export interface CarryRequest {
  /** 按工作簿此刻的样子重新作计划：预览之后用户可能又改过、插过行。 */
  readonly plan: (current: Submission) => CarryPlan;
  /** 预览里用户勾选的各处。 */
  readonly chosen: readonly CarryChange[];
  /** 用户同意加行的上年项目。 */
  readonly missing: readonly CarryMissing[];
}

/** 写过的一格与写之前的样子。 */
interface WrittenCell {
  readonly place: Place;
  readonly before: string | number | boolean;
}

/** 撤销结转要用的东西；只认刚才那一次。 */
export interface CarryUndo {
  readonly cells: readonly WrittenCell[];
  readonly lastYear: LastYear | null;
}

/** 结转的结果。 */
export interface CarryResult {
  /** 写了几处。 */
  readonly written: number;
  /** 预览之后又变了、没有写的各处。 */
  readonly skipped: readonly string[];
  readonly undo: CarryUndo;
}

/** 预览里看到的一处：写的时候还是这样才写。 */
type Wanted = Pick<CarryChange, 'key' | 'label' | 'before'>;

/**
 * 把勾选的上年数写进本年表，并登记上年数：读一次、写一次，全部成功或者一格不动。
 * 要加行的先加好空行（再读一次、写一次）；撤销时行留着，只清内容。
 */
export async function carryOver(session: SessionState, request: CarryRequest): Promise<CarryResult> {
  if (request.missing.length > 0) await addRows(session, request.missing);
  return writeChosen(session, request);
}

async function addRows(session: SessionState, missing: readonly CarryMissing[]): Promise<void> {
  const { registry, submission } = await runExcel('结转上年数', (context) => openBook(context, session));
  const { scheme, year, unit } = registry;
  const ids = [...new Set(missing.map(({ form }) => form))];
  const requests = ids.map((id) => ({
    form: findForm(id),
    project: null,
    scheme,
    year,
    unit,
    needRows: neededRows(submission, id, missing),
  }));
  await insertRequests(session, requests, {});
}

function neededRows(
  { forms }: Submission,
  id: FormId,
  missing: readonly CarryMissing[],
): Readonly<Record<string, number>> {
  const form = forms.find((reading) => reading.form.id === id);
  return Object.fromEntries(
    [...(form?.blocks ?? [])].map(([key, { rows }]) => [
      key,
      rows.length + missing.filter((one) => one.form === id && one.block === key).length,
    ]),
  );
}

function writeChosen(session: SessionState, request: CarryRequest): Promise<CarryResult> {
  return runExcel('结转上年数', async (context) => {
    const { book, registry, submission } = await openBook(context, session);
    const { changes, lastYear } = request.plan(submission);
    const added = request.missing.map(({ key, label }) => ({ key, label, before: '' }));
    const { ready, skipped } = settle(changes, [...request.chosen, ...added]);
    const cells = ready.flatMap((change) => writesOf(change)).map((write) => queue(context, book, write));
    writeRegistryPart(context, book.registryPart, { ...registry, lastYear });
    await context.sync();
    return {
      written: ready.length,
      skipped: skipped.map(({ label }) => label),
      undo: { cells, lastYear: registry.lastYear ?? null },
    };
  });
}

/** 把刚才那次结转写的格恢复原样：读一次、写一次。 */
export function undoCarryOver(session: SessionState, { cells, lastYear }: CarryUndo): Promise<void> {
  return runExcel('撤销结转', async (context) => {
    const { book, registry } = await openBook(context, session);
    for (const { place, before } of cells) cellRange(context, book, place).formulas = [[before]];
    const { lastYear: _, ...rest } = registry;
    writeRegistryPart(context, book.registryPart, lastYear ? { ...rest, lastYear } : rest);
    await context.sync();
  });
}

async function openBook(
  context: Excel.RequestContext,
  session: SessionState,
): Promise<{ readonly book: BookState; readonly registry: Registry; readonly submission: Submission }> {
  const book = await loadBook(context, { known: session.known });
  session.remember(book);
  if (!book.registry) {
    throw new WorkbookError('工作簿里的方案登记丢失或损坏，不能结转。', { remedy: '先点“修复表样”。' });
  }
  const submission = readSubmission(toCellSource(book));
  if (!submission) throw new WorkbookError('工作簿里还没有表样。', { remedy: '先插入表样。' });
  return { book, registry: book.registry, submission };
}

/** 预览里看到的与现在还一样的才写；用户刚改过的格不能按旧预览盖掉。 */
function settle(now: readonly CarryChange[], chosen: readonly Wanted[]) {
  const current = new Map(now.map((change) => [change.key, change]));
  const ready: CarryChange[] = [];
  const skipped: Wanted[] = [];
  for (const wanted of chosen) {
    const change = current.get(wanted.key);
    if (change?.before === wanted.before) ready.push(change);
    else skipped.push(wanted);
  }
  return { ready, skipped };
}

interface CellWrite {
  readonly place: Place;
  readonly value: string | number;
}

function writesOf({ place, after, rowName }: CarryChange): readonly CellWrite[] {
  const name = rowName ? [{ place: rowName.place, value: asText(rowName.text) }] : [];
  return [...name, { place, value: after }];
}

function queue(context: Excel.RequestContext, book: BookState, { place, value }: CellWrite): WrittenCell {
  const range = cellRange(context, book, place);
  const format = typeof value === 'number' ? numberFormatFor('amount', value) : undefined;
  if (format) range.numberFormat = [[format]];
  range.values = [[value]];
  const { value: before = '', formula = null } =
    sheetById(book, place.sheetId)?.grid?.cell(place.row, place.column) ?? {};
  return { place, before: formula ?? (typeof before === 'string' ? asText(before) : before) };
}

function cellRange(context: Excel.RequestContext, book: BookState, place: Place): Excel.Range {
  const sheet = sheetById(book, place.sheetId);
  if (!sheet) throw new WorkbookError(`工作表“${place.sheetName}”已经不在了。`);
  const corner = { ...place, lastRow: place.row, lastColumn: place.column };
  return context.workbook.worksheets.getItem(sheet.id).getRange(rectAddress(corner));
}
