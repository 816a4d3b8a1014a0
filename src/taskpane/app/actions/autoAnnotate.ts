import type { Finding } from '../../../audit';
import { toNotice } from '../errors';
import type { PaneSession } from '../session';
import type { Store } from '../state';

/** 自动标注的机件；都不抛错。 */
export interface AutoAnnotate {
  /** 读工作簿里存的设置；这台机器不能自动标注就不读。 */
  readonly load: () => Promise<void>;
  /** 改动已反映到总览之后：本机的改动、审核结果变了，才标一批。 */
  readonly changed: (event: { readonly remote: boolean }) => Promise<void>;
}

/** 两次的审核结果写到格上有没有差别。 */
const fingerprint = (findings: readonly Finding[]): string =>
  JSON.stringify(
    findings.map(({ key, severity, message, explanation, place }) => [
      key,
      severity,
      message,
      explanation,
      place && [place.sheetId, place.row, place.column],
    ]),
  );

/**
 * 让单元格上的标注跟着录入走。
 *
 * 只由本机的改动引起：合著者的改动由他那边的窗格标，两个窗格就不会抢着写。审核结果没变不写，
 * 所以用户删掉一条标注、撤销一次标注，都不会马上又冒出来。
 */
export function createAutoAnnotate(store: Store, session: PaneSession): AutoAnnotate {
  let annotated: string | null = null;

  return {
    load: async () => {
      const supported = session.canAutoAnnotate;
      try {
        const on = supported && (await session.readAutoOption());
        store.update({ autoAnnotate: { supported, on } });
      } catch (error) {
        store.update({
          autoAnnotate: { supported, on: false },
          notice: toNotice(error, '读取自动标注的设置'),
        });
      }
    },
    changed: async ({ remote }) => {
      const { autoAnnotate, overview, activity } = store.get();
      if (!autoAnnotate.on) annotated = null;
      if (remote || !autoAnnotate.on || overview?.audited !== true || activity !== null) return;
      const wanted = fingerprint(overview.findings);
      if (wanted === annotated) return;
      try {
        const outcome = await session.autoAnnotate(overview.findings);
        if (outcome !== null) annotated = wanted;
      } catch (error) {
        // 工作表有保护一类的错会一再出现：停下来说清楚，不跟着每次敲键再报
        store.update({
          autoAnnotate: { ...autoAnnotate, on: false },
          notice: toNotice(error, '自动标注'),
        });
      }
    },
  };
}
