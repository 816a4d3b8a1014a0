import type { ImportChange, ImportPlan, Submission } from '../../../submission';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { cellRange, openForWriting, queueCell } from '../carryOver/writing';
import type { WrittenCell } from '../carryOver/writing';

/** 导入的请求。 */
export interface ImportRequest {
  /** 按工作簿此刻的样子重新作计划：预览之后用户可能又改过、插过行。 */
  readonly plan: (current: Submission) => ImportPlan;
  /** 预览里用户勾选的各处。 */
  readonly chosen: readonly Pick<ImportChange, 'key' | 'label' | 'before'>[];
}

/** 撤销导入要用的东西；只认刚才那一次。 */
export interface ImportUndo {
  readonly cells: readonly WrittenCell[];
}

/** 导入的结果。 */
export interface ImportResult {
  /** 写了几格。 */
  readonly written: number;
  /** 预览之后又变了、没有写的各处。 */
  readonly skipped: readonly string[];
  readonly undo: ImportUndo;
}

/** 把勾选的值写进今年的表：读一次、写一次，全部成功或者一格不动。 */
export function importValues(session: SessionState, request: ImportRequest): Promise<ImportResult> {
  return runExcel('导入', async (context) => {
    const { book, submission } = await openForWriting(context, session, '导入');
    const current = new Map(request.plan(submission).changes.map((change) => [change.key, change]));
    const ready: ImportChange[] = [];
    const skipped: string[] = [];
    for (const { key, label, before } of request.chosen) {
      const change = current.get(key);
      if (change?.before === before) ready.push(change);
      else skipped.push(label);
    }
    const cells = ready.map(({ place, spec, after }) =>
      queueCell(context, book, { place, value: after, kind: spec.kind }),
    );
    await context.sync();
    return { written: ready.length, skipped, undo: { cells } };
  });
}

/** 把刚才那次导入写的格恢复原样：读一次、写一次。 */
export function undoImportValues(session: SessionState, { cells }: ImportUndo): Promise<void> {
  return runExcel('撤销导入', async (context) => {
    const { book } = await openForWriting(context, session, '撤销导入');
    for (const { place, before } of cells) cellRange(context, book, place).formulas = [[before]];
    await context.sync();
  });
}
