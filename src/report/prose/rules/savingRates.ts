import type { Sentence } from '../../text/document';
import type { Quantity } from '../../text/quantity';
import type { ProseDraft } from '../proseRule';
import {
  amountsBefore,
  comparable,
  inUnitOf,
  isExact,
  percentText,
  ratioAgrees,
  roleOf,
  shown,
} from '../roles';

/** 节约率＝节约额÷预算；没写节约额的是（预算－支出）÷预算。认不准就不判。 */
export function checkSaving(sentence: Sentence, rate: Quantity): ProseDraft | null {
  const before = amountsBefore(sentence, rate);
  const budget = before.filter((q) => roleOf(q) === 'plan').at(-1);
  if (!budget || budget.value.lte(0)) return null;
  const after = before.filter((q) => q.start >= budget.end && comparable(q, budget));
  const saved = after.filter(({ label }) => /节约|节支|节省|结余/.test(label)).at(-1);
  const spent = after.filter((q) => roleOf(q) === 'done').at(-1);
  const amount = saved?.value ?? (spent && budget.value.minus(spent.value));
  const inputs = [budget, ...(saved ? [saved] : spent ? [spent] : [])];
  if (amount === undefined || !inputs.every(isExact)) return null;
  const exact = amount.div(budget.value);
  if (ratioAgrees(rate, exact, inputs)) return null;
  return {
    sentence,
    printed: shown(rate),
    expected: percentText(exact),
    message: `节约率应为${inUnitOf(amount, budget)}÷${shown(budget)}＝${percentText(exact)}，写的是${shown(rate)}。`,
  };
}
