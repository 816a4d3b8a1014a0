import { WorkbookError } from '../../kernel/errors';
import { readSource } from '../read/read';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { loadWhole } from './loadWhole';
import { queueRestore, type RestoreResult } from './restore';

/** 撤销定稿（3 次同步：读、看清停掉的条件格式、还原）：公式、锁定、保护、标注都回到定稿前。失败自动再试一次，两次都不成就留着登记，可以再来。 */
export async function restoreFinalized(session: SessionState): Promise<RestoreResult> {
  try {
    return await required(session, '撤销定稿');
  } catch (error) {
    if (error instanceof WorkbookError && error.code === undefined) throw error;
    return required(session, '撤销定稿');
  }
}

/** 接着走完上一次断在半路的定稿（还原成定稿前）或撤销（3 次同步）；没有断过就什么也不做。 */
export async function repairFinalize(session: SessionState): Promise<RestoreResult | null> {
  return restoreSeal(session, '还原定稿前的样子', ({ state }) => state !== 'sealed');
}

async function required(session: SessionState, doing: string): Promise<RestoreResult> {
  const restored = await restoreSeal(session, doing);
  if (!restored) throw new WorkbookError('这份工作簿没有定稿，不用撤销。');
  return restored;
}

/** 照登记还原；没有登记（或不合条件）返回 null。 */
export async function restoreSeal(
  session: SessionState,
  doing: string,
  wanted: (seal: { readonly state: string }) => boolean = () => true,
): Promise<RestoreResult | null> {
  if (session.known.length === 0) await readSource(session, {});
  try {
    return await runExcel(doing, async (context) => {
      const whole = await loadWhole(context, session);
      const { registry } = whole.book;
      if (!registry?.seal || !wanted(registry.seal)) return null;
      session.annotations = null;
      const quieted = new Set(registry.seal.before.conditions?.map(({ sheet }) => sheet));
      const { sheets } = whole.book;
      whole.floats.requestDetails(
        new Set(sheets.filter(({ name }) => quieted.has(name)).map(({ id }) => id)),
      );
      await context.sync();
      const result = queueRestore(context, whole, registry, registry.seal);
      await context.sync();
      session.seal = null;
      return result;
    });
  } catch (error) {
    session.forget();
    throw error;
  }
}
