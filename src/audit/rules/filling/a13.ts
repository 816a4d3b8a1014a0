import { formatAmount, formatRate } from '../../../domain';
import type { Rule } from '../../rule';
import { say } from '../../message';
import { recompute } from '../../cells/recompute';
import { draftAt, nameOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { overriddenIn } from '../../cells/subjectsOfKinds';

const message = '“{字段}”的公式被键入的“{值}”盖掉，以后不再随明细变化；应为公式 {公式}{算得}。';

/** 计算单元格的公式被键入的值盖掉。数可能是对的，所以只提示。 */
export const a13: Rule = {
  id: 'A13',
  severity: '提示',
  title: '公式被手工改写',
  scope: '全部表的计算单元格',
  condition: '计算单元格里是引用明细的公式',
  message,
  basis: '合计、率、得分由公式得出',
  source: '派生',
  check: (submission) =>
    submission.forms
      .flatMap((form) => overriddenIn(form))
      .map((subject) => {
        const { cell, expectedFormula } = subject.reading;
        const formula = shortFormula(expectedFormula ?? '');
        return draftAt(subject, {
          message: say(message, {
            字段: nameOf(subject),
            值: cell.text || String(cell.value),
            公式: formula,
            算得: computed(subject),
          }),
          expected: formula,
        });
      }),
};

/** 最长写这么多个字，再长看不懂也用不着看：恢复公式会写全的。 */
const longest = 60;

/** 去掉“明细全空显示空白”的外壳和等号，只留怎么算。 */
function shortFormula(formula: string): string {
  const core = /^=IF\(COUNT\((.*)\)=0,"",(SUM\(\1\))\)$/.exec(formula)?.[2] ?? formula.replace(/^=/, '');
  return core.length > longest ? `${core.slice(0, longest)}…` : core;
}

function computed(subject: Subject): string {
  const value = recompute(subject);
  if (value === null) return '';
  return `（算得 ${isRate(subject) ? formatRate(value) : formatAmount(value)}）`;
}

const isRate = ({ reading: { spec } }: Subject): boolean => spec.kind === 'rate' || spec.kind === 'measure';
