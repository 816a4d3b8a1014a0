import { forms } from '../../forms';
import type { Form } from '../../forms';
import type { SourceSheet } from '../cellSource';
import type { ReadingNotice } from '../submission';

/** 表名在头几行里找：上面可能有“附件2”，用户也可能插过行。 */
const searchedRows = 6;

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** 表名的样子；`{年度}` 一类的占位可以是任何文字。 */
function titlePattern(form: Form): RegExp | null {
  const cells = form.rows.flatMap((row) => (row.kind === 'row' ? row.cells : []));
  const caption = cells.find(({ look }) => look === 'title')?.caption;
  if (caption === undefined) return null;
  const parts = squeezed(caption).split(/\{[^}]*\}/);
  return new RegExp(`^${parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('.*')}$`, 'u');
}

function holdsTitle(sheet: SourceSheet, pattern: RegExp): boolean {
  for (let row = 0; row < Math.min(sheet.rowCount, searchedRows); row += 1) {
    if (pattern.test(squeezed(String(sheet.cell(row, 0).value)))) return true;
  }
  return false;
}

/**
 * 表名是我们的、名称与登记却都没有的工作表：别的软件另存丢了名称，或从别处贴来的表。
 * 读不了也要说，否则审核像是查过了它而没有问题。
 */
export function lookalikes(sheets: readonly SourceSheet[]): readonly ReadingNotice[] {
  return sheets.flatMap((sheet) => {
    const form = forms.find((candidate) => {
      const pattern = titlePattern(candidate);
      return pattern !== null && holdsTitle(sheet, pattern);
    });
    if (form === undefined) return [];
    const message = `工作表“${sheet.name}”像“${form.id}”，但没有加载项的名称（不是插入的，或另存时丢了），没有读取、没有审核；请插入表样后把内容移进去。`;
    return [{ form: form.id, sheetName: sheet.name, message }];
  });
}
