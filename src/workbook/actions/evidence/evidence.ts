import { evidenceItems, mostEvidence, type Evidence, type Registry } from '../../../submission';
import { loadBook } from '../../kernel/book/loadBook';
import { writeRegistryNames } from '../../kernel/book/registryNames';
import { writeRegistryPart } from '../../kernel/book/registryPart';
import { WorkbookError } from '../../kernel/errors';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';

/**
 * 改写佐证清单（2 次同步）：登记两处都写。文件本身不进工作簿，只记名称、页码与 SHA-256。
 *
 * @throws WorkbookError 登记丢了；已经定稿；条目太多或写得不对
 */
export function saveEvidence(session: SessionState, items: readonly Evidence[]): Promise<void> {
  return runExcel('记下佐证', async (context) => {
    const book = await loadBook(context, { known: session.known });
    session.remember(book);
    if (!book.registry) {
      throw new WorkbookError('工作簿里的方案登记丢失或损坏，佐证记不下来。', {
        remedy: '先在“填报”里修复（重新插入表样）。',
      });
    }
    if (book.registry.seal) {
      throw new WorkbookError('已经定稿，佐证清单不能再改。', { remedy: '先撤销定稿，再登记佐证。' });
    }
    const evidence = evidenceItems(items);
    if (evidence.length < items.length) {
      throw new WorkbookError('有的佐证写得太长，或条目太多，没有记下。', {
        remedy: `名称不超过 200 字，全部不超过 ${mostEvidence} 份。`,
      });
    }
    const registry: Registry = { ...book.registry, evidence };
    writeRegistryPart(context, book.registryPart, registry);
    writeRegistryNames(context, book.names, registry);
    await context.sync();
  });
}
