import type { IndicatorContext, QuantityTarget, QuantityText, RangeText } from '../indicator';
import { align, comparable } from '../indicator/compareUnits';
import { saved } from '../indicator/direction';
import { oddSize } from './oddSize';
import { refuse, type IndicatorScore } from './outcome';

/** 名称说的就是变动：实际完成值写“增长6%”，指标值写“≥5%”也是增长。 */
const changing = /增|提高|提升|上升|上涨|扩大/;
/** 名称说的就是减了多少。 */
const reducing = /减排|减少|降低|下降|压减|缩减|节能/;
/** 与上年比的，写出来的个数是变了多少还是现有多少，说不准。 */
const compared = /上年|去年|同比|同期|上期|往年/;

/**
 * 两边都读成了数，还不能拿来比的：近似数、照抄的比较符、一个说增一个说减、一边是一段时间里的数、单位对不上。
 *
 * @returns 不自动计分的原因；可以比时为 undefined
 */
export function doubtful(
  target: QuantityTarget | RangeText,
  actual: QuantityText,
  context: IndicatorContext,
): IndicatorScore | undefined {
  const { name = '' } = context;
  if (actual.approximate || (target.kind === 'quantity' && target.approximate)) {
    return refuse('approximate', '“余、近、约、左右”是近似数，不自动计分');
  }
  if (actual.operator && actual.operator !== '=') {
    return refuse('copiedOperator', `实际完成值“${actual.text}”带比较符，应填实测值`);
  }
  return (
    trends(target, actual, name) ??
    periods(target, actual) ??
    units(target, actual) ??
    oddSize(target, actual, context)
  );
}

/** 说的是变了多少，还是到了多少。 */
function trends(
  target: QuantityTarget | RangeText,
  actual: QuantityText,
  name: string,
): IndicatorScore | undefined {
  const expected = target.kind === 'quantity' ? target.trend : undefined;
  const [saving, hasSaved] = [
    target.kind === 'quantity' && saved.test(target.label),
    saved.test(actual.label),
  ];
  if (saving !== hasSaved && !/节约|节省|节支/.test(name)) {
    return refuse('direction', '一个写的是节约了多少、一个写的是多少，不能直接比');
  }
  if (actual.trend && actual.trend !== (expected ?? 'up')) {
    return refuse('direction', '指标值与实际完成值一个说增、一个说减');
  }
  if (actual.trend && !expected && !changing.test(name)) {
    return refuse('direction', '实际完成值写的是变了多少，指标值写的是到多少，不能直接比');
  }
  if (expected && !actual.trend && target.kind === 'quantity') {
    const counted = target.quantity.baseUnit !== '%';
    if (counted && ((expected === 'down' && !reducing.test(name)) || compared.test(target.text))) {
      return refuse('direction', `实际完成值“${actual.text}”是变了多少还是现有多少说不准，请写明增减`);
    }
  }
  return undefined;
}

function periods(target: QuantityTarget | RangeText, actual: QuantityText): IndicatorScore | undefined {
  const wanted = target.kind === 'quantity' ? periodOf(target) : '';
  const given = periodOf(actual);
  if (wanted === given) return undefined;
  const [which, text] = wanted === '' ? ['实际完成值', actual.text] : ['指标值', target.text];
  return refuse('unitMismatch', `${which}“${text}”是一段时间里的数，与另一边的时间不一样长，不能直接比`);
}

function units(target: QuantityTarget | RangeText, actual: QuantityText): IndicatorScore | undefined {
  const reference = target.kind === 'quantity' ? target.quantity : target.high;
  const aligned = align(reference, actual.quantity);
  if (comparable(aligned)) return undefined;
  const what = aligned.relation === 'unsure' ? '单位说不准是不是一样' : '单位对不上';
  return refuse(
    'unitMismatch',
    `${what}：“${reference.unit || '无单位'}”与“${actual.quantity.unit || '无单位'}”`,
  );
}

/** “每月1次”的 1 次是一个月的：写的是多长一段时间，没写为空串；金额（每人每月530元）是标准，不在此列。 */
function periodOf({ label, quantity }: QuantityText): string {
  if (quantity.unit.includes('元')) return '';
  const found = /(?:每个?(月|周|季|旬|日|天|学期)度?|(半年))\s*$/.exec(label);
  return found?.[1] ?? found?.[2] ?? '';
}
