import { FUNCTION_NAMESPACE } from '../functions';
import type { EnginePort } from '../host';
import type { Layout } from '../forms';
import type { Scheme } from '../schemes';
import type { ApprovedTargets, SubmissionData } from '../submission';
import { exportXlsx } from '../xlsx';
import { withHeadlessBook } from './headlessBook';

/** 造好的工作簿。 */
export interface BuiltWorkbook {
  readonly bytes: Uint8Array;
  readonly sheetNames: readonly string[];
  /** 要告诉用户的话。 */
  readonly notices: readonly string[];
}

/** 新工作簿自带的空表不留在成品里。 */
function removeUnusedSheets(engine: EnginePort, kept: ReadonlySet<string>): void {
  for (const { id, name } of engine.sheets()) {
    if (!kept.has(name) && engine.sheets().length > 1 && engine.usedRange(id, true) === null)
      engine.removeSheet(id);
  }
}

/**
 * 按数据造工作簿；要装表格引擎。给了方案就用它，不按标识去找；给了版面，同一种表照它插；给了年初批复的目标就记进登记。
 */
export function buildWorkbook(
  data: SubmissionData,
  scheme?: Scheme,
  approved?: ApprovedTargets,
  layouts: readonly Layout[] = [],
): Promise<BuiltWorkbook> {
  return withHeadlessBook(async ({ engine, session }) => {
    const { inserted, notices } = await session.fill(data, {
      layouts,
      ...(scheme ? { scheme } : {}),
      ...(approved ? { approved } : {}),
    });
    const sheetNames = inserted.map(({ sheetName }) => sheetName);
    removeUnusedSheets(engine, new Set(sheetNames));
    const [first] = engine.sheets();
    if (first) engine.activateSheet(first.id);
    return {
      bytes: await exportXlsx(engine, { functionNamespaces: [FUNCTION_NAMESPACE] }),
      sheetNames,
      notices,
    };
  });
}
