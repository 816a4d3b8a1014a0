import { fieldName, type Form } from '../../../forms';
import type { BookState, SheetState } from '../../kernel/book/bookState';
import { findName, sheetByName } from '../../kernel/book/bookState';
import { isLive, isSetAside, markOf } from '../../kernel/book/marks';
import { parseReference } from '../../kernel/book/references';

/** 少于这么多个名称指着一张表，就不敢说那张表是我们的。 */
const namesNeeded = 3;

/**
 * 找这张表样（这个项目）现在在哪张工作表：先认标记，标记丢了再看名称指着哪里。
 * 留底的旧表、半成品不算。找不到返回 null。
 */
export function locateForm(book: BookState, form: Form, project: string | null): SheetState | null {
  const marked = book.sheets.filter((sheet) => isLive(markOf(sheet), form));
  if (form.scope === 'sheet') {
    return marked.find((sheet) => projectOf(book, sheet, form) === project) ?? null;
  }
  const pointed = (sheet: SheetState): number => pointedNames(book, form, sheet);
  const [best] = [...marked].sort((a, b) => pointed(b) - pointed(a));
  if (best) return best;
  const named = book.sheets.filter((sheet) => !isSetAside(markOf(sheet)) && pointed(sheet) >= namesNeeded);
  return named.sort((a, b) => pointed(b) - pointed(a))[0] ?? null;
}

/** 项目表属于哪个项目：单元格里的项目名称为准，空着看登记，再看工作表名。 */
function projectOf(book: BookState, sheet: SheetState, form: Form): string {
  const named = findName(sheet.names, fieldName(form, '项目名称'));
  const rect = named ? parseReference(named.formula)?.rect : undefined;
  const typed = rect && sheet.grid ? String(sheet.grid.cell(rect.row, rect.column).value).trim() : '';
  if (typed) return typed;
  const registered = book.registry?.forms.find(
    (entry) => entry.form === form.id && entry.sheet === sheet.name,
  );
  return registered?.project ?? sheet.name;
}

/** 所有项目表及其项目名。 */
export function projectSheets(
  book: BookState,
  form: Form,
): readonly { readonly sheet: SheetState; readonly project: string }[] {
  return book.sheets
    .filter((sheet) => isLive(markOf(sheet), form))
    .map((sheet) => ({ sheet, project: projectOf(book, sheet, form) }));
}

function pointedNames(book: BookState, form: Form, sheet: SheetState): number {
  return book.names.filter(({ name, formula }) => {
    if (!name.startsWith(`${form.prefix}_`)) return false;
    const reference = parseReference(formula);
    return reference !== null && sheetByName(book, reference.sheet)?.id === sheet.id;
  }).length;
}
