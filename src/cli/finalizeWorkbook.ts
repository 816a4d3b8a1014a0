import { FUNCTION_NAMESPACE } from '../functions';
import { registryOf } from '../submission';
import type { FinalizeRequest, FinalizeResult } from '../workbook';
import { exportXlsx, importXlsx } from '../xlsx';
import { withHeadlessBook } from './headlessBook';
import { sha256 } from './sha256';

/** 定稿的结果；定不了稿时没有成品。 */
export interface FinalizedWorkbook {
  readonly result: FinalizeResult;
  readonly bytes: Uint8Array | null;
  /** 勾了的附件。 */
  readonly attachments: readonly string[];
  /** 源文件里带不走的东西（图片、图表……）。 */
  readonly unsupported: readonly string[];
}

/** 打开一份工作簿，用窗格同一套代码记下附件（没给就照工作簿里勾的）、定稿，再存成 .xlsx。 */
export function finalizeWorkbook(
  bytes: Uint8Array,
  request: FinalizeRequest,
  attachments: readonly string[] | null,
): Promise<FinalizedWorkbook> {
  const namespaces = { functionNamespaces: [FUNCTION_NAMESPACE] };
  return withHeadlessBook(async ({ engine, session }) => {
    const { unsupported } = await importXlsx(engine, bytes, namespaces);
    const registry = registryOf(await session.read());
    // 没有登记、已经定稿的记不了，由定稿说原因
    if (attachments && registry && !registry.seal) await session.tickAttachments(attachments);
    const result = await session.finalize(request, { digest: sha256 });
    const sealed = result.kind === 'sealed' ? await exportXlsx(engine, namespaces) : null;
    return { result, bytes: sealed, attachments: attachments ?? registry?.attachments ?? [], unsupported };
  });
}
