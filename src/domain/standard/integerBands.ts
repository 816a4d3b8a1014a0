import { dec, type Decimal } from '../amount';
import type { Band, Standard, Unclear } from './standard';
import { sameSubject, subjectOf } from './subjects';

const unit =
  '(?:分|个工作日|个月|人次|场次|批次|户次|个|场|次|项|件|家|户|人|条|处|期|份|篇|批|台|套|天|起|例|宗|笔|名|月|周|年|日)';
const at = `(\\d+)${unit}?`;
const included = '(?:\\(含[^)]*\\))?';
const band = new RegExp(
  `(?:[^;,\\d%()每扣<>≤≥=]{0,16}?)(?:${at}${included}(?:及|或)?(以上|以下|以内)${included}|${at}(\\(含[^)]*\\))?(?:-|至|到)${at}(?:之间)?|(低于|不足|小于|少于|<|不超过|不高于|不多于|≤|超过|大于|高于|多于|>|不低于|不少于|≥|达到|达)${at}|(?:为|=)?${at})(?:的)?[,:]?(?:(?:可?得|计|为)?(?:(\\d+(?:\\.\\d+)?)分|(满分))|不得分|不计分|不给分)[;,]*`,
  'y',
);

interface Loose {
  readonly low: number | null;
  readonly high: number | null;
  readonly value: Decimal | null;
  /** “60分以下”的那一端让给写明含 60 的相邻一档。 */
  readonly yields: boolean;
  /** 两端写明了含不含（≥、60（含）、正好60）。 */
  readonly settled: { readonly low: boolean; readonly high: boolean };
}

/** 比较符说的是哪几个整数。 */
function compared(sign: string, edge: number): { low: number | null; high: number | null } {
  if (/^(?:低于|不足|小于|少于|<)$/.test(sign)) return { low: null, high: edge - 1 };
  if (/^(?:不超过|不高于|不多于|≤)$/.test(sign)) return { low: null, high: edge };
  if (/^(?:超过|大于|高于|多于|>)$/.test(sign)) return { low: edge + 1, high: null };
  return { low: edge, high: null };
}

function readBand(match: RegExpExecArray, weight: Decimal | undefined): Loose {
  const [whole, edge, side, from, mark, to, sign, limit, exact, value, full] = match;
  const points = full ? (weight ?? null) : dec(value ?? 0);
  if (side !== undefined) {
    const end = Number(edge);
    const said = /及|或|含/.test(whole);
    return side === '以上'
      ? { low: end, high: null, value: points, yields: false, settled: { low: said, high: true } }
      : { low: null, high: end, value: points, yields: !said, settled: { low: true, high: said } };
  }
  if (from !== undefined) {
    const settled = {
      low: mark !== undefined,
      high: /\(含[^)]*\)(?:之间)?[^()]*$/.test(
        whole.slice(whole.indexOf(to!, whole.indexOf(from) + from.length)),
      ),
    };
    return { low: Number(from), high: Number(to), value: points, yields: mark !== undefined, settled };
  }
  const settled = { low: true, high: true };
  if (sign !== undefined) return { ...compared(sign, Number(limit)), value: points, yields: false, settled };
  return { low: Number(exact), high: Number(exact), value: points, yields: false, settled };
}

/** 没写“及、含”的“60分以下”，相邻一档从 60 起的，到 59 为止。 */
function yielding(bands: readonly Loose[], to: (other: Loose) => boolean): readonly Loose[] {
  return bands.map((each) => {
    const { high } = each;
    const others = bands.filter((other) => other !== each && to(other));
    return each.yields && high !== null && others.some((other) => other.low === high)
      ? { ...each, high: high - 1 }
      : each;
  });
}

/**
 * “90分及以上得5分；80-89分得3分；79分及以下不得分”“0件得满分，1-3件得3分，4件及以上不得分”：按整数分档，正好接上才读。
 *
 * @param text 归一化以后的全文，末尾不改变算法的话已经去掉
 * @param weight 分值；给了就核对不超过它
 */
export function readIntegerBands(text: string, weight: Decimal | undefined): Standard | null {
  if (text.length > 400 || /[%‰]/.test(text)) return null;
  if (!new RegExp(`\\d${unit}?(?:\\(含|及以|或以|以上|以下|-\\d+${unit}|(?:得|计|,)?满分|得)`).test(text))
    return null;
  const found: Loose[] = [];
  const subjects: string[] = [];
  for (let start = 0; start < text.length;) {
    band.lastIndex = start;
    const match = band.exec(text);
    if (!match || found.length >= 20) return null;
    subjects.push(subjectOf(match[0]));
    found.push(readBand(match, weight));
    start = band.lastIndex;
  }
  if (!sameSubject(subjects)) return null;
  // “80（含）-90分、70（含）-80分”一段接一段的分，89.5 也在里面，不是整数的写法
  const scores = /分(?:\(含|以|-|至|到|及)/.test(text);
  if (
    scores &&
    found.some(
      ({ high, low, settled }) =>
        settled.low &&
        low !== null &&
        low !== high &&
        found.some((other) => other.low === high && high !== null),
    )
  )
    return null;
  // 整数的写法（60-79、80-89）正好接上；接不上的再看是不是只有一个数两档都到
  const sorted =
    joined(
      yielding(found, () => true),
      weight,
    ) ??
    joined(
      yielding(found, ({ settled }) => settled.low),
      weight,
      true,
    );
  if (!sorted) return null;
  const top = sorted.at(-1)!;
  const bands: readonly Band[] = sorted.map(({ low, value }, index) => ({
    low: index === 0 || low === null ? null : { value: dec(low), included: true },
    high: index === sorted.length - 1 ? null : { value: dec(sorted[index + 1]!.low!), included: false },
    points: { kind: 'points', value: value! },
  }));
  const unclear = sorted.flatMap(({ low }, index) =>
    index > 0 && low === sorted[index - 1]!.high ? [exactly(dec(low!))] : [],
  );
  return {
    kind: 'bands',
    bands,
    absolute: false,
    counted: true,
    ...(top.high !== null && top.high !== 100 && { ceiling: dec(top.high) }),
    ...(unclear.length > 0 && { unclear }),
    notApplicable: null,
  };
}

/** 从低到高排好、一档接一档的；接不上的为 null。 */
function joined(
  bands: readonly Loose[],
  weight: Decimal | undefined,
  shared = false,
): readonly Loose[] | null {
  const sorted = [...aboveNone(bands)].sort((a, b) => (a.low ?? -1) - (b.low ?? -1));
  const whole =
    sorted.length > 1 &&
    sorted.every((each, index) => {
      const { low, high, value } = each;
      const before = sorted[index - 1];
      const fits = value !== null && (weight === undefined || value.lte(weight));
      const from = before ? touches(before, each, shared) : low === null || low === 0;
      const last = index === sorted.length - 1;
      // 最高一档只写了一个数的（3次得3分、2次得2分），再多的由人评
      return fits && from && (last ? high === null || high === 100 || high === low : high !== null);
    });
  return whole ? sorted : null;
}

/** 前一档到哪儿、这一档就从下一个数起；从同一个数起的（5-10次、10次以上），那个数归哪一档没有写清。 */
const touches = (before: Loose, after: Loose, shared: boolean): boolean =>
  before.high !== null &&
  after.low !== null &&
  (after.low === before.high + 1 ||
    (shared && after.low === before.high && !before.settled.high && !after.settled.low));

const exactly = (value: Decimal): Unclear => ({
  low: { value, included: true },
  high: { value, included: true },
});

/** “5次以下得1分，0次不得分”：另写了 0 的一档，“以下”从 1 起。 */
function aboveNone(bands: readonly Loose[]): readonly Loose[] {
  const none = bands.some(({ low, high }) => low === 0 && high === 0);
  return bands.map((each) => (none && each.low === null && each.high! > 0 ? { ...each, low: 1 } : each));
}
