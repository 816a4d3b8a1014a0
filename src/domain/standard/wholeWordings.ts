import { dec, type Decimal } from '../amount';
import type { Band, Standard } from './standard';

/** 一种整句的写法：全文对得上才读；数与分值不合、说法不通的返回 null。 */
interface Wording {
  readonly regex: RegExp;
  readonly read: (groups: readonly (string | undefined)[], weight: Decimal | undefined) => Standard | null;
}

const points = String.raw`(\d+(?:\.\d+)?)分`;
const counter = '(?:个|场|次|项|件|家|户|人|条|处|期|份|篇|批|台|套|天)';
/** 没有数、没有扣分的一段说明。 */
const told = String.raw`[^;\d%扣每]{1,60}`;
const one = '(?:一|1)';

const gives = (value: string | undefined, weight: Decimal | undefined): boolean =>
  value === undefined || weight === undefined || dec(value).eq(weight);

const violations = (value: string, each: string): Standard => ({
  kind: 'violations',
  points: { kind: 'points', value: dec(value) },
  each,
  notApplicable: null,
});

const proportional: Standard = { kind: 'proportional', notApplicable: null };

const wordings: readonly Wording[] = [
  {
    // 本指标满分6分，……数量达9个得6分，少检查一个扣1分
    regex: new RegExp(
      `^(?:(?:本指标|该指标|本项)?满分${points}[,;])?${told}(?:达到|达)(\\d+(?:\\.\\d+)?)(${counter})(?:的|及以上|以上)?,?(?:得|计)(?:${points}|满分)[,;]每?少(?:${told.replace('60', '6')})?${one}\\3扣${points}$`,
    ),
    read: ([max, limit, , full, value], weight) =>
      gives(max, weight) &&
      gives(full, weight) &&
      (max === undefined || full === undefined || dec(max).eq(full))
        ? {
            kind: 'deduct',
            full: 'atLeast',
            limit: dec(limit!),
            step: dec(1),
            points: { kind: 'points', value: dec(value!) },
            rounding: 'floor',
            counted: true,
            notApplicable: null,
          }
        : null,
  },
  {
    // 落实防控措施和责任的得8分。每少一项扣2分
    regex: new RegExp(`^${told}(?:得|计)(?:${points}|满分)[,;]每?(?:少|缺)${one}(?:项|个|条|份)扣${points}$`),
    read: ([full, value], weight) => (gives(full, weight) ? violations(value!, '少一项') : null),
  },
  {
    // ……得满分；资金到位滞后年度投资计划，每滞后一年扣2分
    regex: new RegExp(
      `^${told}(?:得|计)(?:${points}|满分)[,;](?:${told}[,;])?每(滞后|延迟|逾期|推迟|拖延|延期|晚)(${one})(年|个月|月|季度|周|天|日|个工作日)扣${points}$`,
    ),
    read: ([full, late, , unit, value], weight) =>
      gives(full, weight) ? violations(value!, `${late}一${unit}`) : null,
  },
  {
    // 每一户不符合扣除0.1分
    regex: new RegExp(
      `^每(?:有|发现|出现)?${one}?(户|例|处|项|个|次|起|人|件|家)${told.replace('60', '12')}(?:,)?扣(?:除)?${points}$`,
    ),
    read: ([unit, value]) => violations(value!, `有一${unit}不符`),
  },
  {
    regex: new RegExp(`^(?:[^=;,]{0,10}得分=)?${points}\\*[\\u4e00-\\u9fa5]{1,12}率$`),
    read: ([full], weight) => (gives(full, weight) ? proportional : null),
  },
  {
    // 评价指标得分=实际完成量/目标任务的比值*该项指标分值
    regex:
      /^[^=;,]{0,12}得分=\(?实际(?:完成)?[^/;,*]{0,8}\/(?:目标|计划|指标|年度|应完成)[^/;,*]{0,8}?(?:的?比值)?\)?\*(?:该项|本项|该|本)?(?:指标)?(?:分值|权重)$/,
    read: () => proportional,
  },
  {
    regex:
      /^(?:完成值)?达到(?:目标值|指标值|预期目标|年度目标|目标)的?,?[得计]满分[,;](?:未达到|未达标|没有达到)(?:目标值|指标值|预期目标|年度目标|目标)?的?,?按(?:实际)?(?:完成)?比例(?:得分|计分|给分|计算得分)$/,
    read: () => proportional,
  },
];

const bandForm = new RegExp(
  String.raw`(?:(\d+)分?(?:\(含\)|及|或)?(以上|以下)|(\d+)分?-(\d+)分?|(低于|不足|小于)(\d+)分?)(?:的)?,?(?:(?:得|计)(?:(\d+(?:\.\d+)?)分|(满分))|不得分|不计分)[;,]*`,
  'y',
);

/** “90分及以上得5分；80-89分得3分；79分及以下不得分”：按整数分档，正好接上才读。 */
function readIntegerBands(text: string, weight: Decimal | undefined): Standard | null {
  if (!/\d分?(?:及以上|以上|以下|及以下|-\d+分)/.test(text) || text.includes('%')) return null;
  const found: { low: number | null; high: number | null; value: Decimal | null }[] = [];
  for (let at = 0; at < text.length;) {
    bandForm.lastIndex = at;
    const match = bandForm.exec(text);
    if (!match || found.length >= 20) return null;
    const [, edge, side, from, to, , under, value, full] = match;
    found.push({
      low: side === '以上' ? Number(edge) : from === undefined ? null : Number(from),
      high:
        side === '以下'
          ? Number(edge)
          : to !== undefined
            ? Number(to)
            : under === undefined
              ? null
              : Number(under) - 1,
      value: full ? (weight ?? null) : dec(value ?? 0),
    });
    at = bandForm.lastIndex;
  }
  const sorted = [...found].sort((a, b) => (a.low ?? -1) - (b.low ?? -1));
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
    low: index === 0 ? null : { value: dec(low!), included: true },
    high: index === sorted.length - 1 ? null : { value: dec(sorted[index + 1]!.low!), included: false },
    points: { kind: 'points', value: value! },
  }));
  return { kind: 'bands', bands, absolute: false, counted: true, notApplicable: null };
}

/** 全文是一种整句的写法就读出来；都对不上为 null。 */
export function readWholeWording(text: string, weight: Decimal | undefined): Standard | null {
  if (text.length > 400) return null;
  for (const { regex, read } of wordings) {
    const match = regex.exec(text);
    if (match) return read(match.slice(1), weight);
  }
  return readIntegerBands(text, weight);
}
