import { dec, type Decimal } from '../amount';
import { readChineseNumber } from './chineseNumber';
import { contextUnit, withUnit, type IndicatorContext } from './context';
import { costly, judgeDirection, nameDirection } from './direction';
import { fold } from './fold';
import type { Operator, Quantity } from './measure';
import type { Actual, QuantityTarget, Target } from './target';
import { totalOf } from './totalOf';
import { toQuantity } from './units';

/** 一对指标值与实际完成值。 */
export interface Pair {
  readonly target: Target;
  readonly actual: Actual;
}

/**
 * 两格对着看才读得出的：“零事故”对“0起”、“无”对“无”（名称是事故一类）、“全覆盖”对“100%”、“8/10”对“10次”、“前三名”对“第2名”、
 * “1:3”对“1:3”、“24小时”对“1天”。光看一格说不准的（“无安全事故”也可以是定性的话）不动，各自照旧。
 *
 * 没写单位的先照名称、度量单位一栏补上。
 */
export function settlePair(target: Target, actual: Actual, context: IndicatorContext): Pair {
  const unit = contextUnit(context);
  const written = otherScale(target, actual, unit);
  const given = { target: withUnit(target, unit), actual: written ? actual : withUnit(actual, unit) };
  if (target.kind === 'qualitative' || actual.kind === 'qualitative') {
    for (const settle of [zeros, growths, wholes, fractions, ranks, ratios, totals]) {
      const settled = settle(given, context);
      if (settled) return settled;
    }
  }
  return units(given, context);
}

/**
 * 度量单位写“万元”而两格都光写数，一个却大了约一万倍：多半一格写的是元，不照一栏的单位补，请人写清。
 */
function otherScale(target: Target, actual: Actual, unit: string): boolean {
  if (unit === '') return false;
  if (target.kind !== 'quantity' || actual.kind !== 'quantity') return false;
  if (target.quantity.unit !== '' || actual.quantity.unit !== '') return false;
  const one = toQuantity(dec(1), unit);
  if (one.baseUnit !== '元' || one.base.lte(1)) return false;
  const [goal, done] = [target.quantity.value.abs(), actual.quantity.value.abs()];
  const near = (small: Decimal, large: Decimal): boolean =>
    large.gte(small.times(one.base).div(5)) && large.lte(small.times(one.base).times(5));
  return goal.gt(0) && done.gt(0) && (near(goal, done) || near(done, goal));
}

const bare = (text: string): string => fold(text).replace(/[\s。.;；]/g, '');

const calamities =
  '事故|投诉|差错|伤亡|死亡|上访|信访|违规|违纪|违法|舆情|失误|逾期|拖欠|超支|案件|发案|火灾|泄密|感染|返贫|辍学|污染|故障|纠纷|群体性事件|处罚|问责|诉讼';
const kinds =
  '(?:重特大|重大|特大|较大|一般|安全|责任|有效|群众|生产|质量|医疗|消防|廉政|负面|网络|及以上|以上|、)*';
/** 说的是一件坏事也没有：“零事故”“未发生安全责任事故”“无投诉”。 */
const none = new RegExp(
  `^(?:全年|本年度?|年度内|期间|实现|确保|保持)*(?:零|0|无|未发生|未出现|没有|没有发生|没发生|不发生|杜绝)(?:发生)?${kinds}(?:${calamities})(?:率|事件)?(?:的?发生)?$`,
);
const nothing = /^(?:无|零|没有|未发生|没有发生|未出现|无发生|零发生|0发生)$/;

/** 一件也没有：名称是越低越好的一类，或写明了是什么坏事。 */
const saysNone = (text: string, { name = '' }: IndicatorContext): boolean =>
  none.test(bare(text)) || (nothing.test(bare(text)) && nameDirection(name) === 'low');

function zeros({ target, actual }: Pair, context: IndicatorContext): Pair | undefined {
  const [wanted, done] = [saysNone(target.text, context), saysNone(actual.text, context)];
  if (wanted && (done || actual.kind === 'quantity'))
    return { target: targetOf(target, zero, '='), actual: done ? actualOf(actual, zero) : actual };
  if (!done || target.kind !== 'quantity') return undefined;
  const low = judgeDirection(target, context).direction === 'low';
  return low ? { target, actual: actualOf(actual, zero) } : undefined;
}

const zero = toQuantity(dec(0), '');
const hundred = toQuantity(dec(100), '%');

/** “零增长”“只减不增”：只有花钱、耗能一类才越低越好，变动了多少要写百分数。 */
function growths({ target, actual }: Pair, { name = '', level2 = '' }: IndicatorContext): Pair | undefined {
  const match = /^(?:实现)?(零增长|不增长|不增加|只减不增)$/.exec(bare(target.text));
  if (!match || !costly.test(name + level2) || actual.kind !== 'quantity') return undefined;
  const { quantity, trend } = actual;
  const change = trend === 'down' ? quantity.value.abs().times(-1) : quantity.value;
  if (quantity.baseUnit !== '%' || (trend !== 'up' && change.gt(0))) return undefined;
  return {
    target: targetOf(target, toQuantity(dec(0), '%'), match[1] === '只减不增' ? '<' : '≤'),
    actual: actualOf(actual, toQuantity(change, quantity.unit)),
  };
}

/** “全部”“全覆盖”“全部合格”：做的就是名称里说的那件事；“全部满意”不是调查得来的数。 */
function saysAll(text: string, { name = '' }: IndicatorContext): boolean {
  const match = /^(?:实现)?(?:全部|全面|全|均已?|百分百|100%)([一-龥]{0,4})$/.exec(bare(text));
  const verb = match?.[1];
  if (verb === undefined || verb.startsWith('满意')) return false;
  return verb === '' ? /率$|比例$|覆盖面/.test(name) : name.includes(verb.slice(0, 2));
}

function wholes({ target, actual }: Pair, context: IndicatorContext): Pair | undefined {
  const percent = ({ kind }: Target | Actual, quantity?: Quantity): boolean =>
    kind === 'quantity' && quantity?.baseUnit === '%';
  if (target.kind === 'qualitative' && saysAll(target.text, context)) {
    const measured = actual.kind === 'quantity' && percent(actual, actual.quantity);
    return measured ? { target: targetOf(target, hundred, '='), actual } : undefined;
  }
  if (actual.kind !== 'qualitative' || target.kind !== 'quantity' || !percent(target, target.quantity))
    return undefined;
  return saysAll(actual.text, context) ? { target, actual: actualOf(actual, hundred) } : undefined;
}

/** “8/10”：对着百分数是 80%，对着“10次”是 8 次。 */
function fractions({ target, actual }: Pair): Pair | undefined {
  const wanted = target.kind === 'qualitative' ? fractionOf(target.text) : undefined;
  if (wanted)
    return actual.kind === 'quantity' && actual.quantity.baseUnit === '%'
      ? { target: targetOf(target, toQuantity(wanted.share, '%'), '='), actual }
      : undefined;
  const done = actual.kind === 'qualitative' ? fractionOf(actual.text) : undefined;
  if (!done || target.kind !== 'quantity') return undefined;
  const { quantity } = target;
  if (quantity.baseUnit === '%') return { target, actual: actualOf(actual, toQuantity(done.share, '%')) };
  return quantity.value.eq(done.whole)
    ? { target, actual: actualOf(actual, toQuantity(done.part, quantity.unit)) }
    : undefined;
}

function fractionOf(
  text: string,
): { readonly part: Decimal; readonly whole: Decimal; readonly share: Decimal } | undefined {
  const match = /^(\d{1,7})\/(\d{1,7})$/.exec(bare(text));
  if (!match) return undefined;
  const [part, whole] = [dec(match[1]!), dec(match[2]!)];
  return whole.lt(2) || part.gt(whole) ? undefined : { part, whole, share: part.times(100).div(whole) };
}

/** “共312户，其中新增12户”“18台，其余2台在途”：说的是头一个数，后面是它的一部分或还没有做的。 */
function totals({ target, actual }: Pair): Pair | undefined {
  if (actual.kind !== 'qualitative' || target.kind !== 'quantity') return undefined;
  const done = totalOf(actual.text);
  return done && { target, actual: actualOf(actual, done) };
}

const place = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
const wantedPlace = new RegExp(
  `^(?:[一-龥]{0,8}?)(?:前${place}(?:名|位|强)?|不低于第${place}(?:名|位)?|(?:保持)?第${place}(?:名|位))(?:以内|之内|内)?$`,
);
const donePlace = new RegExp(`^(?:[一-龥]{0,8}?第)?${place}(?:名|位)?$`);

/** “前三名”对“第2名”；名次没够着的不成比例，由人定。 */
function ranks({ target, actual }: Pair): Pair | undefined {
  if (target.kind !== 'qualitative') return undefined;
  const wanted = wantedPlace.exec(bare(target.text));
  const done = wanted && donePlace.exec(bare(actual.text));
  const [goal, got] = [placeOf(wanted?.[1] ?? wanted?.[2] ?? wanted?.[3]), placeOf(done?.[1])];
  if (!goal || !got) return undefined;
  return {
    target: targetOf(target, toQuantity(dec(goal), '名次'), '≤'),
    actual: actualOf(actual, toQuantity(dec(got), '名次')),
  };
}

function placeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : readChineseNumber(text);
}

/** “1:3”对“1:3”：一样就是达到了，不一样时哪头好说不准。 */
function ratios({ target, actual }: Pair): Pair | undefined {
  const [wanted, done] = [ratioOf(target.text), ratioOf(actual.text)];
  return wanted?.eq(done ?? -1)
    ? {
        target: targetOf(target, toQuantity(wanted, '比'), '='),
        actual: actualOf(actual, toQuantity(wanted, '比')),
      }
    : undefined;
}

function ratioOf(text: string): Decimal | undefined {
  const match = /^[≥≤=]{0,2}(\d{1,6}(?:\.\d{1,4})?)[:∶比](\d{1,6}(?:\.\d{1,4})?)$/.exec(bare(text));
  return match && Number(match[2]) > 0 ? dec(match[1]!).div(match[2]!) : undefined;
}

const perEach = /人均|户均|均价|单价|(?:补助|补贴|收费|保障|救助|发放)标准|单位[一-龥]{0,6}成本/;

/** 单位写得不一样，对着看只有一种读法的。 */
function units(pair: Pair, context: IndicatorContext): Pair {
  const { target, actual } = pair;
  if (target.kind !== 'quantity' || actual.kind !== 'quantity') return pair;
  const read = unitFrom(target, actual.quantity, actual.label, context);
  return read ? { target, actual: { ...actual, quantity: read } } : pair;
}

function unitFrom(
  target: QuantityTarget,
  done: Quantity,
  label: string,
  context: IndicatorContext,
): Quantity | undefined {
  const goal = target.quantity;
  if (goal.unit === done.unit) return undefined;
  const [top, each] = goal.baseUnit.split('/');
  if (
    each &&
    top === '元' &&
    done.baseUnit === '元' &&
    perEach.test(`${context.name ?? ''}${target.label}${label}`)
  ) {
    return done.base.lte(goal.base.times(5))
      ? { ...done, unit: goal.unit, baseUnit: goal.baseUnit }
      : undefined;
  }
  const { direction } = judgeDirection(target, context);
  if (direction === 'low') return shorter(goal, done);
  const grown = direction === 'high' && target.trend === 'up' && goal.unit === '倍' && done.baseUnit === '%';
  return grown ? toQuantity(done.base.div(100), '倍') : undefined;
}

/** 时限、差错率一类：两种读法都没有超过的，按没有超过读。 */
function shorter(goal: Quantity, done: Quantity): Quantity | undefined {
  if (goal.baseUnit === '秒' && done.baseUnit === '天') return toQuantity(done.base.times(24), '小时');
  if (goal.baseUnit === '天' && done.baseUnit === '秒' && done.base.gte(3600))
    return toQuantity(done.base.div(86_400), '天');
  if (goal.baseUnit === '工作日' && done.baseUnit === '天' && done.base.lte(goal.base))
    return { ...done, unit: goal.unit, baseUnit: goal.baseUnit };
  const small =
    goal.baseUnit === '%' && done.unit === '' && done.value.gt(0) && done.value.times(100).lte(goal.base);
  return small ? toQuantity(done.value.times(100), '%') : undefined;
}

function targetOf({ text }: Target, quantity: Quantity, operator: Operator): QuantityTarget {
  return { ...plain(text, quantity), operator, operatorWritten: operator !== '=' };
}

function actualOf({ text }: Actual, quantity: Quantity): Actual {
  return { ...plain(text, quantity), operator: undefined };
}

const plain = (text: string, quantity: Quantity) =>
  ({
    kind: 'quantity',
    text,
    span: { start: 0, end: text.length },
    label: '',
    quantity,
    approximate: false,
    trend: undefined,
  }) as const;
