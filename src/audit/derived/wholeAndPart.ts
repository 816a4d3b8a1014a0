import { formatAmount, toCellNumber } from '../../domain';
import type { Rule } from '../rule';
import { say } from '../message';
import { basicColumns } from './relations';
import { draftAt, fieldOf, formsOf } from '../cells/subject';
import { amountOf } from './sums';

/**
 * 基础数据表上“部分不大于整体”的核实规则（三栏各算）：公用经费的合并明细里含着三公经费的一项。
 * 差一分钱是四舍五入，不报。
 */
export function wholeAndPart(
  facts: Omit<Rule, 'severity' | 'check' | 'live' | 'scope' | 'parameters'>,
  whole: string,
  part: string,
): Rule {
  return {
    ...facts,
    severity: '核实',
    scope: '基础数据表',
    parameters: ['amountTolerance'],
    check: (submission) =>
      formsOf(submission, '基础数据表').flatMap((form) =>
        basicColumns.flatMap((column) => {
          const { thresholds } = submission.scheme;
          const [inside, outside] = [part, whole].map((key) => fieldOf(form, `${key}.${column}`));
          const [a, b] = [inside, outside].map((subject) => (subject ? amountOf(subject) : null));
          if (!inside || !outside || !a || !b) return [];
          const excess = a.minus(b);
          if (excess.lte(thresholds.amountTolerance)) return [];
          return [
            draftAt(inside, {
              message: say(facts.message, {
                栏: column,
                a: formatAmount(a),
                b: formatAmount(b),
                d: formatAmount(excess),
              }),
              difference: toCellNumber(excess),
              tolerance: thresholds.amountTolerance,
              related: [outside],
            }),
          ];
        }),
      ),
    live: basicColumns.map((column) => ({
      form: '基础数据表',
      field: `${part}.${column}`,
      severity: '核实',
      formula: `=AND(ISNUMBER({${whole}.${column}}),ISNUMBER({${part}.${column}}),ROUND(N({${part}.${column}})-N({${whole}.${column}}),4)>{?金额容差})`,
    })),
  };
}
