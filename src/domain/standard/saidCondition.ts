import type { Decimal } from '../amount';
import type { Condition, LooseEnd } from './condition';
import { amountOf, marked, signOf, unitIn, words, type Word } from './saidWords';

/** 一句里的条件：量的是什么（率、多少件、晚了几天、超预算几成）、在哪一段。 */
export interface SaidCondition extends Condition {
  /** `rate` 是率，空串是没写单位的数，其余是计量单位。 */
  readonly measure: string;
  /** 写的单位，如“万元”；率、没写为空串。 */
  readonly unit: string;
  /** 说的是什么：满意度、检查次数；没写为空串。 */
  readonly subject: string;
}

/** 句型：字的种类连成一串，数与别的各就各位。 */
interface Form {
  readonly shape: RegExp;
  readonly read: (at: (name: string) => string | undefined) => Ends | null;
}
interface Ends {
  readonly low: LooseEnd | null;
  readonly high: LooseEnd | null;
  readonly bare?: boolean;
  readonly measure: string;
}

const end = (value: Decimal, included: boolean | null, usual: boolean): LooseEnd => ({
  value,
  included,
  usual,
});

/** 一头：≥90%、90%（含）以上、低于60%。 */
function oneSide(sign: string, text: string, mark: string | undefined, fallback = ''): Ends | null {
  const { value, measure } = amountOf(text, fallback);
  const said = marked(mark, value, unitIn(text));
  if (said === 'other') return null;
  const op = signOf.get(sign) ?? sign;
  const side = /以上$/.test(sign) ? 'up' : /下$|内$/.test(sign) ? 'down' : '';
  if (side !== '') {
    const included = /^[及或]/.test(sign) ? true : said;
    return side === 'up'
      ? { low: end(value, included, true), high: null, measure }
      : { low: null, high: end(value, included, true), measure };
  }
  if (op === '=' || op === '~')
    return { low: end(value, true, true), high: end(value, true, true), bare: op === '~', measure };
  const included = said ?? /[≤≥]/.test(op);
  return /[<≤]/.test(op)
    ? { low: null, high: end(value, included, false), measure }
    : { low: end(value, included, false), high: null, measure };
}

/** 数后面还有名称的，只能是个数。 */
function oneCount(text: string): Ends | null {
  return /[个次起件项处家户人场期篇份例]$/.test(text) ? oneSide('~', text, undefined) : null;
}

/** 两头合成一段；一头一个才行。 */
function join(one: Ends | null, two: Ends | null): Ends | null {
  if (!one || !two || one.measure !== two.measure) return null;
  if ((one.low && one.high) || (two.low && two.high)) return null;
  if (Boolean(one.low) === Boolean(two.low)) return null;
  return { low: one.low ?? two.low, high: one.high ?? two.high, measure: one.measure };
}

const flip: Readonly<Record<string, string>> = { '<': '>', '≤': '≥', '>': '<', '≥': '≤' };
const flipped = (sign: string): string => flip[signOf.get(sign) ?? sign] ?? '';

/** 一端写明不含的另一端就是含；括着一个数的归那一端。 */
function between(
  low: string,
  lowMark: string | undefined,
  high: string,
  highMark: string | undefined,
): Ends | null {
  const top = amountOf(high);
  const bottom = amountOf(low, unitIn(high));
  if (bottom.measure === top.measure && bottom.value.gt(top.value))
    return between(high, highMark, low, lowMark);
  if (bottom.measure !== top.measure || bottom.value.eq(top.value)) return null;
  const fallback = unitIn(high);
  let atLow = marked(lowMark, bottom.value, fallback);
  let atHigh = marked(highMark, top.value, fallback);
  if (atHigh === 'other' && lowMark === undefined) {
    atLow = marked(highMark, bottom.value, fallback);
    atHigh = null;
  }
  if (atLow === 'other' || atHigh === 'other') return null;
  return {
    low: end(bottom.value, atLow ?? (atHigh === false ? true : null), false),
    high: end(top.value, atHigh ?? (atLow === false ? true : null), false),
    measure: top.measure,
  };
}

const sideForm = '(?<n>N)(?<i>I)?(?<s>S)(?<j>I)?';
const signForm = '(?<o>O)(?<n>N)(?<i>I)?';
const again = (form: string): string => form.replace(/\?<(\w)>/g, '?<$12>');
const sided = (at: (name: string) => string | undefined, tag: string, fallback = ''): Ends | null =>
  oneSide(at(`s${tag}`) ?? at(`o${tag}`)!, at(`n${tag}`)!, at(`i${tag}`) ?? at(`j${tag}`), fallback);

/** 先试的更具体。W 是名称或“完成、办结”一类跟在后面的字。 */
const forms: readonly Form[] = [
  {
    shape: /^(?<n>N)(?<o>O)W?(?<p>O)(?<m>N)$/,
    read: (at) => {
      const [one, two] = [at('o')!, at('p')!].map((sign) => signOf.get(sign)!);
      if (flipped(one!) === '' || flipped(two!) === '') return null;
      return join(
        oneSide(flipped(one!), at('n')!, undefined, unitIn(at('m')!)),
        oneSide(two!, at('m')!, undefined),
      );
    },
  },
  {
    shape: /^(?<n>N)(?<o>O)W$/,
    read: (at) => (/^[<>≤≥]$/.test(at('o')!) ? oneSide(flipped(at('o')!), at('n')!, undefined) : null),
  },
  ...[
    [sideForm, sideForm],
    [sideForm, signForm],
    [signForm, signForm],
    [signForm, sideForm],
  ].map(([one, two]) => ({
    shape: new RegExp(`^W?(?:O(?=N))?${one!}A?(?:W(?=[ON]))?${again(two!)}$`),
    read: (at: (name: string) => string | undefined) =>
      join(sided(at, '', unitIn(at('n2')!)), sided(at, '2')),
  })),
  {
    shape: /^W?O?(?<n>N)(?<i>I)?S?D(?<m>N)(?<j>I)?(?:S|B)?(?<k>I)?$/,
    read: (at) => between(at('n')!, at('i'), at('m')!, at('j') ?? at('k')),
  },
  { shape: new RegExp(`^W?(?:O(?=N))?${sideForm}$`), read: (at) => sided(at, '') },
  { shape: new RegExp(`^W?${signForm}$`), read: (at) => sided(at, '') },
  { shape: /^W?(?<n>N)(?<i>I)?$/, read: (at) => oneSide('~', at('n')!, at('i')) },
  // 发生1次安全事故
  { shape: /^W?(?<n>N)W$/, read: (at) => oneCount(at('n')!) },
];

/** 档次的名字，跟在条件后面不改变条件：90%以上为优秀。 */
const named =
  '(?:评?定?为|属|属于)?(?:优秀|优良|优|良好|良|中等|中|合格|基本合格|不合格|一般|较好|较差|差)(?:等次|等级|级|档)?';
/** 跟在数后面、不改变条件的字。 */
const trailing =
  /(?:完成任?务?|支付|到位|到账|达标|合格|覆盖|发放|公开|整改|办结|办理|办毕|响应|处置|处理|修复|解决|拨付|报送|反馈|回复|答复|到达(?:现场)?|执行|落实|验收|以?内?完成|的情况下?|时|的|者|情形)+$/;
/** 名称里有这些，量的就不止一个数，或说不准是哪个数。 */
const doubtful =
  /每(?!平方米|立方米|公里)|同时|其中|(?<![人户亩日月年平])均|分别|任[一意何]|各|累计|连续|或|除|另|平均每|(?:[未不没非无]|没有)$/;

/**
 * 读“满意度在80%（含80%）至90%之间”“85%＞及时率”“12次≤检查次数＜24次”“小于目标值”：一个条件。
 *
 * @returns 有一个字认不出、不是一段的为 null
 */
export function readSaid(said: string): SaidCondition | null {
  const text = bareCondition(said);
  if (text === '' || text.length > 60) return null;
  const found = words(text);
  if (!found) return null;
  const names = found.filter(({ kind }) => kind === 'W').map((word) => word.text);
  const goals = readGoal(found);
  const ends = goals ?? readEnds(found);
  if (!ends || names.some((name) => doubtful.test(name))) return null;
  const unit =
    ends.measure === 'rate'
      ? ''
      : (found.map((word) => (word.kind === 'N' ? unitIn(word.text) : '')).find((each) => each !== '') ?? '');
  return {
    low: ends.low,
    high: ends.high,
    bare: ends.bare === true,
    measure: ends.measure,
    unit,
    subject: names[0] ?? '',
  };
}

/** 去掉序号、档次的名字：①90%以上为优秀、优秀（≥90%）、A.≥95%。 */
function bareCondition(said: string): string {
  const inside = new RegExp(`^${named}\\((?=[^()]*\\d)((?:[^()]|\\([^()]*\\))*)\\)$`).exec(said)?.[1];
  const noted = /^([一-龥]{2,12})\(([^()]*\d[^()]*)\)$/.exec(said);
  return (inside ?? (noted ? noted[1]! + noted[2]! : said))
    .replace(/^(?:[①-⑩]|\(?[A-Ea-e\d][.、:)](?=\D|\d+(?:\.\d+)?[%‰])|\([一二三四五六]\))/, '')
    .replace(new RegExp(`(?<=[\\d%‰)上下内间])${named}$`), '')
    .replace(trailing, '');
}

function readEnds(found: readonly Word[]): Ends | null {
  const kinds = found.map(({ kind }) => kind).join('');
  for (const { shape, read } of forms) {
    const match = new RegExp(shape.source, 'd').exec(kinds);
    if (!match) continue;
    const spans = match.indices!.groups ?? {};
    const ends = read((name) => {
      const span = spans[name];
      return span ? found[span[0]]!.text : undefined;
    });
    if (ends) return ends;
  }
  return null;
}

/** “大于或等于目标值”：实际÷目标是 100%。 */
function readGoal(found: readonly Word[]): Ends | null {
  const [last, before] = [found.at(-1), found.at(-2)];
  if (last?.kind !== 'G' || before?.kind !== 'O') return null;
  if (found.slice(0, -2).some(({ kind }) => kind !== 'W' && kind !== 'G')) return null;
  const sign = signOf.get(before.text)!;
  return oneSide(sign === '~' ? '≥' : sign, '100%', undefined);
}
