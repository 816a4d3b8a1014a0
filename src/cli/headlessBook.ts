import { FUNCTION_NAMESPACE, functionMetadata, registerFunctions } from '../functions';
import { createHeadlessEngine, createHost, isSetSupported, M365 } from '../host';
import type { EnginePort } from '../host';
import { loadInNode } from '../host/node';
import { createSession, type WorkbookSession } from '../workbook';

/** 没有界面的一本工作簿：引擎，和接着它的会话。 */
export interface HeadlessBook {
  readonly engine: EnginePort;
  readonly session: WorkbookSession;
}

/**
 * 用与任务窗格同一套 workbook 代码改工作簿：真 office.js 客户端，没有界面的模拟主机；用完就丢。
 * 主机自身出错（不是 Excel 会答的错）时抛那个错。
 */
export async function withHeadlessBook<T>(work: (book: HeadlessBook) => Promise<T>): Promise<T> {
  const client = loadInNode();
  const engine = createHeadlessEngine(undefined, { calculation: 'whenAsked' });
  try {
    registerFunctions();
    const bugs: unknown[] = [];
    const host = createHost(engine, {
      calculation: 'whenRead',
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
    client.attach((body, flags) => host.execute(body, flags), M365, 'cdn');
    const session = createSession({ isSetSupported: (set, version) => isSetSupported(M365, set, version) });
    return await work({ engine, session }).catch((error: unknown) => {
      throw bugs[0] ?? error;
    });
  } finally {
    engine.dispose();
  }
}
