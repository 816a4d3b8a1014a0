import type { Submission } from '../../submission';
import { isBlank, textOf } from '../cells/reading';
import { formsOf } from '../cells/subject';
import { indicatorForms, indicatorsOf, type Indicator } from '../indicators/indicators';
import type { Repeat } from './repeat';
import { squeezed } from '../cells/squeezed';

/** 次数、人数、金额各表各是各的，同名也不抄；率与文字（满意度、时限、定性目标）常常一样。 */
function mayRepeat({ goal }: Indicator): boolean {
  if (goal.kind === 'quantity') return goal.quantity.baseUnit === '%';
  return goal.kind === 'qualitative' || goal.kind === 'date';
}

/**
 * 各表同名、同一二级指标的指标：指标值、完成值还空着的，可以抄前面表上写过的。只抄字、不连公式：
 * 同名不等于同一个数，抄的人看一眼。指标值不同的不抄完成值。
 */
export function indicatorRepeats(submission: Submission): readonly Repeat[] {
  const known = new Map<string, Indicator>();
  const repeats: Repeat[] = [];
  for (const form of indicatorForms.flatMap((id) => formsOf(submission, id))) {
    for (const indicator of indicatorsOf(form)) {
      const name = squeezed(textOf(indicator.name.reading));
      const key = `${indicator.level2Name}\n${name}`;
      const first = known.get(key);
      if (name === '') continue;
      if (first === undefined) {
        if (mayRepeat(indicator)) known.set(key, indicator);
      } else if (first.form !== form) {
        repeats.push(...copied(indicator, first));
      }
    }
  }
  return repeats;
}

function copied(indicator: Indicator, first: Indicator): readonly Repeat[] {
  const [target, actual] = [textOf(indicator.target.reading), textOf(indicator.actual.reading)];
  const same = target === '' || squeezed(target) === squeezed(textOf(first.target.reading));
  return [
    ...(target === '' ? [{ to: indicator.target, from: [first.target], how: '抄' as const }] : []),
    ...(actual === '' && same && !isBlank(first.actual.reading)
      ? [{ to: indicator.actual, from: [first.actual], how: '抄' as const }]
      : []),
  ];
}
