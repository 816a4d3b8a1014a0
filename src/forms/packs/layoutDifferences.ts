import type { Layout } from '../layouts/layout';

/** 两份同一表种的版面的一处不同；没有的一边为空串。 */
export interface LayoutDifference {
  readonly what: string;
  readonly left: string;
  readonly right: string;
}

/** 一份版面上有哪些栏：固定行的字段、区里的列、自定义栏，按次序。 */
function itemsOf({ rows, extra = [] }: Layout): ReadonlyMap<string, readonly string[]> {
  const fields = rows.flatMap((row) =>
    'block' in row
      ? []
      : row.cells.flatMap(({ field, caption }) => (caption === undefined ? (field ?? []) : [])),
  );
  const items = new Map([['字段', fields]]);
  for (const row of rows) {
    if (!('block' in row)) continue;
    const columns = row.columns.map((one) =>
      typeof one === 'string' ? one : 'extra' in one ? `自定义.${one.extra}` : one.column,
    );
    items.set(`${row.block}的列`, columns);
  }
  return items.set(
    '自定义栏',
    extra.map(({ label }) => label),
  );
}

/** 一份版面的要点。 */
function factsOf(layout: Layout | undefined): ReadonlyMap<string, string> {
  if (layout === undefined) return new Map();
  return new Map([
    ['名字', layout.title ?? layout.kind],
    ['金额单位', layout.unit ?? '万元'],
    ...[...itemsOf(layout)].map(([what, items]) => [what, items.join('、')] as const),
  ]);
}

/** 两地的版面哪里不同：按表种对上，比名字、金额单位、有哪些栏与次序；逐格的位置不比。 */
export function layoutDifferences(
  left: readonly Layout[],
  right: readonly Layout[],
): readonly LayoutDifference[] {
  const kinds = [...new Set([...left, ...right].map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const [one, other] = [left, right].map((all) => factsOf(all.find((each) => each.kind === kind)));
    return [...new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])].flatMap((what) => {
      const [before, after] = [one?.get(what) ?? '', other?.get(what) ?? ''];
      return before === after ? [] : [{ what: `版面.${kind}.${what}`, left: before, right: after }];
    });
  });
}
