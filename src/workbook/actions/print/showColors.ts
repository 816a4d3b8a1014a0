import { rectAddress, type FormLayout } from '../../../forms';
import { placedFormats } from '../insert/writeRules';
import { findStanding } from '../insert/match';
import { never, type OwnCondition } from '../finalize/ownConditions';
import { WorkbookError } from '../../kernel/errors';
import { loadBook } from '../../kernel/book/loadBook';
import { areasBy, wholeForm } from '../../kernel/layout/areas';
import { tintOf } from '../../kernel/layout/looks';
import { passing } from '../../kernel/layout/passing';
import { severityColors } from '../../kernel/layout/severityColors';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { ColorProbe, type SheetColors } from './colorProbe';
import { formSheets } from './formSheets';

/** 恢复了颜色的表。 */
export interface ShownColors {
  readonly sheets: number;
  /** 版面改过或加了保护，恢复不了的表：要点“修复”。 */
  readonly left: readonly string[];
}

/**
 * 把收起的颜色照版面恢复（3 次同步：读、看清条件格式、改）：没有底色的录入格、计算格涂回，停掉的边录边变色接上。
 * 单位自己涂了颜色的格不动。
 */
export function showColors(session: SessionState): Promise<ShownColors> {
  return runExcel('恢复填写底色', async (context) => {
    const probe = new ColorProbe();
    const onSheet = (sheet: Excel.Worksheet): void => probe.request(sheet);
    const book = await loadBook(context, { known: session.known, merges: true, onSheet });
    session.remember(book);
    const found = formSheets(book);
    const { registry } = book;
    if (!registry || found.length === 0)
      throw new WorkbookError('工作簿里没有表样。', { remedy: '先插入表样。' });
    probe.requestConditions(new Set(found.map(({ sheet }) => sheet.id)));
    await context.sync();
    const colors = probe.colors();
    const quieted = probe.conditions().filter(({ formula }) => formula === never);
    const [shown, left] = [new Set<string>(), new Set<string>()];
    for (const { form, project, sheet, adopted } of found) {
      const { scheme, year, unit } = registry;
      const own = colors.get(sheet.id);
      const layout = findStanding(book, sheet, { form, project, scheme, year, unit })?.layout;
      const sleeping = quieted.filter(({ sheetId }) => sheetId === sheet.id);
      if (!layout || !own || own.isProtected) {
        left.add(sheet.name);
        continue;
      }
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      const painted = adopted ? 0 : paint(worksheet, layout, own);
      const woken = wake(sleeping, placedFormats(layout, session.live, scheme));
      if (painted + woken > 0) shown.add(sheet.name);
    }
    await context.sync();
    return { sheets: shown.size, left: [...left] };
  });
}

/** 没有底色的录入格、计算格涂回，返回几片。 */
function paint(sheet: Excel.Worksheet, layout: FormLayout, { isBare }: SheetColors): number {
  const areas = areasBy(layout, wholeForm(layout), (cell) =>
    isBare(cell.row, cell.column) ? tintOf(cell) : null,
  );
  let count = 0;
  for (const [tint, rects] of areas) {
    for (const rect of rects) passing(sheet, rectAddress(rect)).format.fill.color = tint;
    count += rects.length;
  }
  return count;
}

/** 停掉的各条照管着的格与颜色对上版面上的，公式写回；返回接上几条。 */
function wake(sleeping: readonly OwnCondition[], placed: ReturnType<typeof placedFormats>): number {
  const waiting = [...sleeping];
  let count = 0;
  for (const { rect, formula, severity } of placed) {
    const { fill } = severityColors[severity];
    const at = waiting.findIndex((each) => each.cell === rectAddress(rect) && each.fill === fill);
    const [found] = at < 0 ? [] : waiting.splice(at, 1);
    if (!found) continue;
    found.rule.formula = formula;
    count += 1;
  }
  return count;
}
