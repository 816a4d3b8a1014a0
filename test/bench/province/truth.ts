import type { AcrossFinding, Summary } from '../../../src/collect';
import { generateUnit, type GeneratedUnit, type ProvinceOptions } from './unit';

/** 找到的与埋的相比：埋了几个、找到的比例、冤枉的比例。 */
export interface Compared {
  readonly planted: number;
  readonly recall: number;
  readonly wrong: number;
}

/** 一个一个地比。 */
export function compare(found: readonly string[], planted: readonly string[]): Compared {
  const [hits, truth] = [new Set(found), new Set(planted)];
  const caught = [...truth].filter((each) => hits.has(each)).length;
  const wrong = [...hits].filter((each) => !truth.has(each)).length;
  return {
    planted: truth.size,
    recall: truth.size === 0 ? 1 : caught / truth.size,
    wrong: wrong / Math.max(1, hits.size),
  };
}

type Pair = readonly [string, string];

/** 牵在一起的单位是一伙：抄同一份的几个互相也一样。 */
function clusters(pairs: readonly Pair[]): (unit: string) => string {
  const parent = new Map<string, string>();
  const root = (unit: string): string => {
    let at = unit;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const [a, b] of pairs) parent.set(root(a), root(b));
  return root;
}

const pairsOf = (found: readonly AcrossFinding[]): readonly Pair[] =>
  found.flatMap(({ first, second }) => (second ? [[first.unit, second.unit] as const] : []));

/** 一对一对地比：抄的人与被抄的人在不在一伙，列出的每一对是不是埋的一伙。 */
export function comparePairs(found: readonly AcrossFinding[], planted: readonly Pair[]): Compared {
  const [seen, truth] = [clusters(pairsOf(found)), clusters(planted)];
  const caught = planted.filter(([a, b]) => seen(a) === seen(b)).length;
  const wrong = pairsOf(found).filter(([a, b]) => truth(a) !== truth(b)).length;
  return {
    planted: planted.length,
    recall: planted.length === 0 ? 1 : caught / planted.length,
    wrong: wrong / Math.max(1, found.length),
  };
}

const cents = (amount: number): bigint => BigInt(Math.round(amount * 100));
const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
const line = (name: string, { planted, recall, wrong }: Compared): string =>
  `${name}：埋 ${planted}，找到 ${percent(recall)}，冤枉 ${percent(wrong)}`;

/** 另算一遍三项资金（BigInt 的分），与汇总比。 */
function totalsLine({ now }: Summary, reported: readonly GeneratedUnit[]): string {
  const [own, rolled] = [
    [0n, 0n, 0n],
    [0n, 0n, 0n],
  ];
  for (const { projects } of reported)
    for (const { initial, annual, executed, wrongBy } of projects) {
      own[0]! += cents(initial);
      own[1]! += cents(annual);
      own[2]! += cents(executed) + cents(wrongBy);
    }
  for (const { initialBudget, annualBudget, executed } of now.groups) {
    rolled[0]! += BigInt(initialBudget) / 10_000n;
    rolled[1]! += BigInt(annualBudget) / 10_000n;
    rolled[2]! += BigInt(executed) / 10_000n;
  }
  const differs = own.some((amount, i) => amount !== rolled[i]);
  return `三项资金合计与另算的：${differs ? `不同（${rolled.join('、')} 与 ${own.join('、')} 分）` : '逐分相同'}`;
}

/** 汇总与埋的真相比，一项一行。 */
export function truthLines(
  summary: Summary,
  wrongSums: readonly string[],
  options: ProvinceOptions,
): readonly string[] {
  const units = Array.from({ length: options.units }, (_, i) => generateUnit(i, options));
  const reported = units.filter(({ planted }) => !planted.missing);
  const nameOf = new Map(reported.map(({ index, unit }) => [index, unit]));
  const of = (kind: AcrossFinding['kind']) => summary.across.filter((finding) => finding.kind === kind);
  const present = new Set(summary.current.map(({ unit }) => unit));
  return [
    line(
      '没有报',
      compare(
        units.filter(({ unit }) => !present.has(unit)).map(({ unit }) => unit),
        units.filter(({ planted }) => planted.missing).map(({ unit }) => unit),
      ),
    ),
    line(
      '雷同',
      comparePairs(
        of('雷同'),
        reported.flatMap(({ unit, planted: { copiedFrom } }) =>
          copiedFrom === null ? [] : [[unit, nameOf.get(copiedFrom) ?? ''] as const],
        ),
      ),
    ),
    line(
      '离群',
      compare(
        of('离群').map(({ first }) => `${first.unit}/${first.project}`),
        reported.flatMap(({ unit, planted }) => planted.outliers.map(({ project }) => `${unit}/${project}`)),
      ),
    ),
    line(
      '合计错',
      compare(
        wrongSums,
        reported.flatMap(({ unit, planted }) => planted.wrongSums.map((project) => `${unit}/${project}`)),
      ),
    ),
    totalsLine(summary, reported),
  ];
}
