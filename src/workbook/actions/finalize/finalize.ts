import { auditSubmission, type Finding } from '../../../audit';
import { cellAddress, type Rect } from '../../../forms';
import {
  sealDigest,
  sealedPrint,
  type CellScalar,
  type CellSource,
  type Digest,
  type Seal,
} from '../../../submission';
import { toCellSource } from '../../kernel/book/cellSource';
import { sheetById, type BookState } from '../../kernel/book/bookState';
import { WorkbookError } from '../../kernel/errors';
import { readSource } from '../read/read';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { loadSettled } from '../../kernel/book/awaitResults';
import { blockingConditions, blockingFormulas, blockingTwins, type BlockingReason } from './blocking';
import { loadWhole, type WholeBook } from './loadWhole';
import { addressesOf } from './capture';
import type { FinalizeRequest } from './finalizeRequest';
import { contentOf, planFinal, type FinalPlan } from './planFinal';
import type { OwnCondition } from './ownConditions';
import { withSigned } from './signOff';
import { restoreSeal } from './restoreFinalized';
import { misfits, queueContent, queueLocks, type QueuedContent } from './writeFinal';
import { withLooks } from './withLooks';

/** 定稿的进度：一共三步。 */
export interface FinalizeProgress {
  readonly done: number;
  readonly total: number;
  readonly title: string;
}

/** 定稿的选项。 */
export interface FinalizeOptions {
  /** 算摘要用的 SHA-256。 */
  readonly digest: Digest;
  readonly onProgress?: (progress: FinalizeProgress) => void;
  /** 取消：还没写的不写，写了一半的还原。 */
  readonly signal?: AbortSignal;
}

/** 定稿的结果。 */
export type FinalizeResult =
  | {
      readonly kind: 'sealed';
      readonly seal: Seal;
      readonly findings: readonly Finding[];
      /** 换成了原生公式、定值的各有几格。 */
      readonly formulas: number;
      readonly values: number;
    }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockingReason[] }
  | { readonly kind: 'cancelled' };

const steps = ['审核', '换公式、写签署', '上锁、登记'] as const;

/**
 * 定稿（3 次同步：读、换公式并读回、上锁登记；会话第一次用时多读一两次）。
 * 还有错误、没说明的核实就返回原因，什么也不改；写到一半失败会还原成定稿前的样子。
 *
 * @param audit 审核；缺省全部规则
 */
export async function finalize(
  session: SessionState,
  request: FinalizeRequest,
  options: FinalizeOptions,
  audit: typeof auditSubmission = auditSubmission,
): Promise<FinalizeResult> {
  const report = (done: number): void =>
    options.onProgress?.({ done, total: steps.length, title: steps[done] ?? '完成' });
  report(0);
  if (session.known.length === 0) await readSource(session, {});
  let begun = false;
  try {
    return await runExcel('定稿', async (context) => {
      const calculate = (): void => context.workbook.application.calculate(Excel.CalculationType.recalculate);
      const whole = await loadSettled(
        () => loadWhole(context, session),
        ({ book }) => book,
        calculate,
      );
      const plan = planFinal(whole, request, audit);
      if (!('intent' in plan)) return { kind: 'blocked', reasons: plan };
      if (options.signal?.aborted) return { kind: 'cancelled' };
      report(1);
      begun = true;
      session.forget();
      const queued = queueContent(context, whole, plan);
      await context.sync();
      if (options.signal?.aborted) throw new Cancelled();
      const changed = misfits(plan.freezes, queued.readBack);
      if (changed.length > 0) throw new Refused(blockingTwins(changed));
      const conditions = whole.floats.ownConditions();
      const seal = await sealed(whole, plan, queued, conditions, options.digest);
      const doubts = [
        ...blockingFormulas(seal),
        ...(request.acceptConditions === true ? [] : blockingConditions(seal)),
      ];
      if (doubts.length > 0) throw new Refused(doubts);
      report(2);
      queueLocks(context, whole, plan, { ...queued, conditions }, seal);
      await context.sync();
      session.seal = 'sealed';
      report(3);
      const values = seal.frozen.filter(({ to }) => to === 'value').length;
      return { kind: 'sealed', seal, findings: plan.findings, formulas: seal.frozen.length - values, values };
    });
  } catch (error) {
    session.forget();
    if (begun) await undo(session, error);
    if (isCancelled(error)) return { kind: 'cancelled' };
    const reasons = reasonsIn(error);
    if (reasons) return { kind: 'blocked', reasons };
    throw isPasswordRefused(error) ? passwordNeeded(error) : error;
  }
}

/** 解除保护那一步被拒：表上设了口令。 */
const isPasswordRefused = (error: unknown): boolean =>
  error instanceof WorkbookError &&
  error.cause instanceof OfficeExtension.Error &&
  error.cause.debugInfo?.errorLocation === 'WorksheetProtection.unprotect';

const passwordNeeded = (cause: unknown): WorkbookError =>
  new WorkbookError('定稿没有完成：有工作表设了保护口令，解不开。', {
    remedy: '先在“审阅”里撤销工作表保护，再定稿。',
    cause,
  });

/** 写到一半被取消。 */
class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

const isCancelled = (error: unknown): boolean =>
  error instanceof WorkbookError && error.cause instanceof Cancelled;

/** 换完公式才看清的：Excel 算出的与原来的不同、条件格式要核实；都还原。 */
class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly reasons: readonly BlockingReason[]) {
    super();
  }
}

const reasonsIn = (error: unknown): readonly BlockingReason[] | null =>
  error instanceof WorkbookError && error.cause instanceof Refused ? error.cause.reasons : null;

/** 失败以后还原；还原也失败就说清楚，下次读取仍看得出来。 */
async function undo(session: SessionState, error: unknown): Promise<void> {
  try {
    await restoreSeal(session, '还原定稿前的样子');
  } catch (failure) {
    throw new WorkbookError('定稿没有完成，也没能还原成定稿前的样子；工作簿里记着原样，没有丢。', {
      remedy: '关掉别的对话框，再点一次“还原”。',
      cause: isCancelled(error) ? failure : error,
    });
  }
}

/** 读回的值算出规范值与摘要。 */
async function sealed(
  whole: WholeBook,
  { registry, intent, signed, locks, line, blanks }: FinalPlan,
  { readBack, looks }: QueuedContent,
  conditions: readonly OwnCondition[],
  digest: Digest,
): Promise<Seal> {
  const after = withSigned(toCellSource(bookAfter(whole.book, readBack, blanks)), signed);
  const content = contentOf(after) ?? intent.content;
  const seen = withLooks(after, looks.result(whole.floats.result()));
  const sheets = locks.map(({ sheetId, signatures }) => {
    const isBlank = isBlankIn(after, sheetId);
    return {
      sheetId,
      free: [...addressesOf(signatures.filter(isBlank)), ...(line?.sheetId === sheetId ? [line.cell] : [])],
      signable: signatures
        .filter((rect) => !isBlank(rect))
        .map(({ row, column }) => cellAddress(row, column)),
    };
  });
  const seal: Seal = {
    ...intent,
    before: {
      ...intent.before,
      conditions: conditions.map(({ sheetId, cell, fill, formula }) => ({
        sheet: sheetById(whole.book, sheetId)?.name ?? '',
        cell,
        fill,
        formula,
      })),
    },
    state: 'sealed',
    content,
    print: sealedPrint(seen, sheets, registry.scheme),
  };
  return { ...seal, digest: await sealDigest(seal, digest) };
}

/** 空着、定稿后要手签的栏；已经打上名字的照样封。 */
const isBlankIn = ({ sheets }: CellSource, sheetId: string): ((rect: Rect) => boolean) => {
  const sheet = sheets.find(({ id }) => id === sheetId);
  return ({ row, column }) => String(sheet?.cell(row, column).value ?? '').trim() === '';
};

/** 换上读回的值与公式，去掉空表。 */
function bookAfter(
  book: BookState,
  readBack: QueuedContent['readBack'],
  blanks: FinalPlan['blanks'],
): BookState {
  const kept = book.sheets.filter(({ id }) => !blanks.some(({ sheetId }) => sheetId === id));
  return {
    ...book,
    sheets: kept.map((sheet) => {
      const now = readBack.get(sheet.id);
      const grid = sheetById(book, sheet.id)?.grid;
      if (!now || !grid) return sheet;
      return {
        ...sheet,
        grid: grid.withContent(now.values as CellScalar[][], now.formulas as CellScalar[][]),
      };
    }),
  };
}
