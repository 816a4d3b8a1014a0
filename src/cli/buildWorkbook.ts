import { FUNCTION_NAMESPACE, functionMetadata, registerFunctions } from '../functions';
import { createHeadlessEngine, createHost, isSetSupported, M365 } from '../host';
import type { EnginePort } from '../host';
import { loadInNode } from '../host/node';
import type { SubmissionData } from '../submission';
import { createSession } from '../workbook';
import { exportXlsx } from '../xlsx';

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
 * 用与任务窗格同一套 workbook 代码造工作簿：真 office.js 客户端，没有界面的模拟主机。
 * 只有 fill 用得着，也只有它要装表格引擎。
 */
export async function buildWorkbook(data: SubmissionData): Promise<BuiltWorkbook> {
  const client = loadInNode();
  const engine = createHeadlessEngine();
  try {
    registerFunctions();
    const bugs: unknown[] = [];
    const host = createHost(engine, {
      functions: {
        definitions: functionMetadata().map(({ id, name, parameters }) => ({
          id,
          name: `${FUNCTION_NAMESPACE}.${name}`,
          parameters: [...parameters],
        })),
        lookup: (id) => client.associated(id),
      },
      onBug: (error) => bugs.push(error),
    });
    client.attach((body, flags) => host.execute(body, flags), M365);
    const session = createSession({ isSetSupported: (set, version) => isSetSupported(M365, set, version) });
    const { inserted, notices } = await session.fill(data).catch((error: unknown) => {
      throw bugs[0] ?? error;
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
  } finally {
    engine.dispose();
  }
}
