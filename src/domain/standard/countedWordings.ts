import { dec, type Decimal } from '../amount';
import { counter, off, one, pointsGroup as points, told } from './countedUnits';
import { readAward, readBase, readGoal, readPlanned } from './goalWordings';
import { withoutRemarks } from './remarks';
import type { Cut, Standard } from './standard';

/** “每发生一起扣1分”“每延误1天扣0.2分”“一次未完成扣1分”“整改不到位每项扣0.5分”。 */
const eachForms: readonly RegExp[] = [
  new RegExp(`^(?:如|若)?每(${told(12)}?)${one}(${counter})(${told(16)}?)(?:的)?${off}${points}$`),
  new RegExp(
    `^(?:如|若)?(发现|发生|出现|存在|有|缺|少|缺少|迟报|漏报|逾期|延误|延迟|延期|滞后|推迟|晚|超期|拖欠|)${one}(${counter})(${told(16)}?)(?:的)?${off}${points}$`,
  ),
  new RegExp(`^每()(${counter})(${told(16)}?)(?:的)?${off}${points}$`),
  new RegExp(`^(${told(14)}[不未没无违错漏逾迟]${told(8)})每${one}?(${counter})(${told(4)})${off}${points}$`),
];
/** 数的是多了少了的率、件数，不是毛病。 */
const comparative = /[低高增减降升加差]|超(?!期)|完成|达到?|上浮|下浮|偏离|变动|浮动|波动/;
const lacking = /[少缺]/;
/** “未发生安全事故得满分”“按期完成得2分”“没有不扣分”。 */
const fullForm = new RegExp(
  `^([^\\d%‰扣每]{2,60}?)(?:的|时)?,?(?:(?:可?得|计|为|给)?(?:满分|${points})|不扣分)$`,
);

/** 一句扣例数的话。 */
interface Each {
  readonly each: string;
  readonly value: Decimal;
  readonly lacking: boolean;
  readonly unit: string;
}

/** “超过5处不得分”“2项及以上未按时完成不得分”。只写“以上”的，正好那么多例本来就扣完了才读。 */
const cutForm = new RegExp(
  `^(?:发现|出现|有|存在|累计|缺少|缺|逾期|拖欠|延迟|延误|延期|滞后|推迟|超期|迟报)?(?:(超过|多于)(\\d{1,3})(${counter})|(?:达到|达)?(\\d{1,3})(${counter})(及以上|或以上|\\(含\\)(?:及)?以上|以上(?:\\(含\\))?))${told(10)}?(?:的)?,?(?:本项|该项|此项)?(?:不得分|[得计]0分|扣完)$`,
);

interface WrittenCut {
  readonly cut: Cut;
  readonly unit: string;
  /** 只写了“以上”，没写“及”。 */
  readonly loose: boolean;
}

function readCut(segment: string): WrittenCut | null {
  const [, , over, overUnit, from, fromUnit, side] = cutForm.exec(segment) ?? [];
  const value = over ?? from;
  if (value === undefined) return null;
  return {
    cut: { side: 'above', value: dec(value), included: from !== undefined },
    unit: (overUnit ?? fromUnit)!,
    loose: side === '以上',
  };
}

/** 引出扣例数的话，不改变算法：按合同约定进度支付，每出现一笔未按约定支付的扣0.5分。 */
const lead =
  /^(?!.*(?:否决|严重|重大|取消|终止|酌情|视情|满分|为零|归零|清零|无效|否则))[^\d%‰扣每得计分]{2,40}$/;

function readEach(segment: string): Each | null {
  for (const form of eachForms) {
    const match = form.exec(segment);
    if (!match) continue;
    const [, verb = '', unit, tail = '', value] = match;
    if (comparative.test(verb) || tail.startsWith('百分点')) return null;
    return {
      each: `${verb}一${unit}${tail}`.replace(/[的,]+$/, ''),
      value: dec(value!),
      lacking: lacking.test(verb),
      unit: unit!,
    };
  }
  return null;
}

/**
 * “未发生安全事故得满分；每发生一起扣1分”“每有1起扣2分，扣完为止；无事故得6分”：扣例数，另一句说没有的得满分（也可以不写）。
 * 只写“每少一项扣2分”的，应有几项没有写，不读。
 */
function readViolations(text: string, weight: Decimal | undefined): Standard | null {
  const segments = text.split(/[;,]/).filter((segment) => withoutRemarks(segment) !== '');
  const read = segments.map(readEach);
  const found = read.filter((each) => each !== null);
  const [each] = found;
  if (!each || found.length > 1) return null;
  const cuts = segments.map(readCut).filter((cut) => cut !== null);
  if (cuts.length > 1 || cuts.some(({ unit }) => unit !== each.unit)) return null;
  const [last] = cuts;
  if (last?.loose && !(weight && each.value.times(last.cut.value).gte(weight))) return null;
  const at = read.indexOf(each);
  const said = segments.map((segment, index) => (index !== at && readCut(segment) ? '' : segment));
  const rest = [said.slice(0, at), said.slice(at + 1)]
    .map((group) => withoutRemarks(group.filter((segment) => segment !== '').join(',')))
    .filter((group) => group !== '');
  if (rest.length > 1 || (rest.length === 0 && each.lacking)) return null;
  // “整改到位不扣分”说的不是没有发现
  if (rest[0] !== undefined && /整改|改正|纠正/.test(rest[0]) && /不扣分$/.test(rest[0])) return null;
  const leads =
    rest[0] !== undefined && !each.lacking && rest[0] === said.slice(0, at).join(',') && lead.test(rest[0]);
  const full = rest[0] === undefined || leads ? [] : fullForm.exec(rest[0]);
  const given = full?.[2];
  // “发生较大及以上事故不得分，未发生得满分”：有一种例数不论几起都不得分，光一个例数分不出来
  if (/不得分|不计分|零分/.test(full?.[1] ?? '')) return null;
  if (!full || (given !== undefined && weight && !dec(given).eq(weight))) return null;
  return {
    kind: 'violations',
    points: { kind: 'points', value: each.value },
    each: each.each,
    ...(last && { cut: last.cut }),
    notApplicable: null,
  };
}

const lateStep = new RegExp(
  `^(?:[^;,\\d%扣每]{2,20}得(?:满分|${points})[;,])?每(?:延期|逾期|超期|滞后|延误|延迟|推迟|拖延|晚)(\\d{1,3})(天|日|个工作日|个月)(?:的)?,?扣${points}(?:[;,]不[足满]\\2\\3(?:的)?,?(?:按\\2\\3(?:计算?|扣分)?|(不扣分?|不计)))?$`,
);

/** “每延期10天扣1分，不足10天按10天计算”：指标值填晚了几天。 */
function readLateSteps(text: string, weight: Decimal | undefined): Standard | null {
  const [whole, full, step, unit, value, dropped] = lateStep.exec(text) ?? [];
  if (whole === undefined || step === '1') return null;
  if (full !== undefined && weight && !dec(full).eq(weight)) return null;
  return {
    kind: 'deduct',
    full: 'atMost',
    limit: dec(0),
    step: dec(step!),
    points: { kind: 'points', value: dec(value!) },
    rounding: /不[足满]/.test(whole) && dropped === undefined ? 'ceil' : 'floor',
    counted: true,
    unit: unit!,
    notApplicable: null,
  };
}

/**
 * 数个数的评分标准：扣例数、到数满分少一个扣、做一个给一个的分。对不上的为 null。
 *
 * @param text 归一化以后的全文，末尾不改变算法的话已经去掉
 * @param weight 分值；给了就核对
 */
export function readCountedWording(text: string, weight: Decimal | undefined): Standard | null {
  if (text.length > 400) return null;
  return (
    readGoal(text, weight) ??
    readAward(text, weight) ??
    readPlanned(text, weight) ??
    readBase(text, weight) ??
    readLateSteps(text, weight) ??
    readViolations(text, weight)
  );
}
