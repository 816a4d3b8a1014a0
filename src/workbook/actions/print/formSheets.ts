import { forms, type Form } from '../../../forms';
import type { BookState, SheetState } from '../../kernel/book/bookState';
import { locateKind, projectSheetsOf } from '../insert/locate';

/** 工作簿里的一张表样。 */
export interface FoundForm {
  readonly form: Form;
  readonly project: string | null;
  readonly sheet: SheetState;
  /** 认表绑定的：财政局的模板，样子与打印设置不归我们。 */
  readonly adopted: boolean;
}

/** 全部表样，照表种的次序，项目表一张一个。 */
export function formSheets(book: BookState): readonly FoundForm[] {
  return forms.flatMap(({ id, scope }): readonly FoundForm[] => {
    if (scope === 'sheet') return projectSheetsOf(book, id);
    const found = locateKind(book, id, null);
    return found ? [{ ...found, project: null }] : [];
  });
}
