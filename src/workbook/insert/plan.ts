import {
  blocksOf,
  compileForm,
  sheetTitle,
  uniqueSheetTitle,
  type BlockContent,
  type FormLayout,
  type KnownTexts,
} from '../../forms';
import type { BookState, SheetState } from '../book/bookState';
import { sheetByName } from '../book/bookState';
import { Grid } from '../book/grid';
import {
  buildingSheetName,
  hasMark,
  markOf,
  parseBuilding,
  type BuildingMark,
  type BuildingStage,
} from '../book/marks';
import { carryFrom, type Carried } from './carry';
import type { CellInputs } from './content';
import { currentBlocks } from '../layout/groups';
import { locateForm } from './locate';
import { findStanding, type FormContext, type Standing } from './match';

/** 插好以后的情形：新插、原地刷新、在旁边重建。 */
export type InsertState = 'new' | 'refreshed' | 'rebuilt';

/** 在一张已有的表上插若干整行（填数据时行不够）。 */
export interface RowInsertion {
  readonly at: number;
  readonly count: number;
}

/** 要插的一张表与要填的数据。 */
export interface InsertRequest extends FormContext {
  /** 新插时可增行区的行数与预填；缺省照方案。 */
  readonly blocks?: Readonly<Record<string, BlockContent>>;
  /** 已有的表上各区至少要有几行。 */
  readonly needRows?: Readonly<Record<string, number>>;
  /** 版面定了以后要写的值。 */
  readonly inputsFor?: (layout: FormLayout) => CellInputs;
  /** 用来估行高的文字。 */
  readonly texts?: KnownTexts;
}

/** 写进工作簿之前定好的一切；这里不碰 Excel。 */
export interface InsertPlan {
  readonly request: InsertRequest;
  readonly state: InsertState;
  readonly layout: FormLayout;
  /** 目标表；null 表示新建一张半成品。 */
  readonly target: SheetState | null;
  /** 目标表上（插行以后）现有的内容。 */
  readonly grid: Grid;
  readonly rowInsertions: readonly RowInsertion[];
  readonly inputs: CellInputs;
  /** 空录入格写预填值。 */
  readonly presets: boolean;
  /** 目标表正在写的阶段；不是半成品为 null。 */
  readonly stage: BuildingStage | null;
  /** 新建半成品时的表名。 */
  readonly workingName: string;
  /** 完成后的表名。 */
  readonly finalName: string;
  /** 要留底的旧表与它的新名字。 */
  readonly retire: { readonly sheet: SheetState; readonly name: string } | null;
  readonly needsMark: boolean;
  readonly notices: readonly string[];
}

const noInputs: CellInputs = new Map();

/** 看工作簿现状，决定新插、刷新还是重建。 */
export function planInsertion(book: BookState, request: InsertRequest): InsertPlan {
  const located = locateForm(book, request.form, request.project);
  const half = findHalf(book, request);
  if (half?.mark.stage === 'names') return planTakeover(book, request, half, located);
  const standing = located ? findStanding(book, located, request) : null;
  if (located && standing) return planRefresh(request, located, standing);
  return planNewSheet(book, request, located, half);
}

function planRefresh(request: InsertRequest, sheet: SheetState, standing: Standing): InsertPlan {
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
  return {
    request,
    state: 'refreshed',
    layout,
    target: sheet,
    grid,
    rowInsertions,
    inputs: request.inputsFor?.(layout) ?? noInputs,
    presets: false,
    stage: null,
    workingName: sheet.name,
    finalName: sheet.name,
    retire: null,
    needsMark: !hasMark(sheet.names),
    notices: [],
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

/** 插到一半的这张表。 */
interface Half {
  readonly sheet: SheetState;
  readonly mark: BuildingMark;
}

function findHalf(book: BookState, { form, project }: InsertRequest): Half | null {
  for (const sheet of book.sheets) {
    const mark = parseBuilding(markOf(sheet), form, project);
    if (mark) return { sheet, mark };
  }
  return null;
}

/** 重建中断在改指名称时：内容早已写完，接着改指、收尾，不再回头读旧表（它的名称可能已指走一半）。 */
function planTakeover(
  book: BookState,
  request: InsertRequest,
  { sheet, mark }: Half,
  old: SheetState | null,
): InsertPlan {
  const sizes = Object.fromEntries(
    blocksOf(request.form).map(({ key, minRows }, index) => [key, { rows: mark.rows[index] ?? minRows }]),
  );
  const { blocks: placed } = compileForm(request.form, { ...request, blocks: sizes });
  const rects = Object.fromEntries(placed.map(({ key, rect }) => [key, rect]));
  const grid = sheet.grid ?? Grid.empty;
  const blocks = currentBlocks(request.form, rects, grid, sheet.merges ?? []);
  const layout = compileForm(request.form, { ...request, blocks });
  return {
    ...placement(book, request, sheet, old),
    request,
    state: 'rebuilt',
    layout,
    grid,
    rowInsertions: [],
    inputs: request.inputsFor?.(layout) ?? noInputs,
    presets: false,
    stage: 'names',
    needsMark: true,
    notices: [],
  };
}

function planNewSheet(
  book: BookState,
  request: InsertRequest,
  old: SheetState | null,
  half: Half | null,
): InsertPlan {
  const carried = old ? carryFrom(book, old, request.form) : null;
  const blocks = { ...request.blocks, ...carriedBlocks(carried, request) };
  const layout = compileForm(request.form, { ...request, blocks });
  const sameSize = half?.mark.rows.join() === layout.blocks.map(({ rows }) => rows).join();
  const target = (sameSize ? half?.sheet : null) ?? unmarkedHalf(book);
  const place = placement(book, request, target, old);
  return {
    ...place,
    request,
    state: old ? 'rebuilt' : 'new',
    layout,
    grid: target?.grid ?? Grid.empty,
    rowInsertions: [],
    inputs: mergedInputs(carried, request, layout, target),
    presets: old === null,
    stage: 'content',
    needsMark: true,
    notices: place.retire ? rebuildNotices(place.retire, carried) : [],
  };
}

/** 新表写在哪儿、最后叫什么，旧表改叫什么。 */
function placement(
  book: BookState,
  request: InsertRequest,
  target: SheetState | null,
  old: SheetState | null,
): Pick<InsertPlan, 'target' | 'workingName' | 'finalName' | 'retire'> {
  const others = book.sheets.filter((sheet) => sheet !== target);
  const retire = old ? { sheet: old, name: retiredName(old, others) } : null;
  const taken = others.map((sheet) => (sheet === old && retire ? retire.name : sheet.name));
  const wanted = old?.name.replace(/（旧）.*$/, '') ?? sheetTitle(request.form, request.project);
  return {
    target,
    workingName:
      target?.name ??
      uniqueSheetTitle(
        buildingSheetName,
        book.sheets.map(({ name }) => name),
      ),
    finalName: uniqueSheetTitle(wanted, taken),
    retire,
  };
}

function carriedBlocks(
  carried: Carried | null,
  { needRows, blocks }: InsertRequest,
): Readonly<Record<string, BlockContent>> {
  return Object.fromEntries(
    Object.entries(carried?.blocks ?? {}).map(([key, content]) => {
      const groups = blocks?.[key]?.groups ?? content.groups;
      return [key, { rows: Math.max(content.rows, needRows?.[key] ?? 0), ...(groups ? { groups } : {}) }];
    }),
  );
}

/** 旧表带来的值在前，请求要填的值在后；半成品上用户已经填了的格不覆盖带来的值。 */
function mergedInputs(
  carried: Carried | null,
  request: InsertRequest,
  layout: FormLayout,
  target: SheetState | null,
): CellInputs {
  const brought = [...(carried?.inputsFor(layout) ?? noInputs)].filter(([key]) => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    return !target?.grid || target.grid.isBlank(row, column);
  });
  return new Map([...brought, ...(request.inputsFor?.(layout) ?? noInputs)]);
}

/** 刚建出来还没来得及打标记的半成品：名字是我们的，里面什么也没有。 */
function unmarkedHalf(book: BookState): SheetState | null {
  const sheet = sheetByName(book, buildingSheetName);
  const untouched = sheet && sheet.names?.length === 0 && (sheet.grid?.rowCount ?? 0) === 0;
  return untouched ? sheet : null;
}

function retiredName(old: SheetState, others: readonly SheetState[]): string {
  if (old.name.endsWith('（旧）')) return old.name;
  const base = [...old.name].slice(0, 28).join('');
  return uniqueSheetTitle(
    `${base}（旧）`,
    others.filter((sheet) => sheet !== old).map(({ name }) => name),
  );
}

function rebuildNotices(
  retire: { readonly sheet: SheetState; readonly name: string },
  carried: Carried | null,
): readonly string[] {
  const { sheet, name } = retire;
  return [
    `“${sheet.name}”的版面被改动过（插删了行列或名称失效），已在旁边重建，能找到的数据都带了过来；` +
      `原表改名为“${name}”留底，核对后可以删除。`,
    ...(carried?.notices ?? ['原表的名称全部失效，数据没有带过来，请从留底的表复制。']),
  ];
}
