import { rectAddress, type Layout } from '../../../forms';
import { parseAddress, type RegisteredForm, type Registry } from '../../../submission';
import { WorkbookError } from '../../kernel/errors';
import { areaOfEntry, boundOn } from '../adopt/sharedSheet';
import type { OpenForm } from './openForm';

const layoutOf = ({ layout, form }: RegisteredForm): string => layout ?? form;

/** 绑在同一张工作表上的别的表。 */
const othersOn = ({ registry, sheet, layout }: OpenForm): readonly RegisteredForm[] =>
  boundOn(registry, sheet).filter((entry) => layoutOf(entry) !== layout.form.layout);

/** 增删的是整行：旁边并排着另一张表，或下面那张与别的工作表共用版面的，不能动。 */
export function refuseBeside(open: OpenForm, at: number): void {
  for (const entry of othersOn(open)) {
    const { row, lastRow } = areaOfEntry(entry);
    if (row <= at && at <= lastRow)
      throw new WorkbookError(`“${open.sheet.name}”上并排着另一张《${entry.form}》，增删整行会动到它。`, {
        remedy: '把两张表分到两张工作表上再增删行。',
      });
    const shared = open.registry.forms.some(
      (other) => other !== entry && other.layout !== undefined && other.layout === entry.layout,
    );
    if (row > at && shared)
      throw new WorkbookError(`下面的《${entry.form}》与别的工作表共用一份版面，增删行会让它对不上。`, {
        remedy: '把两张表分到两张工作表上再增删行。',
      });
  }
}

/** 上面的表增删一行，下面的表整个挪：第二锚点、我们放的东西、版面都跟着。 */
export function movedNeighbours(
  open: OpenForm,
  registry: Registry,
  at: number,
  delta: 1 | -1,
  moved: (entry: RegisteredForm) => RegisteredForm['adopted'],
): Registry {
  const below = othersOn(open).filter((entry) => areaOfEntry(entry).row > at);
  if (below.length === 0) return registry;
  const ids = new Set(below.map(layoutOf));
  return {
    ...registry,
    forms: registry.forms.map((entry) => {
      const adopted = below.includes(entry) ? moved(entry) : undefined;
      return adopted === undefined ? entry : { ...entry, adopted, anchors: shifted(entry.anchors, delta) };
    }),
    ...(registry.layouts
      ? { layouts: registry.layouts.map((layout) => (ids.has(layout.id) ? lowered(layout, delta) : layout)) }
      : {}),
  };
}

const shifted = (anchors: RegisteredForm['anchors'], delta: 1 | -1): RegisteredForm['anchors'] =>
  Object.fromEntries(
    Object.entries(anchors).map(([name, address]) => {
      const rect = parseAddress(address);
      return [
        name,
        rect ? rectAddress({ ...rect, row: rect.row + delta, lastRow: rect.lastRow + delta }) : address,
      ];
    }),
  );

/** 版面从工作表第一行写起，上面空着的行多一行（少一行）。 */
const lowered = (layout: Layout, delta: 1 | -1): Layout => ({
  ...layout,
  rows: delta > 0 ? [{ cells: [] }, ...layout.rows] : layout.rows.slice(1),
});
