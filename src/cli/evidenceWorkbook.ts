import { FUNCTION_NAMESPACE } from '../functions';
import type { Evidence } from '../submission';
import { exportXlsx, importXlsx } from '../xlsx';
import { withHeadlessBook } from './headlessBook';

/** 改过佐证清单的工作簿。 */
export interface EvidenceWorkbook {
  readonly bytes: Uint8Array;
  /** 源文件里带不走的东西（图片、图表……）。 */
  readonly unsupported: readonly string[];
}

/** 打开一份工作簿，用窗格同一套代码改写佐证清单，再存成 .xlsx。 */
export function evidenceWorkbook(bytes: Uint8Array, items: readonly Evidence[]): Promise<EvidenceWorkbook> {
  const namespaces = { functionNamespaces: [FUNCTION_NAMESPACE] };
  return withHeadlessBook(async ({ engine, session }) => {
    const { unsupported } = await importXlsx(engine, bytes, namespaces);
    await session.read();
    await session.saveEvidence(items);
    return { bytes: await exportXlsx(engine, namespaces), unsupported };
  });
}
