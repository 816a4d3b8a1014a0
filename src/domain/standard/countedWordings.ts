import { dec, type Decimal } from '../amount';
import { withoutRemarks } from './remarks';
import type { Standard } from './standard';

/** 数个数的单位。 */
const counter =
  '(?:个工作日|个月|人次|学时|课时|小时|季度|个|场|次|项|件|家|户|人|条|处|期|份|篇|批|台|套|天|起|例|宗|笔|名|月|周|年|日|种|类|所|间|座|栋|辆|班|本|册|张|点)';
const points = String.raw`(\d+(?:\.\d+)?)分`;
const one = '(?:一|1)';
const off = '(?:扣减|扣除|扣)';
/** 没有数、没有扣分的一段说明。 */
const told = (most: number): string => String.raw`[^;,\d%‰扣每]{0,${most}}`;

/** “每发生一起扣1分”“每延误1天扣0.2分”“一次未完成扣1分”“整改不到位每项扣0.5分”。 */
const eachForms: readonly RegExp[] = [
  new RegExp(`^(?:如|若)?每(${told(12)}?)${one}(${counter})(${told(16)}?)(?:的)?${off}${points}$`),
  new RegExp(
    `^(?:如|若)?(发现|发生|出现|存在|有|缺|少|缺少|)${one}(${counter})(${told(16)}?)(?:的)?${off}${points}$`,
  ),
  new RegExp(`^(${told(14)}[不未没无违错漏逾迟]${told(8)})每${one}?(${counter})(${told(4)})${off}${points}$`),
];
/** 数的是多了少了的率、件数，不是毛病。 */
const comparative = /[低高超增减降升加差]|完成|达到?|上浮|下浮/;
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
}

function readEach(segment: string): Each | null {
  for (const form of eachForms) {
    const match = form.exec(segment);
    if (!match) continue;
    const [, verb = '', unit, tail = '', value] = match;
    if (comparative.test(verb)) return null;
    return {
      each: `${verb}一${unit}${tail}`.replace(/[的,]+$/, ''),
      value: dec(value!),
      lacking: lacking.test(verb),
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
  const at = read.indexOf(each);
  const rest = [segments.slice(0, at), segments.slice(at + 1)]
    .map((group) => withoutRemarks(group.join(',')))
    .filter((group) => group !== '');
  if (rest.length > 1 || (rest.length === 0 && each.lacking)) return null;
  // “整改到位不扣分”说的不是没有发现
  if (rest[0] !== undefined && /整改|改正|纠正/.test(rest[0]) && /不扣分$/.test(rest[0])) return null;
  const full = rest[0] === undefined ? [] : fullForm.exec(rest[0]);
  const given = full?.[2];
  if (!full || (given !== undefined && weight && !dec(given).eq(weight))) return null;
  return {
    kind: 'violations',
    points: { kind: 'points', value: each.value },
    each: each.each,
    notApplicable: null,
  };
}

const goal = new RegExp(
  `^${told(40)}?(不少于|不低于|不得少于|达到|达|完成|≥|不超过|不多于|不高于|控制在|≤)?(\\d+)(${counter})${told(8)}?(?:\\([含包][^)]*\\))?(及以上|以上|及以下|以下|以内|之内)?(?:的|时)?,?(?:(?:可?得|计|为|给)?(?:满分|${points})|(不扣分))[,;](?:(?:超过|超出|少于|不足|低于)(\\d+)${counter}(?:的|后)?,?)?每?(少|减少|少于|缺少|缺|不足|低于|超|超过|超出|增加|多)${told(8)}?(一|[1-9]\\d?)(${counter})?${told(4)}?,?${off}${points}$`,
);

/** “全年检查12次及以上得6分，每少一次扣0.5分”“3次以内不扣分，超过3次每增加1次扣1分”：到数满分，少（多）一个扣。 */
function readGoal(text: string, weight: Decimal | undefined): Standard | null {
  const match = goal.exec(text);
  if (!match) return null;
  const [, sign = '', limit, unit, side = '', full, , again, way, step, stepUnit, value] = match;
  const fewer = /^[少减缺不低]/.test(way!);
  const upper = /^(?:不超过|不多于|不高于|控制在|≤)$/.test(sign) || /下|内/.test(side);
  const lower = sign !== '' && !upper ? true : side.includes('上');
  const clash = fewer ? upper : lower;
  if (clash || (full !== undefined && weight && !dec(full).eq(weight))) return null;
  if ((stepUnit !== undefined && stepUnit !== unit) || (again !== undefined && again !== limit)) return null;
  return {
    kind: 'deduct',
    full: fewer ? 'atLeast' : 'atMost',
    limit: dec(limit!),
    step: dec(step === '一' ? 1 : step!),
    points: { kind: 'points', value: dec(value!) },
    rounding: 'floor',
    counted: true,
    notApplicable: null,
  };
}

const award = new RegExp(
  `^每${told(12)}?${one}(?:${counter})${told(12)}?(?:的)?,?(?:得|计|加)${points}[,;](?:本项)?(?:最多|最高|满分|累计|上限)(?:不超过|得|计|为|加)*${points}(?:为止|封顶)?$`,
);

/** “每完成1个得1分，最多5分”：做一个给一个的分，到分值为止。 */
function readAward(text: string, weight: Decimal | undefined): Standard | null {
  const [, value, most] = award.exec(text) ?? [];
  if (value === undefined || most === undefined || dec(value).eq(0)) return null;
  const needed = dec(most).div(value);
  if ((weight && !dec(most).eq(weight)) || !needed.eq(needed.round(0))) return null;
  return {
    kind: 'deduct',
    full: 'atLeast',
    limit: needed,
    step: dec(1),
    points: { kind: 'points', value: dec(value) },
    rounding: 'floor',
    counted: true,
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
  return readGoal(text, weight) ?? readAward(text, weight) ?? readViolations(text, weight);
}
