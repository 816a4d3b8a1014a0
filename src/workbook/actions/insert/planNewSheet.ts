import {
  blocksOf,
  compileForm,
  sheetTitle,
  uniqueSheetTitle,
  type BlockContent,
  type FormLayout,
} from '../../../forms';
import { olderVersionMessage } from '../../../submission';
import { sheetByName, type BookState, type SheetState } from '../../kernel/book/bookState';
import { Grid } from '../../kernel/book/grid';
import {
  buildingSheetName,
  markOf,
  parseBuilding,
  versionOf,
  type BuildingMark,
} from '../../kernel/book/marks';
import { currentBlocks } from '../../kernel/layout/groups';
import { carryFrom, type Carried } from './carry';
import type { CellInputs } from './content';
import type { InsertPlan, InsertRequest } from './insertPlan';

const noInputs: CellInputs = new Map();

/** 插到一半的这张表。 */
export interface Half {
  readonly sheet: SheetState;
  readonly mark: BuildingMark;
}

/** 找这张表（这个项目）上次插到一半的半成品。 */
export function findHalf(book: BookState, { form, project }: InsertRequest): Half | null {
  for (const sheet of book.sheets) {
    const mark = parseBuilding(markOf(sheet), form, project);
    if (mark) return { sheet, mark };
  }
  return null;
}

/** 重建中断在改指名称时：内容早已写完，接着改指、收尾，不再回头读旧表（它的名称可能已指走一半）。 */
export function planTakeover(
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
    notices: [],
    repairs: [],
  };
}

/** 新插一张，或在旧表旁边重建一张；上次同样大小的半成品接着写。 */
export function planNewSheet(
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
    notices: place.retire ? rebuildNotices(place.retire, carried, request.form.version) : [],
    repairs: [],
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
  today: number,
): readonly string[] {
  const { sheet, name } = retire;
  const version = versionOf(sheet) ?? today;
  const done =
    version < today
      ? `“${sheet.name}”是第 ${version} 版表样，已在旁边升级成第 ${today} 版，录入的内容都带了过来；`
      : `“${sheet.name}”的版面被改动过（插删了行列或名称失效），已在旁边重建，能找到的数据都带了过来；`;
  return [
    `${done}原表改名为“${name}”留底，核对后可以删除。`,
    ...(carried?.notices.filter((message) => message !== olderVersionMessage(sheet.name)) ?? [
      '原表的名称全部失效，数据没有带过来，请从留底的表复制。',
    ]),
  ];
}
