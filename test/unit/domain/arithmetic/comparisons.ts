import { formatAmount, pbeFunctions, type ArgumentValue } from '../../../../src/domain';
import { fraction, isZero, minus, order, over, plus, rounded, times, type Fraction } from './fraction';

/** 固定种子的随机数，0–1。 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
const whole = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

/** 报表里的数：多数两位小数，也有整数、四位、很大、很小、负的、0。 */
function amountText(random: Random): string {
  const pick = random();
  if (pick < 0.05) return '0';
  const places = pick < 0.3 ? 0 : pick < 0.85 ? 2 : 4;
  const size = random() < 0.1 ? 9_999_999 : random() < 0.3 ? 20 : 5000;
  const digits = String(whole(random, 0, size * 10 ** Math.min(places, 2)));
  const text = places === 0 ? digits : `${digits.slice(0, -2) || '0'}.${digits.slice(-2).padStart(2, '0')}`;
  const fine = places === 4 ? `${text}${String(whole(random, 0, 99)).padStart(2, '0')}` : text;
  return random() < 0.05 ? `-${fine}` : fine;
}

const positive = (random: Random): string => amountText(random).replace('-', '');
const weightText = (random: Random): string =>
  random() < 0.7 ? String(whole(random, 1, 60)) : `${whole(random, 0, 30)}.5`;
const zero = fraction('0');
const one = fraction('1');

/** 得分：夹在 0 与分值之间，再四舍五入；取整越过分值的取分值。 */
function capped(score: Fraction, weight: Fraction, places: number): string {
  if (order(score, zero) <= 0) return '0';
  const text = rounded(score, places);
  return order(fraction(text), weight) > 0 ? rounded(weight, 10) : text;
}

const rate = (above: Fraction, below: Fraction): string =>
  isZero(below) ? '—' : rounded(over(above, below), 4);

/** 一种算术：随机造一组实参，产品算一次，分数算一次。 */
interface Arithmetic {
  readonly id: string;
  readonly make: (random: Random) => { readonly args: readonly ArgumentValue[]; readonly expected: string };
}

const rateOf = (
  id: string,
  count: number,
  parts: (...values: Fraction[]) => readonly [Fraction, Fraction],
): Arithmetic => ({
  id,
  make(random) {
    const texts = Array.from({ length: count }, () => amountText(random));
    return { args: texts.map(Number), expected: rate(...parts(...texts.map(fraction))) };
  },
});

/** 按比例：实际÷指标×分值；反向按超出部分扣，到两倍扣完，或指标÷实际×分值。 */
function indicator(random: Random): ReturnType<Arithmetic['make']> {
  const [target, actual, weight] = [positive(random), positive(random), weightText(random)];
  const [goal, done, full] = [target, actual, weight].map(fraction) as [Fraction, Fraction, Fraction];
  const kind = whole(random, 0, 2);
  const args = [
    `${kind === 0 ? '≥' : '≤'}${target}万元`,
    `${actual}万元`,
    Number(weight),
    '',
    kind === 2 ? '比值' : '',
  ];
  if (isZero(goal)) {
    const met = kind === 0 || order(done, goal) <= 0;
    return { args, expected: met ? rounded(full, 10) : '0' };
  }
  if (kind === 0)
    return {
      args,
      expected: order(done, goal) >= 0 ? rounded(full, 10) : capped(times(over(done, goal), full), full, 2),
    };
  if (order(done, goal) <= 0) return { args, expected: rounded(full, 10) };
  const score =
    kind === 2 ? times(over(goal, done), full) : times(over(minus(plus(goal, goal), done), goal), full);
  return { args, expected: capped(score, full, 2) };
}

/** 各组权重合计 1 的加权率。 */
function weighted(random: Random): ReturnType<Arithmetic['make']> {
  const first = whole(random, 1, 98);
  const second = whole(random, 1, 99 - first);
  const weights = [first, second, 100 - first - second].map((each) => fraction((each / 100).toFixed(2)));
  const rates = [1, 2, 3].map(() => fraction((whole(random, 0, 10_000) / 10_000).toFixed(4)));
  const total = rates.reduce((sum, each, i) => plus(sum, times(each, weights[i]!)), zero);
  const column = (values: readonly Fraction[]) => values.map((each) => [Number(rounded(each, 10))]);
  return { args: [column(rates), column(weights)], expected: rounded(total, 4) };
}

/** 产品里做算术的函数，各配一个独立的算法。 */
export const arithmetic: readonly Arithmetic[] = [
  rateOf('EXECRATE', 2, (a = zero, b = zero) => [a, b]),
  rateOf('STAFFRATE', 2, (a = zero, b = zero) => [a, b]),
  rateOf('CTRLRATE', 2, (a = zero, b = zero) => [a, b]),
  rateOf('SHARE', 2, (a = zero, b = zero) => [a, b]),
  rateOf('CHANGERATE', 2, (a = zero, b = zero) => [minus(a, b), b]),
  rateOf('ADJUSTRATE', 3, (a = zero, b = zero, c = zero) => [minus(a, b), c]),
  rateOf('FINISHRATE', 4, (a = zero, b = zero, c = zero, d = zero) => [
    minus(plus(plus(a, b), c), d),
    plus(plus(a, b), c),
  ]),
  {
    id: 'EXECSCORE',
    make(random) {
      const [share, weight, places] = [
        (whole(random, -500, 15_000) / 10_000).toFixed(4),
        weightText(random),
        whole(random, 0, 3),
      ];
      const [portion, full] = [fraction(share), fraction(weight)];
      const score = order(portion, one) >= 0 ? full : times(portion, full);
      return { args: [Number(share), Number(weight), places], expected: capped(score, full, places) };
    },
  },
  { id: 'INDICATORSCORE', make: indicator },
  { id: 'WEIGHTEDRATE', make: weighted },
];

/** 比若干组，返回不同的；`count` 平分给各函数。 */
export function differences(count: number, seed: number): readonly string[] {
  const random = randomFrom(seed);
  const each = Math.ceil(count / arithmetic.length);
  return arithmetic.flatMap(({ id, make }) => {
    const entry = pbeFunctions.find((known) => known.id === id)!;
    return Array.from({ length: each }, () => make(random)).flatMap(({ args, expected }) => {
      const result = entry.implement(args);
      const shown = typeof result === 'number' ? formatAmount(result) : result;
      return shown === expected
        ? []
        : [`${id}(${JSON.stringify(args)}) 得 ${shown}，独立的算法得 ${expected}`];
    });
  });
}
