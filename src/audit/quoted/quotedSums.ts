import { dec, formatAmount, toCellNumber } from '../../domain';
import type { FormReading, Submission } from '../../submission';
import type { FindingDraft, LiveFormat } from '../rule';
import { addUp } from '../arithmetic/addUp';
import { say } from '../message';
import { isBlank, numberOf } from '../cells/reading';
import { draftAt, fieldOf, formsOf, nameOf } from '../cells/subject';
import { exceeds, liveExceeds } from '../arithmetic/tolerance';

/** 抄录报告正文数字的工作底稿。 */
export const quotedForm = '报告正文数据表';

/** 正文里的一处合计。 */
export interface QuotedSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** 年度决算支出＝基本支出＋项目支出。 */
export const quotedExpenditure: QuotedSum = {
  total: '决算支出.本年数',
  parts: ['基本支出.本年数', '项目支出.本年数'],
};

/** 基本支出＝人员经费＋公用经费。 */
export const quotedBasic: QuotedSum = {
  total: '基本支出.本年数',
  parts: ['人员经费.本年数', '公用经费.本年数'],
};

/** 基本支出＝四项经济分类。 */
export const quotedEconomic: QuotedSum = {
  total: '基本支出.本年数',
  parts: ['工资福利支出', '商品和服务支出', '对个人和家庭补助支出', '其他资本性支出'],
};

/** 填了的报告正文数据表。 */
export const quotedForms = (submission: Submission): readonly FormReading[] =>
  formsOf(submission, quotedForm);

const message = '正文的{合计}{p}≠{算式}＝{c}，差{d}；请改正报告正文与本表。';

/** 正文常只引用其中几项：没引用全时，只有已引用的超过合计才算不平。 */
export function checkQuotedSum({ total, parts }: QuotedSum, submission: Submission): readonly FindingDraft[] {
  const tolerance = submission.scheme.thresholds.amountTolerance;
  return quotedForms(submission).flatMap((form) => {
    const whole = fieldOf(form, total);
    const quoted = parts.map((part) => fieldOf(form, part)).filter(({ reading }) => !isBlank(reading));
    const printed = numberOf(whole.reading);
    const numbers = quoted.map(({ reading }) => numberOf(reading));
    const sum = numbers.length === 0 ? null : addUp(numbers);
    if (printed === null || sum === null) return [];
    const difference = sum.minus(printed);
    const partial = quoted.length < parts.length;
    if (!exceeds(partial ? difference : difference.abs(), tolerance)) return [];
    return [
      draftAt(whole, {
        message: say(message, {
          合计: baseName(total),
          p: formatAmount(printed),
          算式: quoted
            .map((part, index) => `${baseName(nameOf(part))}${formatAmount(numbers[index] ?? dec(0))}`)
            .join('＋'),
          c: formatAmount(sum),
          d: formatAmount(difference.abs()),
        }),
        expected: toCellNumber(sum),
        difference: toCellNumber(difference.abs()),
        tolerance,
        related: quoted,
      }),
    ];
  });
}

/** 提示语里不说“本年数”。 */
const baseName = (key: string): string => key.replace(/\.?本年数$/, '');

/** 同一关系的原生条件格式：引用全了才比相等，没全只比超出。 */
export function liveQuotedSum({ total, parts }: QuotedSum): LiveFormat {
  const list = parts.map((part) => `{${part}}`).join(',');
  const difference = `SUM(${list})-N({${total}})`;
  return {
    form: quotedForm,
    field: total,
    severity: '错误',
    formula: `=AND(ISNUMBER({${total}}),COUNT(${list})>0,IF(COUNT(${list})=${parts.length},${liveExceeds(`ABS(${difference})`, '{?金额容差}')},${liveExceeds(difference, '{?金额容差}')}))`,
  };
}
