import { WorkbookError } from '../../kernel/errors';
import { loadBook, type KnownSheet } from '../../kernel/book/loadBook';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { planScoreSheet, type ChartNames, type ScoreSheetContent } from './planScoreSheet';
import { scoreSheetTitle } from './scoreMark';
import { queueScoreSheet } from './writeScoreSheet';

/** 生成“得分分析”的结果。 */
export interface ScoreSheetResult {
  readonly sheetName: string;
  /** 分析了几张表，一张一页。 */
  readonly forms: number;
}

/** 生成或重写“得分分析”（2）：一张表一页，原生公式与图表。失败后再来一次即可。 */
export function writeScoreSheet(
  session: SessionState,
  content: ScoreSheetContent,
): Promise<ScoreSheetResult> {
  return runExcel('生成得分分析表', async (context) => {
    const loaded = new Map<string, Excel.ChartCollection>();
    const known = session.known.map((sheet): KnownSheet => {
      return sheet.name === scoreSheetTitle ? { ...sheet, ours: true } : sheet;
    });
    const book = await loadBook(context, {
      known,
      guesses: [scoreSheetTitle],
      onSheet: (sheet, key) => {
        sheet.charts.load('items/name');
        loaded.set(key, sheet.charts);
      },
    });
    session.remember(book);
    const charts: ChartNames = new Map(
      book.sheets.map(({ id, name }) => [id, namesOf(loaded.get(id) ?? loaded.get(name))] as const),
    );
    const plan = planScoreSheet(book, charts, content);
    if (plan === null) {
      throw new WorkbookError('还没有可以分析的得分。', {
        remedy: '先插入自评表或评分表，填好指标与分值；没有“分值”“得分”或“三级指标”一栏的表分析不了。',
      });
    }
    const sheet = queueScoreSheet(context, plan);
    sheet.activate();
    try {
      await context.sync();
    } catch (error) {
      session.forget();
      throw error;
    }
    session.rememberOurs(sheet.id, sheet.name);
    return { sheetName: sheet.name, forms: plan.blocks.length };
  });
}

const namesOf = (charts: Excel.ChartCollection | undefined): readonly string[] =>
  charts === undefined || charts.isNullObject ? [] : charts.items.map(({ name }) => name);
