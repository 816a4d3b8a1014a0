import type { RowOf } from '../lake/tables';
import { byName } from '../rollUp/rollUp';
import { commonAtLeast, commonShare, officialPhrases } from './officialPhrases';
import type { AcrossFinding, Spot } from './spot';

/** 找雷同要的几列。 */
export type SentenceRow = Pick<
  RowOf<'sentences'>,
  'digest' | 'unit' | 'project' | 'field' | 'sentence' | 'key' | 'sheet' | 'cell'
>;

/** 两个单位一样的话加起来不到这么多字，不列：偶然撞上一句短话不稀奇。 */
const SHORTEST_SHARED = 20;

/** 多到这么多个单位都写的句子不算抄。 */
export const commonLimit = (units: number): number => Math.max(commonAtLeast, Math.ceil(units * commonShare));

const isOfficial = (key: string): boolean => officialPhrases.some((phrase) => key.includes(phrase));

const spotOf = ({ digest, unit, project, sheet, cell, sentence }: SentenceRow): Spot => ({
  digest,
  unit,
  project,
  sheet,
  cell,
  text: sentence,
});

interface Pair {
  readonly first: SentenceRow;
  readonly second: SentenceRow;
  count: number;
  length: number;
  fields: Set<string>;
}

/**
 * 一样的句子 → 一对一对的单位：同一对只列一条，写明一样的有几句、多少字，两处各举一格。
 *
 * @param rows 句键出现在两个以上单位里的各句（小库可以给全部，这里会筛）
 * @param units 一共多少个单位，定“通行说法”的门槛
 */
export function duplicates(rows: readonly SentenceRow[], units: number): readonly AcrossFinding[] {
  const byKey = new Map<string, SentenceRow[]>();
  for (const row of rows) {
    const known = byKey.get(row.key);
    if (known) known.push(row);
    else byKey.set(row.key, [row]);
  }
  const limit = commonLimit(units);
  const pairs = new Map<string, Pair>();
  for (const [key, own] of [...byKey].sort(([a], [b]) => byName(a, b))) {
    const books = new Map<string, SentenceRow>();
    for (const row of own) if (!books.has(row.digest)) books.set(row.digest, row);
    if (books.size < 2 || books.size > limit || isOfficial(key)) continue;
    const [first, ...others] = [...books.values()].sort(
      (a, b) => byName(a.unit, b.unit) || byName(a.digest, b.digest),
    );
    for (const second of others) {
      if (!first || first.unit === second.unit) continue;
      const id = `${first.digest}|${second.digest}`;
      const pair = pairs.get(id) ?? { first, second, count: 0, length: 0, fields: new Set<string>() };
      pair.count += 1;
      pair.length += key.length;
      pair.fields.add(second.field);
      pairs.set(id, pair);
    }
  }
  return [...pairs.values()]
    .filter(({ length }) => length >= SHORTEST_SHARED)
    .sort(
      (a, b) =>
        b.length - a.length || byName(a.first.unit, b.first.unit) || byName(a.second.unit, b.second.unit),
    )
    .map(({ first, second, count, length, fields }) => ({
      kind: '雷同',
      reason: `两个单位有 ${count} 句话一样（去掉单位名、数字、标点后共 ${length} 字），在${[...fields].sort(byName).join('、')}。`,
      first: spotOf(first),
      second: spotOf(second),
    }));
}
