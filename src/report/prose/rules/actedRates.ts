import type { Sentence } from '../../text/document';
import type { Quantity } from '../../text/quantity';
import type { ProseDraft } from '../proseRule';
import { amountsBefore, comparable, isExact, percentText, ratioAgrees, shown } from '../roles';

/**
 * “发现隐患1532处，已整改1517处，整改率99.02%”：率的名字就是分子前面的动作（收回、回收一样），
 * 分母是它前面同单位的数。分母认不准、分子比分母大的不判。
 */
export function checkActed(sentence: Sentence, rate: Quantity): ProseDraft | null {
  const action = /([\u4e00-\u9fa5])([\u4e00-\u9fa5])率(?:为|达到?)?$/.exec(rate.label);
  if (!action || !isExact(rate)) return null;
  const verbs = [`${action[1]}${action[2]}`, `${action[2]}${action[1]}`];
  const before = amountsBefore(sentence, rate);
  const part = before.filter(({ label }) => verbs.some((verb) => label.includes(verb))).at(-1);
  if (!part || /未|[应需]/.test(part.label)) return null;
  const wholes = before.filter((q) => q.end <= part.start && comparable(q, part) && q.value.gt(0));
  const whole = wholes.at(-1);
  if (!whole || part.value.gt(whole.value)) return null;
  if (!isExact(part) || !isExact(whole)) return null;
  if (wholes.some((each) => ratioAgrees(rate, part.value.div(each.value), [part, each]))) return null;
  const exact = part.value.div(whole.value);
  return {
    sentence,
    printed: shown(rate),
    expected: percentText(exact),
    message: `${verbs[0]}率应为${shown(part)}÷${shown(whole)}＝${percentText(exact)}，写的是${shown(rate)}。`,
  };
}
