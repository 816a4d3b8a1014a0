import { formOfLayout, forms } from '../../../forms';
import type { Form, Layout } from '../../../forms';
import type { RegisteredForm, Registry } from './registry';

/**
 * 登记里的版面。写进去以前核对过（`parseLayout`）；这里只防别人改坏：编译不过、标签不是文字的不用，
 * 读到它的表时会说版面丢了。
 */
export function readLayouts(value: unknown): readonly Layout[] {
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isUsable) : [];
}

function isUsable(value: unknown): value is Layout {
  try {
    const { rows, columnWidths, ...form } = formOfLayout(value as Layout);
    const cells = rows.flatMap((row) => (row.kind === 'row' ? row.cells : []));
    const texts = [form.layout, form.sheetName, ...cells.map(({ caption = '' }) => caption)];
    return (
      texts.every((text) => typeof text === 'string') &&
      [form.version, ...columnWidths].every((each) => typeof each === 'number') &&
      rows.every((row) => row.kind === 'row' || Number.isInteger(row.defaultRows))
    );
  } catch {
    return false;
  }
}

/** 版面标识（表样标记里写的）→ 表样：内置的，或这本工作簿带着的；都没有为 null。 */
export function formByLayout(
  registry: Pick<Registry, 'layouts'> | null,
  id: string | undefined,
  entry?: Pick<RegisteredForm, 'layout' | 'adopted'> | null,
): Form | null {
  const carried = registry?.layouts?.find((layout) => layout.id === id);
  if (carried === undefined) return forms.find(({ layout }) => layout === id) ?? null;
  return formOfLayout(carried, entry?.layout === id ? entry?.adopted?.kept : undefined);
}

/** 登记的一张表的表样；版面不认识为 null。 */
export const formOfEntry = (
  registry: Pick<Registry, 'layouts'> | null,
  entry: Pick<RegisteredForm, 'form' | 'layout' | 'adopted'>,
): Form | null => formByLayout(registry, entry.layout ?? entry.form, entry);

/** 这本工作簿里一种表可能是的全部表样：在用的外来版面在前，内置的在后。 */
export function formsOfKind(registry: Registry | null, kind: string): readonly Form[] {
  const entries = (registry?.forms ?? []).filter((entry) => entry.form === kind);
  const carried = (registry?.layouts ?? [])
    .filter((layout) => layout.kind === kind)
    .map((layout) => formOfLayout(layout));
  const used = entries.flatMap((entry) => formOfEntry(registry, entry) ?? []);
  return [...new Set([...used, ...carried, ...forms.filter(({ id }) => id === kind)])];
}
