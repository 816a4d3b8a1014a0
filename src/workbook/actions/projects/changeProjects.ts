import type { FormId } from '../../../schemes';
import type { Registry } from '../../../submission';
import { loadBook } from '../../kernel/book/loadBook';
import { writeRegistryPart } from '../../kernel/book/registryPart';
import { WorkbookError } from '../../kernel/errors';
import { insertRequests } from '../insert/insertForms';
import { formToInsert, locateKind, projectSheetsOf } from '../insert/locate';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';

/** 方案里一项目一张的表；没有就报错。 */
export function projectForm(registry: Registry): FormId {
  const found = registry.scheme.forms.find(({ perProject }) => perProject);
  if (!found) throw new WorkbookError(`方案“${registry.scheme.title}”没有一个项目一张的表。`);
  return found.form;
}

/** 加一个项目：照登记的方案插一张项目表；同名项目已有就报错。 */
export async function addProject(session: SessionState, name: string): Promise<void> {
  const project = name.trim();
  if (project === '') throw new WorkbookError('项目名称不能为空。');
  const registry = await readRegistry(session, project);
  const { scheme, year, unit } = registry;
  const form = formToInsert({ registry }, projectForm(registry));
  await insertRequests(session, [{ form, project, scheme, year, unit }], {});
}

/** 去掉一个项目：删掉它的工作表与登记；不可撤销，窗格要先问。 */
export function removeProject(session: SessionState, name: string): Promise<void> {
  return runExcel(`删除项目“${name}”`, async (context) => {
    const book = await loadBook(context, { known: session.known });
    session.remember(book);
    const { registry } = book;
    if (!registry) throw new WorkbookError('工作簿里的方案登记丢失或损坏。', { remedy: '先重新插入表样。' });
    const sheet = locateKind(book, projectForm(registry), name)?.sheet;
    if (!sheet) throw new WorkbookError(`工作簿里没有项目“${name}”。`);
    if (registry.forms.filter((form) => form.sheet === sheet.name).length > 1)
      throw new WorkbookError(`“${sheet.name}”上还绑着别的表，删掉这张工作表会一起没了。`, {
        remedy: '先撤销认表，再自己删这一段。',
      });
    context.workbook.worksheets.getItem(sheet.id).delete();
    writeRegistryPart(context, book.registryPart, {
      ...registry,
      forms: registry.forms.filter((form) => form.sheet !== sheet.name),
      annotations: registry.annotations.filter((annotation) => annotation.sheet !== sheet.name),
    });
    await context.sync();
    session.forget();
  });
}

function readRegistry(session: SessionState, project: string): Promise<Registry> {
  return runExcel(`添加项目“${project}”`, async (context) => {
    const book = await loadBook(context, { known: session.known });
    session.remember(book);
    if (!book.registry) {
      throw new WorkbookError('工作簿里还没有我们的表。', { remedy: '先选方案，插入表样。' });
    }
    if (projectSheetsOf(book, projectForm(book.registry)).some((existing) => existing.project === project)) {
      throw new WorkbookError(`项目“${project}”已经有了。`, { remedy: '换一个项目名称。' });
    }
    return book.registry;
  });
}
