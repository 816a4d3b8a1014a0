import type { Form } from '../../forms';
import type { FieldReading, MisplacedField, Place } from '../submission';

/** 版面上同一行的一个字段，现在在哪里。 */
interface Located {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly place: Place;
}

/**
 * 离开了自己那一行标签的字段，剪切走、只推了几格，名称跟着格子走，看见的与读的就不是同一格。
 * 同一行的字段应当还在同一行、从左到右的次序不变；插删整行整列不会改变这两样。
 */
export function misplacedFields(
  form: Form,
  fields: ReadonlyMap<string, FieldReading>,
): readonly MisplacedField[] {
  return form.rows.flatMap((row) => {
    if (row.kind !== 'row') return [];
    const located = [...row.cells]
      .sort((a, b) => a.column - b.column)
      .flatMap(({ field }): readonly Located[] => {
        const place = field && fields.get(field.key)?.place;
        return place ? [{ key: field.key, row: place.row, column: place.column, place }] : [];
      });
    if (located.length < 2) return [];
    const home = mostCommon(located.map((each) => each.row));
    const kept = inOrder(located.filter((each) => each.row === home));
    return located.filter((each) => !kept.has(each)).map(({ key, place }) => ({ key, place, home }));
  });
}

function mostCommon(rows: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** 次序没有乱的最多的那些：最长的递增的一串。 */
function inOrder(located: readonly Located[]): ReadonlySet<Located> {
  const chains: (readonly Located[])[] = [];
  for (const each of located) {
    const longest = chains
      .filter((chain) => (chain.at(-1)?.column ?? -1) < each.column)
      .reduce<readonly Located[]>((best, chain) => (chain.length > best.length ? chain : best), []);
    chains.push([...longest, each]);
  }
  return new Set(
    chains.reduce<readonly Located[]>((best, chain) => (chain.length > best.length ? chain : best), []),
  );
}
