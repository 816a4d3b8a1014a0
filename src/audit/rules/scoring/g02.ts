import { formatAmount, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { FormReading, Submission } from '../../../submission';
import { replaceNumber } from '../../fixes';
import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../message';
import { copiesInto } from '../../../forms';
import { figuresCopiedTo, type FoundFigure } from '../../copied/foundFigure';
import { numberOf } from '../../cells/reading';
import { scoringForm } from '../../scoring/scoringTable';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import { exceeds } from '../../arithmetic/tolerance';

const message = '“{参数}”算式用{a}，{别表}，请核对后改成一致。';

/** 算式参数与别的表同一个数；一个参数只报一条。正文照抄的数由 H01 核对。 */
export const g02: Rule = {
  id: 'G02',
  severity: '错误',
  title: '算式参数与各表一致',
  scope: '评分表的算式参数；收支情况表、基础数据表、概况',
  plain: '评分表里计算用的数（编制、在职、三公……）和别的表上填的不一样。同一个数，各表要一致。',
  condition: '编制、在职、上年结转、年末结余、公用、三公、固定资产与各表所载相同',
  message,
  basis: '表间勾稽：同一个数各表一致',
  source: 'SEED 001（编制 6/13、公用 1.88/1.86）',
  parameters: ['amountTolerance'],
  crossForm: true,
  check: (submission) =>
    formsOf(submission, scoringForm).flatMap((form) =>
      copiesInto(scoringForm).flatMap(({ to }) => check(form, to.key, submission)),
    ),
};

function check(form: FormReading, key: string, submission: Submission): readonly FindingDraft[] {
  const parameter = fieldOf(form, key);
  const value = numberOf(parameter.reading);
  if (value === null) return [];
  const { amountTolerance } = submission.scheme.thresholds;
  // 那里的合计不平（另有规则报）时，与印出的或下级之和相符都算一致
  const sources = figuresCopiedTo(submission, scoringForm, key);
  const others = sources.filter((other) =>
    [other.amount, other.sound].every((each) => exceeds(each.minus(value).abs(), amountTolerance)),
  );
  const first = others[0];
  if (first === undefined) return [];
  return [
    draftAt(parameter, {
      message: say(message, {
        参数: key,
        a: formatAmount(value),
        别表: others.map(describe).join('、'),
      }),
      expected: toCellNumber(first.amount),
      difference: toCellNumber(value.minus(first.amount).abs()),
      tolerance: amountTolerance,
      related: others.flatMap(({ cells }) => cells),
      fix: isCertain(sources, value, amountTolerance) ? replaceNumber(parameter, first.amount) : null,
    }),
  ];
}

const describe = ({ form, amount }: FoundFigure): string => `《${form}》为${formatAmount(amount)}`;

/** 算式参数抄自各表：各表自己平、彼此相同而都与它不同，就该改它。 */
function isCertain(sources: readonly FoundFigure[], value: Decimal, tolerance: number): boolean {
  const [first] = sources;
  return (
    first !== undefined &&
    exceeds(first.amount.minus(value).abs(), tolerance) &&
    sources.every((each) => each.amount.eq(each.sound) && each.amount.eq(first.amount))
  );
}
