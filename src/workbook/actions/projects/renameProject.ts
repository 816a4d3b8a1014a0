import { cellAddress, fieldName, findField, sheetTitle, uniqueSheetTitle } from '../../../forms';
import { findName } from '../../kernel/book/bookState';
import { loadBook } from '../../kernel/book/loadBook';
import { parseReference } from '../../kernel/book/references';
import { writeRegistryPart } from '../../kernel/book/registryPart';
import { WorkbookError } from '../../kernel/errors';
import { projectSheetsOf } from '../insert/locate';
import { asText } from '../../kernel/layout/text';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { projectForm } from './changeProjects';

/**
 * 项目改名：表上的项目名称、工作表名、登记在一批里一起改，名称由 Excel 跟着改指。
 * 工作表名被用户另取过的不动。
 */
export function renameProject(session: SessionState, from: string, to: string): Promise<void> {
  const name = to.trim();
  return runExcel(`把项目“${from}”改名`, async (context) => {
    if (name === '') throw new WorkbookError('项目名称不能为空。');
    const book = await loadBook(context, { known: session.known });
    session.remember(book);
    const { registry } = book;
    if (!registry) throw new WorkbookError('工作簿里的方案登记丢失或损坏。', { remedy: '先重新插入表样。' });
    const projects = projectSheetsOf(book, projectForm(registry));
    const found = projects.find(({ project }) => project === from);
    if (!found) throw new WorkbookError(`工作簿里没有项目“${from}”。`);
    const { sheet, form } = found;
    if (projects.some((other) => other !== found && other.project === name)) {
      throw new WorkbookError(`项目“${name}”已经有了。`, { remedy: '换一个项目名称。' });
    }
    // 表上没有这一栏的，项目名只在登记里
    const isPrinted = findField(form, '项目名称') !== undefined;
    const named = isPrinted ? findName(sheet.names, fieldName(form, '项目名称')) : undefined;
    const cell = parseReference(named?.formula ?? '')?.rect;
    if (isPrinted && !cell) {
      throw new WorkbookError(`“${sheet.name}”里找不到写项目名称的格。`, {
        remedy: '点“修复”重新插入这张表，已填的数据会保留。',
      });
    }
    const others = book.sheets.filter(({ id }) => id !== sheet.id).map((each) => each.name);
    const alone = registry.forms.filter((entry) => entry.sheet === sheet.name).length <= 1;
    const ours = alone && sheet.name === uniqueSheetTitle(sheetTitle(form, from), others);
    const sheetName = ours ? uniqueSheetTitle(sheetTitle(form, name), others) : sheet.name;
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    if (cell) worksheet.getRange(cellAddress(cell.row, cell.column)).values = [[asText(name)]];
    if (sheetName !== sheet.name) worksheet.name = sheetName;
    writeRegistryPart(context, book.registryPart, {
      ...registry,
      forms: registry.forms.map((entry) =>
        entry.sheet === sheet.name && (alone || entry.layout === form.layout)
          ? { ...entry, project: name, sheet: sheetName }
          : entry,
      ),
      annotations: registry.annotations.map((annotation) =>
        annotation.sheet === sheet.name ? { ...annotation, sheet: sheetName } : annotation,
      ),
    });
    await context.sync();
    session.rememberOurs(sheet.id, sheetName);
  });
}
