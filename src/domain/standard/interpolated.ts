import { dec } from '../amount';
import { readRate } from './pieces';
import type { Standard } from './standard';

const rate = String.raw`(\d+(?:\.\d+)?%)`;
const mark = String.raw`(?:\((?:含|不含)[^()]{0,6}\))?`;
const name = '(?:[一-龥]{2,14})?';
const top = `${name}(?:≥|达到?|不低于|在)?${rate}${mark}(?:及)?(?:以上)?${mark}(?:的|时)?,?[得计]满分`;
const middle = `${name}${rate}${mark}(?:-|至|到)${rate}${mark}(?:之间)?(?:的|时)?,?`;
const bottom = `${name}(?:(?:<|低于|小于|不足)${rate}|${rate}${mark}以下${mark})(?:的|时)?,?(?:不得分|[得计]0分)`;

/** 90%以上得满分;60%-90%之间得分=(满意度-60%)/(90%-60%)*分值;60%以下不得分。 */
const formula = new RegExp(
  `^${top}[;,]${middle}(?:按照?)?(?:得分=)?\\(?\\([一-龥]{2,12}-${rate}\\)\\/\\(${rate}-${rate}\\)\\)?\\*(?:该项|本项|指标)?(?:分值|权重|满分)(?:计分|得分|计算)?[;,]${bottom}$`,
);

/** 90%以上得满分,60%得0分,中间按线性插值法计分。 */
const stated = new RegExp(
  `^${top}[;,]${name}${rate}(?:及以下|以下\\(含\\)|\\(含\\)以下|及其以下)?(?:的|时)?,?(?:得0分|不得分|计0分)[;,](?:两者|二者|其间|中间|之间|介于(?:两者|二者)之间|其余|其他)(?:部分)?(?:的)?,?按照?(?:线性|直线)?(?:比例|插值法?|内插法|插入法)(?:计算)?(?:计分|得分|给分|赋分)?$`,
);

/** 两头各得几分都写明的插值：从 0 分到满分，中间成比例；不写明两头的不在这里。 */
export function readInterpolated(text: string): Standard | null {
  const [, full, low, high, from, to, again, below, under] = formula.exec(text) ?? [];
  if (full !== undefined) {
    const ends = [low, from, again, below ?? under].map((end) => end!);
    const same = high === full && to === full && ends.every((end) => end === low);
    return same ? between(low!, full) : null;
  }
  const [, most, none] = stated.exec(text) ?? [];
  return most === undefined ? null : between(none!, most);
}

function between(low: string, high: string): Standard | null {
  const [from, base] = [readRate(low), readRate(high)];
  if (from.gte(base) || from.eq(dec(0))) return null;
  return { kind: 'proportional', from, base, notApplicable: null };
}
