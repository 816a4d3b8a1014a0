import { forms } from '../../../forms';
import { auditSheetNames } from '../../../submission';
import type { BookState, SheetState } from './bookState';
import { hasMark } from './marks';
import { parseReference } from './references';

/** 指着“审核情况表”的名称：标记丢了也凭它读回用户写的说明。 */
const auditNames: ReadonlySet<string> = new Set(Object.values(auditSheetNames));

/** 不看标记也可能是我们的表：登记里有它，或者有我们前缀的名称指着它。 */
export function isLikelyOurs(book: BookState, sheet: SheetState): boolean {
  if (book.registry?.forms.some((form) => form.sheet === sheet.name)) return true;
  return book.names.some(({ name, formula }) => {
    const prefixed = forms.some((form) => name.startsWith(`${form.prefix}_`));
    return (prefixed || auditNames.has(name)) && parseReference(formula)?.sheet === sheet.name;
  });
}

/** 要读内容的表：有我们的标记，或可能是我们的。 */
export const isOurs = (book: BookState, sheet: SheetState): boolean =>
  hasMark(sheet.names) || isLikelyOurs(book, sheet);
