import { rectAddress } from '../../../forms';
import { isAuditSheet } from '../auditSheet/auditMark';
import { never, quiet } from '../finalize/ownConditions';
import { isScoreSheet } from '../scoreSheet/scoreMark';
import type { SheetState } from '../../kernel/book/bookState';
import { loadBook } from '../../kernel/book/loadBook';
import { passing } from '../../kernel/layout/passing';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { ColorProbe } from './colorProbe';
import { formSheets } from './formSheets';

/** 我们写出来的、不是表样的表：审核情况表与得分分析（早先写的得分分析有底色）。 */
const isWritten = (sheet: SheetState): boolean => isAuditSheet(sheet) || isScoreSheet(sheet);

/** 收起了颜色的表。 */
export interface HiddenColors {
  /** 收起了几张表的颜色；本来就是白底的不算。 */
  readonly sheets: number;
  /** 加了保护、动不了的表。 */
  readonly locked: readonly string[];
}

/**
 * 收起填的时候看的颜色（3 次同步：读、看清条件格式、改）：表样、“审核情况表”、“得分分析”的底色清掉，边录边变色停掉，
 * 哪个软件印出来都是白底黑字；单位自己涂的、认表绑定的模板自己的颜色不动。用 `showColors` 恢复。
 */
export function hideColors(session: SessionState): Promise<HiddenColors> {
  return runExcel('收起填写底色', async (context) => {
    const probe = new ColorProbe();
    const onSheet = (sheet: Excel.Worksheet): void => probe.request(sheet);
    const book = await loadBook(context, { known: session.known, onSheet });
    session.remember(book);
    const found = formSheets(book);
    const theirs = new Set(found.filter(({ adopted }) => adopted).map(({ sheet }) => sheet.id));
    const sheets = new Map(
      [...found.map(({ sheet }) => sheet), ...book.sheets.filter(isWritten)].map((each) => [each.id, each]),
    );
    probe.requestConditions(new Set(sheets.keys()));
    await context.sync();
    const colors = probe.colors();
    const isProtected = (id: string): boolean => colors.get(id)?.isProtected === true;
    const colored = new Set<string>();
    for (const condition of probe.conditions()) {
      if (condition.formula === never) continue;
      colored.add(condition.sheetId);
      if (!isProtected(condition.sheetId)) quiet(condition);
    }
    for (const id of sheets.keys()) {
      const tinted = theirs.has(id) ? [] : (colors.get(id)?.tinted ?? []);
      if (tinted.length === 0) continue;
      colored.add(id);
      if (isProtected(id)) continue;
      const sheet = context.workbook.worksheets.getItem(id);
      for (const rect of tinted) passing(sheet, rectAddress(rect)).format.fill.clear();
    }
    await context.sync();
    const locked = [...colored].filter(isProtected);
    return {
      sheets: colored.size - locked.length,
      locked: locked.flatMap((id) => sheets.get(id)?.name ?? []),
    };
  });
}
