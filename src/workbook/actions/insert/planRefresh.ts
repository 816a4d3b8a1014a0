import { compileForm, type FormLayout } from '../../../forms';
import { Grid } from '../../kernel/book/grid';
import type { BookState, SheetState } from '../../kernel/book/bookState';
import type { Standing } from './match';
import type { InsertPlan, InsertRequest, RowInsertion } from './insertPlan';
import { repairsOf, typedOverNotices } from './repairs';

/** 原地刷新：表还立在版面该在的位置上；数据多的可增行区在区末补行。 */
export function planRefresh(
  book: BookState,
  request: InsertRequest,
  sheet: SheetState,
  standing: Standing,
): InsertPlan {
  const rowInsertions = missingRows(request, standing.layout);
  const layout =
    rowInsertions.length > 0 || request.texts
      ? withRows(request, sheet, standing, rowInsertions)
      : standing.layout;
  // 自下而上插，上面的行号才不会变
  const grid = rowInsertions.reduce(
    (now, { at, count }) => now.withInsertedRows(at, count),
    sheet.grid ?? Grid.empty,
  );
  const inputs = request.inputsFor?.(layout) ?? new Map();
  const now = { layout: standing.layout, grid: sheet.grid ?? Grid.empty };
  return {
    request,
    state: 'refreshed',
    layout,
    target: sheet,
    grid,
    rowInsertions,
    inputs,
    presets: false,
    stage: null,
    workingName: sheet.name,
    finalName: sheet.name,
    retire: null,
    notices: request.inputsFor ? [] : typedOverNotices(sheet, now),
    repairs: request.inputsFor ? [] : repairsOf(book, request, sheet, now),
  };
}

/** 区末之后要补的整行，自下而上。 */
function missingRows({ needRows }: InsertRequest, layout: FormLayout): readonly RowInsertion[] {
  return layout.blocks
    .map(({ key, rect, rows }) => ({ at: rect.lastRow + 1, count: (needRows?.[key] ?? 0) - rows }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.at - a.at);
}

function withRows(
  request: InsertRequest,
  sheet: SheetState,
  standing: Standing,
  insertions: readonly RowInsertion[],
): FormLayout {
  const blocks = Object.fromEntries(
    standing.layout.blocks.map(({ key, rows, rect }) => {
      const extra = insertions.find(({ at }) => at === rect.lastRow + 1)?.count ?? 0;
      const groups = request.blocks?.[key]?.groups ?? standing.blocks[key]?.groups ?? {};
      return [key, { rows: rows + extra, groups }];
    }),
  );
  return compileForm(request.form, { ...request, sheetName: sheet.name, blocks });
}
