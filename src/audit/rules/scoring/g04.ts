import type { Rule } from '../../rule';
import { writtenComparisons } from '../../arithmetic/comparisons';
import { say } from '../../message';
import { textOf } from '../../cells/reading';
import { allScoredIndicators } from '../../scoring/scoringTable';
import { draftAt } from '../../cells/subject';

const message = '“{指标}”的结论“{p}”不成立：应为{c}。';

/** 说明文字、指标值里写的大小比较要成立。只评两边都是数、单位相同的。 */
export const g04: Rule = {
  id: 'G04',
  severity: '错误',
  title: '文字里的比较成立',
  scope: '评分表的指标值、扣分原因和其他说明',
  plain: '文字里写的比较（如“4.21＜3.90”）本身不成立。请核对两个数，把结论改对。',
  condition: '“数＜数”“数≥数”一类的比较式成立',
  message,
  basis: '结论应与数一致',
  source: 'SEED 001（12.43%＜10%）',
  check: (submission) =>
    allScoredIndicators(submission).flatMap(({ row, value, note }) =>
      [value, note].flatMap((subject) =>
        writtenComparisons(textOf(subject.reading))
          .filter(({ holds }) => !holds)
          .map(({ text, actual }) =>
            draftAt(subject, {
              message: say(message, {
                指标: row.label,
                p: text,
                c: text.replace(/[≤≥＜＞<>][=＝]?/, actual),
              }),
              actual: text,
              expected: text.replace(/[≤≥＜＞<>][=＝]?/, actual),
              related: subject === note ? [value] : [],
            }),
          ),
      ),
    ),
};
