import { attachmentIds, type Registry } from '../../../submission';
import { changedTimeLine } from '../auditSheet/timeLine';
import { toCellSource } from '../../kernel/book/cellSource';
import { loadBook } from '../../kernel/book/loadBook';
import { writeRegistryNames } from '../../kernel/book/registryNames';
import { writeRegistryPart } from '../../kernel/book/registryPart';
import { WorkbookError } from '../../kernel/errors';
import { asText } from '../../kernel/layout/text';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';

/** 记下勾了哪些附件（2 次同步）：登记两处都写，“审核情况表”上那一句也跟着改。 */
export function tickAttachments(session: SessionState, ticked: readonly string[]): Promise<void> {
  return runExcel('记下附件', async (context) => {
    const book = await loadBook(context, { known: session.known });
    session.remember(book);
    if (!book.registry) {
      throw new WorkbookError('工作簿里的方案登记丢失或损坏，附件记不下来。', {
        remedy: '先在“填报”里修复（重新插入表样）。',
      });
    }
    const attachments = attachmentIds(ticked);
    const registry: Registry = { ...book.registry, attachments };
    writeRegistryPart(context, book.registryPart, registry);
    writeRegistryNames(context, book.names, registry);
    const line = changedTimeLine(toCellSource(book), attachments);
    if (line) {
      context.workbook.worksheets.getItem(line.sheetId).getRange(line.cell).values = [[asText(line.text)]];
    }
    await context.sync();
  });
}
