import type { Rule } from '../rule';
import { checkSum, liveSum } from './sums';
import type { SumRelation } from './relations';
import { formsOf } from '../cells/subject';

/** “合计＝下级之和”一类规则只有关系与说法不同，检查与原生条件格式同出一处。 */
export function sumRule(
  facts: Omit<Rule, 'severity' | 'check' | 'live'>,
  relations: readonly SumRelation[],
): Rule {
  return {
    ...facts,
    severity: '错误',
    parameters: ['amountTolerance'],
    check: (submission) =>
      relations.flatMap((relation) =>
        formsOf(submission, relation.form).flatMap((form) =>
          checkSum(form, relation, submission.scheme.thresholds, facts.message),
        ),
      ),
    live: relations.map(liveSum),
  };
}
