import { dec, type Decimal } from '../amount';
import type { Band, Standard } from './standard';
import { sameSubject, subjectOf } from './subjects';

const unit =
  '(?:分|个工作日|个月|人次|个|场|次|项|件|家|户|人|条|处|期|份|篇|批|台|套|天|起|例|宗|笔|名|月|周|年|日)';
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
  /** “60分以下”的那一端让给写明 60 的相邻一档。 */
  readonly yields: boolean;
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
    const yields = side === '以下' && !/及|或|含/.test(whole);
    return side === '以上'
      ? { low: end, high: null, value: points, yields }
      : { low: null, high: end, value: points, yields };
  }
  if (from !== undefined) {
    return { low: Number(from), high: Number(to), value: points, yields: mark !== undefined };
  }
  if (sign !== undefined) return { ...compared(sign, Number(limit)), value: points, yields: false };
  return { low: Number(exact), high: Number(exact), value: points, yields: false };
}

/** 没写“及、含”的“60分以下”，相邻一档从 60 起的，到 59 为止。 */
function yielding(bands: readonly Loose[]): readonly Loose[] {
  return bands.map((each) => {
    const { high } = each;
    const others = bands.filter((other) => other !== each);
    if (!each.yields) return each;
    if (high !== null && others.some((other) => other.low === high)) return { ...each, high: high - 1 };
    return each;
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
  const sorted = [...yielding(found)].sort((a, b) => (a.low ?? -1) - (b.low ?? -1));
  const joined =
    sorted.length > 1 &&
    sorted.every(
      ({ low, high, value }, index) =>
        value !== null &&
        (weight === undefined || value.lte(weight)) &&
        (index === 0 ? low === null || low === 0 : low === (sorted[index - 1]!.high ?? NaN) + 1) &&
        (index === sorted.length - 1 ? high === null || high === 100 : high !== null),
    );
  if (!joined) return null;
  const bands: readonly Band[] = sorted.map(({ low, value }, index) => ({
    low: index === 0 || low === null ? null : { value: dec(low), included: true },
    high: index === sorted.length - 1 ? null : { value: dec(sorted[index + 1]!.low!), included: false },
    points: { kind: 'points', value: value! },
  }));
  return { kind: 'bands', bands, absolute: false, counted: true, notApplicable: null };
}
