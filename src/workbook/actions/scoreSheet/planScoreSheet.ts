import { uniqueSheetTitle } from '../../../forms';
import type { Submission } from '../../../submission';
import { sheetByName, type BookState, type SheetState } from '../../kernel/book/bookState';
import { chartColumns, columnWidths, heights, page } from './columns';
import { FormReferences } from './formReferences';
import { scoreBlock, type ScoreBlock, type ScoreLine } from './scoreBlock';
import { scoredForms } from './scoredForms';
import { chartPrefix, isScoreSheet, scoreSheetTitle } from './scoreMark';

/** 生成“得分分析”要的东西。 */
export interface ScoreSheetContent {
  readonly submission: Submission;
  /** 生成时间，印在表上。 */
  readonly time: Date;
}

/** 各张表上的图表名称：表 id → 名称。 */
export type ChartNames = ReadonlyMap<string, readonly string[]>;

/** 写进工作簿之前定好的一切；这里不碰 Excel。 */
export interface ScoreSheetPlan {
  /** 重写的表；null 为新建。 */
  readonly target: SheetState | null;
  readonly sheetName: string;
  /** 目标表上我们从前画的图表。 */
  readonly oldCharts: readonly string[];
  /** 目标表上已用到第几行（不含）。 */
  readonly usedRows: number;
  readonly blocks: readonly ScoreBlock[];
  /** 画图的各列宽，磅。 */
  readonly chartWidth: number;
}

/** 行高，磅。 */
export function lineHeight({ kind, textLines }: ScoreLine): number {
  if (kind === 'title') return heights.title;
  if (kind === 'note') return heights.note;
  return kind === 'headline' ? heights.headline : heights.row * textLines;
}

/** 看工作簿现状，定下“得分分析”要写成什么样；没有有分的表返回 null。 */
export function planScoreSheet(
  book: BookState,
  charts: ChartNames,
  { submission, time }: ScoreSheetContent,
): ScoreSheetPlan | null {
  const forms = scoredForms(submission);
  if (forms.length === 0) return null;
  const { unit, year, evidence } = submission;
  const blocks: ScoreBlock[] = [];
  for (const form of forms) {
    const last = blocks.at(-1);
    const row = last === undefined ? 0 : last.row + last.lines.length;
    blocks.push(
      scoreBlock(form, new FormReferences(book, form.reading), { unit, year, time, evidence }, row),
    );
  }
  const target = findTarget(book, charts);
  const names = target === null ? [] : (charts.get(target.id) ?? []);
  return {
    target,
    sheetName:
      target?.name ??
      uniqueSheetTitle(
        scoreSheetTitle,
        book.sheets.map(({ name }) => name),
      ),
    oldCharts: names.filter((name) => name.startsWith(chartPrefix)),
    usedRows: target?.grid?.rowCount ?? 0,
    blocks,
    chartWidth: chartWidthFor(blocks),
  };
}

/** 我们的那一张；没有标记、叫这个名字而空着的，是上次刚建出来就断了的。 */
function findTarget(book: BookState, charts: ChartNames): SheetState | null {
  const ours = book.sheets.find(isScoreSheet);
  if (ours) return ours;
  const named = sheetByName(book, scoreSheetTitle);
  const untouched =
    named?.names?.length === 0 && named.grid?.rowCount === 0 && (charts.get(named.id) ?? []).length === 0;
  return named && untouched ? named : null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** 各家软件的列宽、行高略有出入，留一点余地。 */
const spare = 1.03;

/**
 * 打印按页宽缩放：指标多的页高，就把图画宽，缩小以后一页正好放得下。
 * （压成一页高会让手工分页失效，所以只压宽度。）
 */
function chartWidthFor(blocks: readonly ScoreBlock[]): number {
  const tallest = Math.max(...blocks.map(({ lines }) => sum(lines.map(lineHeight))));
  const charts = chartColumns.last - chartColumns.first + 1;
  const others = sum(columnWidths.slice(0, chartColumns.first));
  const wanted = (tallest * spare * page.width) / page.height - others;
  return Math.max(columnWidths[chartColumns.first], Math.ceil(wanted / charts));
}
