import { cellAddress, type FormLayout, type LayoutCell } from '../../../forms';
import type { BookState, SheetState } from '../../kernel/book/bookState';
import { isBrokenReference } from '../../kernel/book/references';
import { captionText } from '../../kernel/layout/looks';
import { isTypedOver, type ContentContext } from './content';
import type { InsertRequest } from './insertPlan';
import { nameChanges } from './nameChanges';

/** 列出这么多处，再多只报处数。 */
const listed = 5;

const list = (places: readonly string[]): string =>
  places.length > listed ? `${places.slice(0, listed).join('、')} 等 ${places.length} 处` : places.join('、');

/** 原地刷新修好了什么，一条一句话（“名称：基础_编制数”）；什么也没坏就是空的。 */
export function repairsOf(
  book: BookState,
  request: InsertRequest,
  sheet: SheetState,
  { layout, grid }: Pick<ContentContext, 'layout' | 'grid'>,
): readonly string[] {
  const differing = (cells: readonly LayoutCell[], wanted: (cell: LayoutCell) => string): readonly string[] =>
    cells
      .filter((cell) => !sameText(grid.cell(cell.row, cell.column), wanted(cell)))
      .map(({ row, column }) => cellAddress(row, column));
  const formulas = layout.cells.filter((cell) => cell.isFormula && !isTypedOver(grid, cell));
  const captions = layout.cells.filter(({ kind }) => kind === 'caption');
  return [
    ...phrase('名称', brokenNames(book, sheet, layout)),
    ...phrase(
      '公式',
      differing(formulas, ({ content }) => String(content)),
    ),
    ...phrase('固定文字', differing(captions, captionText)),
    ...renamed(book, request, sheet),
  ];
}

const phrase = (what: string, places: readonly string[]): readonly string[] =>
  places.length === 0 ? [] : [`${what} ${list(places)}`];

/** 算出来的格被键入的数盖掉：数可能是对的，修复不动它，只说在哪里、怎么恢复。 */
export function typedOverNotices(
  sheet: SheetState,
  { layout, grid }: Pick<ContentContext, 'layout' | 'grid'>,
): readonly string[] {
  const places = layout.cells
    .filter((cell) => cell.isFormula && isTypedOver(grid, cell))
    .map(({ row, column }) => cellAddress(row, column));
  if (places.length === 0) return [];
  return [
    `“${sheet.name}”的 ${list(places)} 公式被键入的内容盖掉，内容原样留着；要恢复公式，到“审核”里用 A13 的修正。`,
  ];
}

/** 比公式和文字时不看空白与大小写：Excel 存回来时会整理。 */
const plain = (text: string): string => text.replace(/[\s\u3000']/g, '').toUpperCase();

function sameText(
  { value, formula }: { readonly value: unknown; readonly formula: string | null },
  wanted: string,
): boolean {
  return plain(formula ?? String(value)) === plain(wanted);
}

/** 没有了的、#REF! 的、指偏了的名称。 */
function brokenNames(book: BookState, sheet: SheetState, layout: FormLayout): readonly string[] {
  const { early, late } = nameChanges(book, layout, {
    sheetName: sheet.name,
    sheetNames: sheet.names ?? [],
  });
  return [...early, ...late].map(({ name, exists }) => {
    const was = [...book.names, ...(sheet.names ?? [])].find((each) => each.name === name)?.formula ?? '';
    return exists && isBrokenReference(was) ? `${name}（原为 #REF!）` : name;
  });
}

/** 工作表改过名：登记跟着改。 */
function renamed(book: BookState, { form, project }: InsertRequest, { name }: SheetState): readonly string[] {
  const entries = book.registry?.forms ?? [];
  const entry = entries.find((each) => each.form === form.id && each.project === project);
  const known = entries.some((each) => each.form === form.id && each.sheet === name);
  return entry && !known ? [`工作表“${entry.sheet}”改名为“${name}”`] : [];
}
