import { formOfLayout, nthMarkName, type Layout, type Rect } from '../../../forms';
import { formOfEntry, parseAddress, type RegisteredForm, type Registry } from '../../../submission';
import type { BookState, SheetState } from '../../kernel/book/bookState';

/** 这张工作表上已经绑了同一种一项目一张的表：名称另取前缀。 */
export function numbered(layout: Layout, { registry }: BookState, sheet: SheetState): Layout {
  const same = boundOn(registry, sheet).filter(({ form }) => form === layout.kind);
  if (same.length === 0 || formOfLayout(layout).scope === 'workbook') return layout;
  const nths = same.map((entry) => formOfEntry(registry, entry)?.prefix.match(/\d+$/)?.[0] ?? '1');
  return { ...layout, nth: Math.max(...nths.map(Number)) + 1 };
}

/** 绑在这张工作表上的各张表。 */
export const boundOn = (registry: Registry | null, sheet: SheetState): readonly RegisteredForm[] =>
  (registry?.forms ?? []).filter((entry) => entry.sheet === sheet.name && entry.adopted);

/** 一张表的名称占着的区域。 */
export const areaOf = (rects: readonly Rect[]): Rect => ({
  row: Math.min(...rects.map(({ row }) => row)),
  column: Math.min(...rects.map(({ column }) => column)),
  lastRow: Math.max(...rects.map(({ lastRow }) => lastRow)),
  lastColumn: Math.max(...rects.map(({ lastColumn }) => lastColumn)),
});

/** 登记的一张表占着哪里。 */
export const areaOfEntry = ({ anchors }: RegisteredForm): Rect =>
  areaOf(Object.values(anchors).flatMap((address) => parseAddress(address) ?? []));

/** 绑在这张工作表上的表各占着哪里。 */
export const boundAreas = (registry: Registry | null, sheet: SheetState): readonly Rect[] =>
  boundOn(registry, sheet).map(areaOfEntry);

/** 还没有用的标记名称。 */
export function freeMark(sheet: SheetState): string {
  const taken = new Set((sheet.names ?? []).map(({ name }) => name));
  let nth = 1;
  while (taken.has(nthMarkName(nth))) nth += 1;
  return nthMarkName(nth);
}

/** 登记里的项目名：一张工作表上绑几张项目表、又都没有写名字的，编上号。 */
export function projectOn({ registry }: BookState, sheet: SheetState, project: string): string {
  const taken = new Set(boundOn(registry, sheet).map((entry) => entry.project));
  let nth = 1;
  while (taken.has(nth === 1 ? project : `${project}（第 ${nth} 张表）`)) nth += 1;
  return nth === 1 ? project : `${project}（第 ${nth} 张表）`;
}
