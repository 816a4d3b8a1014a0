import type { Layout } from '../forms';
import { bindingPlan, recognizeGrid } from '../recognize';
import type { Proposal } from '../recognize';
import { readGrids } from '../xlsx';
import type { AmountUnit } from '../domain';
import type { SourceSheet } from '../submission';
import type { XlsxBook, XlsxName, XlsxSheet } from '../xlsx';

/** 没有经过加载项的工作簿，按标签认出来以后的样子。 */
export interface RecognizedSource {
  readonly source: XlsxBook;
  /** 绑上的表。 */
  readonly proposals: readonly Proposal[];
  /** 一份只许一张的表的第二份：没有读。 */
  readonly skipped: readonly Proposal[];
}

/** 一张工作表上的第二张表：同样的格，另给一个身份，各读各的。 */
const anotherView = (sheet: XlsxSheet, nth: number): XlsxSheet => ({
  ...sheet,
  id: `${sheet.id}#${nth}`,
  name: `${sheet.name}（第 ${nth} 张表）`,
});

/**
 * 按标签认表，把认定的格当作有名称的来读；文件不动。一张也绑不上返回 `null`。
 * 一张工作表上有几张表，各读各的；一份只许一张的表认出好几张时，只读第一张。
 *
 * @param layouts 知道的版面：照它做的表照它认，不再问
 */
export function recognizedSource(
  book: XlsxBook,
  bytes: Uint8Array,
  layouts: readonly Layout[],
): RecognizedSource | null {
  const names: XlsxName[] = [];
  const proposals: Proposal[] = [];
  const skipped: Proposal[] = [];
  const extra: XlsxSheet[] = [];
  const used = new Set<string>();
  const units = new Map<string, AmountUnit>();
  const unlisted = new Map<string, readonly string[]>();
  for (const grid of readGrids(bytes)) {
    const sheet = book.sheets.find(({ name }) => name === grid.name);
    if (!sheet) continue;
    for (const proposal of recognizeGrid(grid, layouts)) {
      const plan = bindingPlan(proposal);
      if (!plan) continue;
      if (plan.form.scope === 'workbook' && used.has(plan.form.id)) {
        skipped.push(proposal);
        continue;
      }
      const own: XlsxSheet = used.has(sheet.id) ? anotherView(sheet, extra.length + 2) : sheet;
      if (own !== sheet) extra.push(own);
      used.add(sheet.id).add(plan.form.id);
      if (proposal.unit !== null) units.set(own.id, proposal.unit);
      const labels = proposal.extra.map(({ label }) => label);
      unlisted.set(own.id, [...plan.unbound, ...labels]);
      proposals.push({ ...proposal, sheet: own.name });
      names.push({ name: plan.mark.name, sheetId: own.id, formula: plan.mark.formula, target: null });
      for (const { name, scope, rect } of plan.names) {
        const sheetId = scope === 'sheet' ? own.id : null;
        names.push({ name, sheetId, formula: '', target: { sheetId: own.id, rect } });
      }
    }
  }
  const asForeign = (sheet: XlsxSheet): XlsxSheet & Pick<SourceSheet, 'foreign' | 'unit' | 'unlisted'> => {
    const other = unlisted.get(sheet.id);
    if (other === undefined) return sheet;
    const unit = units.get(sheet.id) ?? '万元';
    return {
      ...sheet,
      foreign: true,
      unlisted: other,
      ...(unit === '万元' ? {} : { unit }),
    };
  };
  return proposals.length > 0
    ? {
        source: {
          ...book,
          sheets: [...book.sheets, ...extra].map(asForeign),
          names: [...book.names, ...names],
        },
        proposals,
        skipped,
      }
    : null;
}
