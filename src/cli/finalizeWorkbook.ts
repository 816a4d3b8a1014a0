import { FUNCTION_NAMESPACE } from '../functions';
import type { FinalizeRequest, FinalizeResult } from '../workbook';
import { exportXlsx, importXlsx } from '../xlsx';
import { withHeadlessBook } from './headlessBook';
import { sha256 } from './sha256';

/** 定稿的结果；定不了稿时没有成品。 */
export interface FinalizedWorkbook {
  readonly result: FinalizeResult;
  readonly bytes: Uint8Array | null;
  /** 源文件里带不走的东西（图片、图表……）。 */
  readonly unsupported: readonly string[];
}

/** 打开一份工作簿，用窗格同一套代码定稿，再存成 .xlsx。 */
export function finalizeWorkbook(bytes: Uint8Array, request: FinalizeRequest): Promise<FinalizedWorkbook> {
  const namespaces = { functionNamespaces: [FUNCTION_NAMESPACE] };
  return withHeadlessBook(async ({ engine, session }) => {
    const { unsupported } = await importXlsx(engine, bytes, namespaces);
    const result = await session.finalize(request, { digest: sha256 });
    const sealed = result.kind === 'sealed' ? await exportXlsx(engine, namespaces) : null;
    return { result, bytes: sealed, unsupported };
  });
}
