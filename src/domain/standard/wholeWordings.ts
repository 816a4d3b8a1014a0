import { dec, type Decimal } from '../amount';
import { readCountedWording } from './countedWordings';
import { readIntegerBands } from './integerBands';
import { readInterpolated } from './interpolated';
import { notRising, readRate } from './pieces';
import type { Standard } from './standard';

/** 一种整句的写法：全文对得上才读；数与分值不合、说法不通的返回 null。 */
interface Wording {
  readonly regex: RegExp;
  readonly read: (
    groups: readonly (string | undefined)[],
    weight: Decimal | undefined,
    text: string,
  ) => Standard | null;
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
    // “①、②、③项全部达到得3分”：填的是做到几项还是少了几项，说不准
    read: ([full, value], weight, text) =>
      gives(full, weight) && !/[①-⑩]/.test(text) ? violations(value!, '少一项') : null,
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
    regex: new RegExp(`^(?:[^=;,]{0,10}得分=)?${points}\\*${notRising}[\\u4e00-\\u9fa5]{1,12}率$`),
    read: ([full], weight) => (gives(full, weight) ? proportional : null),
  },
  {
    // 实际完成率×权重
    regex: new RegExp(
      `^(?:[^=;,]{0,10}得分=)?${notRising}[\\u4e00-\\u9fa5]{1,12}(?:率|度|比例)\\*(?:该项|本项|该|本)?(?:指标)?(?:分值|权重分?|标准分|满分)$`,
    ),
    read: () => proportional,
  },
  {
    // 满意度≥95%得满分；满意度＜95%，按满意度/95%×分值计分。没除以它的（＜100%的，按实际执行率×2分计算）只认 100%
    regex: new RegExp(
      `^(${told.replace('{1,60}', '{0,12}?')})(?:≥|不低于|达到|达|大于等于|高于|在|=|为)?(\\d+(?:\\.\\d+)?%)(?:\\(含[^)]*\\))?(?:及以上|以上)?(?:的|时)?,?(?:得|计)(?:满分|${points})[,;](?:\\1)?(?:(?:<|低于|小于|不足|未达到|未达)\\2|\\2以下|未达标|未达到|否则)(?:的|时)?,?(?:按照|按)?(?:[\\u4e00-\\u9fa5]{0,6}得分=)?(?:实际)?[\\u4e00-\\u9fa5]{0,8}(\\/\\2)?\\*(?:(?:该项|本项|该|本)?(?:指标)?(?:分值|权重|满分)|${points})(?:计分|得分|计算得分|计算|给分)?$`,
    ),
    read: ([, limit, full, divided, again], weight) => {
      const base = readRate(limit!);
      if (!gives(full, weight) || !gives(again, weight)) return null;
      if (divided) return { kind: 'proportional', base, notApplicable: null };
      return base.eq(1) ? proportional : null;
    },
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

/** 末尾的“低于60%不得分”。 */
const cutTail = /[,;](?:低于|不足|小于|<)(\d+(?:\.\d+)?%)(?:的)?,?(?:不得分|[得计]0分)$/;

/** 全文是一种整句的写法就读出来；都对不上为 null。 */
export function readWholeWording(text: string, weight: Decimal | undefined): Standard | null {
  if (text.length > 400) return null;
  const tail = cutTail.exec(text);
  if (tail) {
    const body = readWholeWording(text.slice(0, tail.index), weight);
    if (body?.kind !== 'proportional' || body.cut) return null;
    return { ...body, cut: { side: 'below', value: readRate(tail[1]!), included: false } };
  }
  for (const { regex, read } of wordings) {
    const match = regex.exec(text);
    if (match) return read(match.slice(1), weight, text);
  }
  return readInterpolated(text) ?? readIntegerBands(text, weight) ?? readCountedWording(text, weight);
}
