import { dec, type Decimal } from '../amount';
import { counter, off, pointsGroup as points, told } from './countedUnits';
import { readPoints } from './pieces';
import type { Points, Standard } from './standard';

/** 少一个、多一个扣几分，或分值的一个比例。 */
const less = String.raw`(\d+(?:\.\d+)?分|(?:该项|本项|该指标|指标|本指标)?(?:分值|权重)的\d+(?:\.\d+)?%)`;

const goal = new RegExp(
  `^(?:应${told(12)}?\\d+${counter},)?${told(40)}?(不少于|不低于|不得少于|不得低于|达到|达|完成|≥|不超过|不多于|不高于|控制在|≤)?(\\d+)(${counter})${told(8)}?(?:\\([含包][^)]*\\))?(及以上|以上|及以下|以下|以内|之内)?(?:的|时)?(?:,完成(?:的)?)?,?(?:(?:可?得|计|为|给)?(?:满分|${points})|(不扣分)|(?<=(?:不少于|不低于|不得少于|不得低于|≥|不超过|不多于|不高于|≤)\\d+${counter}${told(8)},))[,;]?(?:(?:超过|超出|少于|不足|低于)(\\d+)${counter}(?:的|后)?,?)?每?(少|减少|少于|缺少|缺|不足|低于|超|超过|超出|增加|多)${told(8)}?(一|[1-9]\\d?)(${counter})?${told(4)}?,?${off}${less}(?:[,;](少于|低于|不足|超过|多于)(\\d+)${counter}(?:的)?,?(?:本项|该项)?(?:不得分|得0分))?$`,
);

/** “全年检查12次及以上得6分，每少一次扣0.5分”“3次以内不扣分，超过3次每增加1次扣1分”：到数满分，少（多）一个扣。 */
export function readGoal(text: string, weight: Decimal | undefined): Standard | null {
  const match = goal.exec(text);
  if (!match) return null;
  const [, sign = '', limit, unit, side = '', full, , again, way, step, stepUnit, value, cutWay, cutAt] =
    match;
  const fewer = /^[少减缺不低]/.test(way!);
  const upper = /^(?:不超过|不多于|不高于|控制在|≤)$/.test(sign) || /下|内/.test(side);
  const lower = sign !== '' && !upper ? true : side.includes('上');
  const clash = fewer ? upper : lower;
  if (clash || (full !== undefined && weight && !dec(full).eq(weight))) return null;
  if ((stepUnit !== undefined && stepUnit !== unit) || (again !== undefined && again !== limit)) return null;
  if (cutWay !== undefined && /^[少低不]/.test(cutWay) !== fewer) return null;
  return {
    kind: 'deduct',
    full: fewer ? 'atLeast' : 'atMost',
    limit: dec(limit!),
    step: dec(step === '一' ? 1 : step!),
    points: readPoints(value!),
    rounding: 'floor',
    counted: true,
    ...(cutAt !== undefined && {
      cut: { side: fewer ? ('below' as const) : ('above' as const), value: dec(cutAt), included: false },
    }),
    notApplicable: null,
  };
}

const award = new RegExp(
  `^(?:每)?${told(16)}?(一|[1-9]\\d{0,4})(?:${counter}|公里|千米|亩|吨)${told(12)}?(?:的)?,?(?:得|计|加)${points}[,;](?:本项)?(?:最多|最高|满分|累计|上限|封顶)(?:不超过|得|计|为|加)*${points}(?:为止|封顶)?$`,
);

const planned = new RegExp(
  `^${told(16)}?(\\d+)(${counter})[,;]${told(8)}?(?:一|1)\\2${told(8)}?(?:的)?,?(?:得|计)${points}$`,
);

/** “新建8个，完成1个得1分”：个数乘每个的分正好是分值。 */
export function readPlanned(text: string, weight: Decimal | undefined): Standard | null {
  const [, total, , value] = planned.exec(text) ?? [];
  if (total === undefined || !weight || !dec(total).times(value!).eq(weight)) return null;
  return {
    kind: 'deduct',
    full: 'atLeast',
    limit: dec(total),
    step: dec(1),
    points: { kind: 'points', value: dec(value!) },
    rounding: 'ceil',
    counted: true,
    notApplicable: null,
  };
}

/** “每完成1个得1分，最多5分”“每培训100人得1分，最高10分”：做一个（满一百个）给一个的分，到分值为止。 */
export function readAward(text: string, weight: Decimal | undefined): Standard | null {
  const [, written, value, most] = award.exec(text) ?? [];
  if (value === undefined || most === undefined || dec(value).eq(0)) return null;
  const needed = dec(most).div(value);
  if ((weight && !dec(most).eq(weight)) || !needed.eq(needed.round(0))) return null;
  const step = dec(written === '一' ? 1 : written!);
  // “完成3项得2分，满分6分”没写“每”，也可能是只够着一档
  if (!step.eq(1) && !text.startsWith('每')) return null;
  const given: Points = { kind: 'points', value: dec(value) };
  return {
    kind: 'deduct',
    full: 'atLeast',
    limit: needed.times(step),
    step,
    points: given,
    // 满一步才给：差一点就少给一步
    rounding: 'ceil',
    counted: true,
    notApplicable: null,
  };
}

const base = new RegExp(
  `^(?:基础分|基本分|保底)(?:为|得)?${points}[,;]每${told(12)}?(?:一|1)(?:${counter})${told(8)}?(?:的)?,?(?:加|增加|再得|加计)${points}[,;](?:最多|最高|满分|总分)(?:不超过|得|计|为)*${points}$`,
);

/** “基础分3分，每完成1项加1分，最高5分”：从基础分往上加，到分值为止。 */
export function readBase(text: string, weight: Decimal | undefined): Standard | null {
  const [, floor, value, most] = base.exec(text) ?? [];
  if (floor === undefined || value === undefined || most === undefined || dec(value).eq(0)) return null;
  const above = dec(most).minus(floor);
  const needed = above.div(value);
  if ((weight && !dec(most).eq(weight)) || needed.lte(0) || !needed.eq(needed.round(0))) return null;
  return {
    kind: 'deduct',
    full: 'atLeast',
    limit: needed,
    step: dec(1),
    points: { kind: 'points', value: dec(value) },
    rounding: 'floor',
    most: { kind: 'points', value: above },
    counted: true,
    notApplicable: null,
  };
}
