import { fieldName, findField, findForm, formOfLayout, layoutOfForm, type Form } from '../../../forms';
import { formOfEntry, formsOfKind, type RegisteredForm } from '../../../submission';
import type { BookState, SheetState } from '../../kernel/book/bookState';
import { findName, sheetByName } from '../../kernel/book/bookState';
import { holds, isSetAside, markOf } from '../../kernel/book/marks';
import { parseReference } from '../../kernel/book/references';

/** 少于这么多个名称指着一张表，就不敢说那张表是我们的。 */
const namesNeeded = 3;

/**
 * 找这张表样（这个项目）现在在哪张工作表：先认标记，标记丢了再看名称指着哪里。
 * 留底的旧表、半成品不算。找不到返回 null。
 */
export function locateForm(book: BookState, form: Form, project: string | null): SheetState | null {
  const marked = book.sheets.filter((sheet) => holds(sheet, form));
  if (form.scope === 'sheet') {
    return marked.find((sheet) => projectOf(book, sheet, form) === project) ?? null;
  }
  const pointed = (sheet: SheetState): number => pointedNames(book, form, sheet);
  const [best] = [...marked].sort((a, b) => pointed(b) - pointed(a));
  if (best) return best;
  const named = book.sheets.filter((sheet) => !isSetAside(markOf(sheet)) && pointed(sheet) >= namesNeeded);
  return named.sort((a, b) => pointed(b) - pointed(a))[0] ?? null;
}

/** 项目表属于哪个项目：单元格里的项目名称为准，空着、表上没有这一栏的看登记，再看工作表名。 */
function projectOf(book: BookState, sheet: SheetState, form: Form): string {
  const named = findField(form, '项目名称') ? findName(sheet.names, fieldName(form, '项目名称')) : undefined;
  const rect = named ? parseReference(named.formula)?.rect : undefined;
  const typed = rect && sheet.grid ? String(sheet.grid.cell(rect.row, rect.column).value).trim() : '';
  if (typed) return typed;
  return entryOn(book, sheet, form)?.project ?? sheet.name;
}

/** 这张工作表上这张表样的登记；一张工作表上有几张表的，照版面分。 */
function entryOn(book: BookState, sheet: SheetState, form: Form): RegisteredForm | undefined {
  const entries = (book.registry?.forms ?? []).filter(
    (entry) => entry.form === form.id && entry.sheet === sheet.name,
  );
  return entries.find((entry) => (entry.layout ?? entry.form) === form.layout) ?? entries[0];
}

/** 所有项目表及其项目名。 */
export function projectSheets(
  book: BookState,
  form: Form,
): readonly { readonly sheet: SheetState; readonly project: string }[] {
  return book.sheets
    .filter((sheet) => holds(sheet, form))
    .map((sheet) => ({ sheet, project: projectOf(book, sheet, form) }));
}

function pointedNames(book: BookState, form: Form, sheet: SheetState): number {
  return book.names.filter(({ name, formula }) => {
    if (!name.startsWith(`${form.prefix}_`)) return false;
    const reference = parseReference(formula);
    return reference !== null && sheetByName(book, reference.sheet)?.id === sheet.id;
  }).length;
}

/** 找到的一张表：哪张表样、在哪张工作表、是不是认表绑定的。 */
export interface LocatedKind {
  readonly form: Form;
  readonly sheet: SheetState;
  /** 认表绑定的：版面是财政局的，样子不归我们管。 */
  readonly adopted: boolean;
}

/** 不论用的是内置的还是外来的版面，找一种表（这个项目）现在在哪；找不到返回 null。 */
export function locateKind(book: BookState, kind: string, project: string | null): LocatedKind | null {
  for (const form of formsOfKind(book.registry, kind)) {
    const sheet = locateForm(book, form, project);
    if (sheet) return locatedOn(book, sheet, form);
  }
  return null;
}

/** 一种表的所有项目表及其项目名，不论版面。 */
export function projectSheetsOf(
  book: BookState,
  kind: string,
): readonly (LocatedKind & { readonly project: string })[] {
  const seen = new Set<string>();
  return formsOfKind(book.registry, kind).flatMap((form) =>
    projectSheets(book, form).flatMap(({ sheet, project }) => {
      const key = `${sheet.id} ${form.layout}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ ...locatedOn(book, sheet, form), project }];
    }),
  );
}

/** 再插一张这种表用哪个版面：工作簿里正用着的外来版面，没有就是内置的。 */
export const formToInsert = (book: Pick<BookState, 'registry'>, kind: string): Form =>
  formOfNew(formsOfKind(book.registry, kind)[0]) ?? findForm(kind);

/** 新插的表上没有要照原样留着的格。 */
function formOfNew(form: Form | undefined): Form | undefined {
  const layout = form && layoutOfForm(form);
  return layout ? formOfLayout(layout) : form;
}

function locatedOn(book: BookState, sheet: SheetState, form: Form): LocatedKind {
  const entry = entryOn(book, sheet, form);
  const own = entry ? formOfEntry(book.registry, entry) : null;
  return {
    form: own?.layout === form.layout ? own : form,
    sheet,
    adopted: entry?.adopted !== undefined,
  };
}
