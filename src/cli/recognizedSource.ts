import { bindingPlan, recognizeGrid } from '../recognize';
import type { Proposal } from '../recognize';
import { readGrids } from '../xlsx';
import type { XlsxBook, XlsxName } from '../xlsx';

/** 没有经过加载项的工作簿，按标签认出来以后的样子。 */
export interface RecognizedSource {
  readonly source: XlsxBook;
  /** 绑上的表。 */
  readonly proposals: readonly Proposal[];
  /** 认得出而不敢读的：以元计的金额当成万元读会差一万倍。 */
  readonly refused: readonly Proposal[];
}

/**
 * 按标签认表，把认定的格当作有名称的来读；文件不动。一张也绑不上返回 `null`。
 * 同一种只许一张的表认出好几张时，只读第一张。
 */
export function recognizedSource(book: XlsxBook, bytes: Uint8Array): RecognizedSource | null {
  const names: XlsxName[] = [];
  const proposals: Proposal[] = [];
  const refused: Proposal[] = [];
  const used = new Set<string>();
  for (const grid of readGrids(bytes)) {
    const sheet = book.sheets.find(({ name }) => name === grid.name);
    if (!sheet) continue;
    for (const proposal of recognizeGrid(grid)) {
      const plan = bindingPlan(proposal);
      if (!plan || used.has(sheet.id) || (plan.form.scope === 'workbook' && used.has(plan.form.id))) continue;
      if (proposal.unit === '元') {
        refused.push(proposal);
        continue;
      }
      used.add(sheet.id).add(plan.form.id);
      proposals.push(proposal);
      names.push({ name: plan.mark.name, sheetId: sheet.id, formula: plan.mark.formula, target: null });
      for (const { name, scope, rect } of plan.names) {
        const sheetId = scope === 'sheet' ? sheet.id : null;
        names.push({ name, sheetId, formula: '', target: { sheetId: sheet.id, rect } });
      }
    }
  }
  return proposals.length + refused.length > 0
    ? { source: { ...book, names: [...book.names, ...names] }, proposals, refused }
    : null;
}
