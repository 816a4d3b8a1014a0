import { dec, type Decimal } from '../amount';
import { toQuantity } from '../indicator/units';
import type { NormalizedText } from './normalize';
import { rewriteText, rule } from './rewriteText';

/** 评分标准量的单位：1200万元、30天、100人次。 */
export interface QuantityUnit {
  /** 写在评分标准里的单位，如“万元”；只写了数的（95以上）为空串。 */
  readonly unit: string;
  /** 数个数的（人、次、项）：指标值是不小于 0 的整数。 */
  readonly counted: boolean;
  /** 两档都到、都没有写含不含的数：正好是它的由人评。 */
  readonly loose: readonly Decimal[];
}

const counters =
  '人次|场次|批次|户次|人|次|场|项|件|家|户|条|处|期|份|篇|批|台|套|起|例|宗|笔|名|种|类|所|间|座|栋|辆|班|本|册|张|个';
const measures =
  '微克/立方米|毫克/立方米|毫克/升|元/平方米|元/人次|元/人|元/户|元/亩|元/公里|元|平方米|平方公里|立方米|公里|千米|米|公顷|亩|吨|公斤|小时|分钟|秒|个工作日|工作日|个月|天|日|周|年';
/** 当单位的“分”（90分以上、80分至90分），与给的分区别开；写回时还是“分”。 */
const score = '点数';
const token = new RegExp(
  `(\\d+(?:\\.\\d+)?)((?:万|亿|百万|千万|千)?(?:${measures}|${counters}|${score})|万(?=以|\\())`,
  'g',
);
/** 一条里有这些就不是只量一个数：率、日期、给的是几分之几。 */
const foreign = /\d月\d|\d月(?:底|末|前|上|中|下)|\d{4}年|第\d|[①-⑩]/;

const isCounter = (unit: string): boolean => new RegExp(`^(?:${counters})$`).test(unit);

/** 元/平方米的，步长写“元”也是它。 */
const related = (unit: string, main: string): boolean => main === unit || main.startsWith(`${unit}/`);

/**
 * “人均成本≤800元得5分，800元＜成本≤1000元得2分”：把量的单位去掉，剩下的数照率的读法读。
 * 单位不止一种、有的数没有单位、夹着百分数或日期的不读。
 *
 * @returns 去掉单位的全文和那个单位；不是这样写的为 null
 */
export function withoutUnits(
  normalized: NormalizedText,
): { readonly text: NormalizedText; readonly quantity: QuantityUnit } | null {
  const { text } = normalized;
  const plain = text.replace(/(?<=[得计给])\d+(?:\.\d+)?%(?:的?分(?:值|数)?)?|分值的\d+(?:\.\d+)?%/g, '');
  if (foreign.test(text) || /[%‰]|百分点/.test(plain)) return null;
  const written = withoutVerbs(spread(normalized));
  const units = [...written.text.matchAll(token)].map(([, value, unit]) => toQuantity(dec(value!), unit!));
  const main = [...units]
    .filter(({ value }) => !value.eq(0))
    .sort(
      (a, b) => b.baseUnit.length - a.baseUnit.length || Number(a.base.div(a.value).cmp(b.base.div(b.value))),
    )[0];
  if (!main || units.some(({ baseUnit }) => !related(baseUnit, main.baseUnit))) return null;
  const one = main.base.div(main.value);
  const bare = rewriteText(written, [
    {
      find: token,
      put: ({ input, index, 0: whole, 1: value, 2: unit }) => {
        const scaled = toQuantity(dec(value!), unit!).base.div(one).toString();
        return scaled + (/[\d]/.test(input[index + whole.length] ?? '') ? '得' : '');
      },
    },
  ]);
  if (hasStrayNumber(written.text)) return null;
  const unit = main.unit.replace(score, '分');
  return { text: bare, quantity: { unit, counted: isCounter(main.unit), loose: looseEnds(bare.text) } };
}

/** “30-60天”前一个数的单位在后面。 */
const spread = (normalized: NormalizedText): NormalizedText =>
  rewriteText(normalized, [
    {
      find: new RegExp(
        `(\\d+(?:\\.\\d+)?)(\\((?:含|不含)[^()]{0,6}\\))?(-|至|到)(?=(\\d+(?:\\.\\d+)?)((?:万|亿|千)?(?:${measures}|${counters})))`,
        'g',
      ),
      put: ([, low, included = '', to, , unit]) => `${low}${unit}${included}${to}`,
    },
    rule('(\\d)分(?=(?:\\((?:含|不含)[^()]{0,6}\\))?(?:及?以上|及?以下|以内|-|至|到))', `$1${score}`),
    rule('(?<=\\((?:含|不含)\\d{1,6})分(?=\\))', score),
    rule('(每(?:降低|下降|减少|低|少|超过|超出|高于|高)\\d+(?:\\.\\d+)?)分(?=,?扣)', `$1${score}`),
    {
      // 80分至90分得3分：前面已经当单位写了
      find: /((?:-|至|到)\d+(?:\.\d+)?)分(?=[^以])/g,
      put: ({ input, 1: number }) => (input.includes(score) ? number! + score : null),
    },
  ]);

const acts =
  '完成|办结|到达|到位|开工|完工|竣工|办理完毕|办理|办毕|支付|拨付|报送|上报|验收|响应|整改|处理|处置|未办结|未完成|未到位';

/** “30日内完成得5分”“超过5个工作日未办结的不得分”：做什么不影响怎么算。 */
const withoutVerbs = (normalized: NormalizedText): NormalizedText =>
  rewriteText(normalized, [
    rule(
      `(?<=${measures}|${counters})(?:之内|以内|内)(?:全部|全面)?(?:${acts}){0,2}(?=的|得|计|,|;|不得|\\()`,
      '以内',
    ),
    rule(`(?<=超过\\d{1,6}(?:${measures}|${counters})|以上|以下)(?:${acts})(?:的)?(?=得|计|,|不得)`, ''),
  ]);

/** 两档都到的一个数（10人以下、10-20人），没有一档写明含不含：归哪一档说不准。 */
function looseEnds(text: string): readonly Decimal[] {
  const seen = new Map<string, number>();
  for (const [, range, limit] of text.matchAll(
    /(?<![\d.(含])(\d+(?:\.\d+)?(?:-|至|到)\d+(?:\.\d+)?)(?![\d.(])|(?<![\d.(含])(\d+(?:\.\d+)?)(?:以上|以下|以内)(?!\()/g,
  )) {
    const ends = range?.split(/-|至|到/) ?? [limit!];
    for (const end of ends) seen.set(end, (seen.get(end) ?? 0) + 1);
  }
  return [...seen]
    .filter(
      ([end, times]) =>
        times > 1 &&
        !new RegExp(
          `(?:[≤≥<>]|超过|不足|低于|高于|大于|小于|少于|多于)${end}(?![\\d.])|(?<![\\d.])${end}(?:\\(|及以|或以)`,
        ).test(text),
    )
    .map(([end]) => dec(end));
}

/** 还有没有单位的数（给的分不算）：那样的数不知道是什么。 */
function hasStrayNumber(text: string): boolean {
  const rest = text
    .replace(token, '')
    .replace(/(?<=[得计给为扣])\d+(?:\.\d+)?%(?:的?分(?:值|数)?)?|\d+(?:\.\d+)?分|分值的\d+(?:\.\d+)?%/g, '')
    .replace(/(?<![\d.])0(?!\.?\d)/g, '');
  return /\d/.test(rest);
}

/** 以元、万元计的，没写单位的数差着几个数量级的，可能是另一个单位的：不读。 */
export function doubtfulScale(unit: string, value: Decimal, limits: readonly Decimal[]): boolean {
  const sizes = limits.filter((limit) => !limit.eq(0)).map((limit) => limit.abs());
  if (value.eq(0) || sizes.length === 0) return false;
  const size = value.abs();
  if (unit === '') return size.lte(1) && sizes.every((limit) => limit.gte(10));
  if (!/元|万|亿/.test(unit)) return false;
  return sizes.every((limit) => size.gt(limit.times(100)) || size.lt(limit.div(1000)));
}
