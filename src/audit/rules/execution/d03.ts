import { formatAmount, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { FormReading, Submission } from '../../../submission';
import { copySources, fieldNode } from '../../../forms';
import { replaceNumber } from '../../fixes';
import type { Rule } from '../../rule';
import { balanceForm, departmentFigure } from '../../balance/balance';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import { amountOf, soundAmountOf } from '../../derived/sums';
import { exceeds } from '../../arithmetic/tolerance';

const message = '执行数{p}≠基本支出决算{a}＋项目支出决算{b}＝{c}，差{d}。';

/** 执行数抄自哪两格：基本支出、项目支出的决算数。 */
const parts = (copySources(fieldNode('部门整体支出绩效自评表', '执行数'))[0] ?? []).map(({ key }) => key);

/** 部门表执行数＝基础数据表的基本支出决算＋项目支出决算。 */
export const d03: Rule = {
  id: 'D03',
  severity: '错误',
  title: '执行数与决算一致',
  scope: '部门自评表、基础数据表',
  plain:
    '自评表的执行数，应当就是基础数据表里基本支出、项目支出两个决算数之和。请核对是哪一张表改过、另一张没有跟着改。',
  condition: '执行数＝部门基本支出决算＋项目支出决算',
  message,
  basis: '表间勾稽',
  source: 'SEED 002（吻合 346.17）',
  crossForm: true,
  check: (submission) =>
    formsOf(submission, '部门整体支出绩效自评表').flatMap((department) =>
      formsOf(submission, '基础数据表').flatMap((basic) => {
        const executed = fieldOf(department, '执行数');
        const [expenditure, projects] = parts.map((key) => fieldOf(basic, key));
        if (!expenditure || !projects) return [];
        const printed = numberOf(executed.reading);
        const { amountTolerance } = submission.scheme.thresholds;
        const [a, b] = [numberOf(expenditure.reading), soundAmountOf(projects, amountTolerance)];
        if (printed === null || a === null || b === null) return [];
        const expected = a.plus(b);
        const difference = printed.minus(expected).abs();
        if (!exceeds(difference, amountTolerance)) return [];
        return [
          draftAt(executed, {
            message: say(message, {
              p: formatAmount(printed),
              a: formatAmount(a),
              b: formatAmount(b),
              c: formatAmount(expected),
              d: formatAmount(difference),
            }),
            expected: toCellNumber(expected),
            difference: toCellNumber(difference),
            related: [expenditure, projects],
            fix: isCertain(basic, printed, submission) ? replaceNumber(executed, expected) : null,
          }),
        ];
      }),
    ),
};

/**
 * 决算数出自基础数据表，执行数照它填。基础数据表自己不平（B05–B07 已报），
 * 或收支情况表的支出合计正是现在的执行数，就说不准是哪一边错。
 */
function isCertain(basic: FormReading, printed: Decimal, { forms, scheme }: Submission): boolean {
  const { amountTolerance } = scheme.thresholds;
  const [projects, publicFunds, expenditure] = ['项目支出', '公用经费', '部门基本支出'].map((row) =>
    fieldOf(basic, `${row}.本年决算数`),
  );
  if (!projects || !publicFunds || !expenditure) return false;
  const [total, own] = [amountOf(projects), soundAmountOf(projects, amountTolerance)];
  const [part, whole] = [soundAmountOf(publicFunds, amountTolerance), numberOf(expenditure.reading)];
  if (!total || !own || !total.eq(own) || !whole || (part?.gt(whole) ?? false)) return false;
  return !forms
    .filter(({ form }) => form.id === balanceForm)
    .some((form) => departmentFigure(form, '支出和结余', '支出合计', amountTolerance)?.amount.eq(printed));
}
