import { findForm } from '../../../forms';
import type { FormId } from '../../../schemes';
import type { CarryChange, CarryMissing, CarryPlan, LastYear, Submission } from '../../../submission';
import { writeRegistryPart } from '../../kernel/book/registryPart';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { insertRequests } from '../insert/insertForms';
import { cellRange, openForWriting, queueCell } from './writing';
import type { CellWrite, WrittenCell } from './writing';

/** 结转的请求。 */
export interface CarryRequest {
  /** 按工作簿此刻的样子重新作计划：预览之后用户可能又改过、插过行。 */
  readonly plan: (current: Submission) => CarryPlan;
  /** 预览里用户勾选的各处。 */
  readonly chosen: readonly CarryChange[];
  /** 用户同意加行的上年项目。 */
  readonly missing: readonly CarryMissing[];
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
 * 把勾选的上年数与文字写进本年表，并登记上年数、上年的审核说明：读一次、写一次，全部成功或者一格不动。
 * 要加行的先加好空行（再读一次、写一次）；撤销时行留着，只清内容。
 */
export async function carryOver(session: SessionState, request: CarryRequest): Promise<CarryResult> {
  if (request.missing.length > 0) await addRows(session, request.missing);
  return writeChosen(session, request);
}

async function addRows(session: SessionState, missing: readonly CarryMissing[]): Promise<void> {
  const { registry, submission } = await runExcel('结转上年数', (context) =>
    openForWriting(context, session, '结转'),
  );
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
    const { book, registry, submission } = await openForWriting(context, session, '结转');
    const { changes, lastYear } = request.plan(submission);
    const added = request.missing.map(({ key, label }) => ({ key, label, before: '' }));
    const { ready, skipped } = settle(changes, [...request.chosen, ...added]);
    const cells = ready.flatMap((change) => writesOf(change)).map((write) => queueCell(context, book, write));
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
    const { book, registry } = await openForWriting(context, session, '结转');
    for (const { place, before } of cells) cellRange(context, book, place).formulas = [[before]];
    const { lastYear: _, ...rest } = registry;
    writeRegistryPart(context, book.registryPart, lastYear ? { ...rest, lastYear } : rest);
    await context.sync();
  });
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

function writesOf({ place, after, rowName }: CarryChange): readonly CellWrite[] {
  const name = rowName ? [{ place: rowName.place, value: rowName.text, kind: 'text' as const }] : [];
  return [...name, { place, value: after, kind: typeof after === 'string' ? 'longText' : 'amount' }];
}
