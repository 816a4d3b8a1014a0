import { formatAmount, roundHalfUp, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../message';
import { copiesInto } from '../../../forms';
import { figuresCopiedTo } from '../../copied/foundFigure';
import { conclusionKeys } from '../../copied/conclusionKeys';
import { numberOf } from '../../cells/reading';
import { quotedForm, quotedForms } from '../../quoted/quotedSums';
import { draftAt, fieldOf, nameOf } from '../../cells/subject';
import { exceeds } from '../../arithmetic/tolerance';

const message = '正文“{字段}”{a}与{出处}不一致，差{d}；请查明哪个对，改报告正文或改表。';

/** 万元报表两位小数：30.63 与 30.629 是同一个数。 */
const places = 2;

/** 抄自各表的数；得分、等次由 H12 管。 */
const quotedKeys = copiesInto(quotedForm).flatMap(({ to }) =>
  conclusionKeys(quotedForm).includes(to.key) ? [] : [to.key],
);

/** 正文引用的数＝表内的数；与几张表都不一致只报一条。 */
export const h01: Rule = {
  id: 'H01',
  severity: '错误',
  title: '正文与表一致',
  scope: '报告正文数据表、各表',
  plain: '报告正文里写的数，和表上的不是同一个。先查明哪个对，再改报告或改表。',
  condition: '正文引用的数＝表内数（按两位小数比较；收支情况表取各机构之和）',
  message,
  basis: '报告正文与附表勾稽',
  source: 'SEED 001（58.38／58.34、37.39／37.31）',
  parameters: ['amountTolerance'],
  crossForm: true,
  check: (submission) =>
    quotedForms(submission).flatMap((form) =>
      quotedKeys.flatMap((key) => checkFigure(form, key, submission)),
    ),
};

function checkFigure(form: FormReading, field: string, submission: Submission): readonly FindingDraft[] {
  const quoted = fieldOf(form, field);
  const printed = numberOf(quoted.reading);
  if (printed === null) return [];
  const tolerance = submission.scheme.thresholds.amountTolerance;
  const own = roundHalfUp(printed, places);
  const others = figuresCopiedTo(submission, quotedForm, field)
    .map((found) => ({ ...found, difference: gap(found.amount, own) }))
    // 表上的合计不平（另有规则报）时，与印出的或下级之和相符都算一致
    .filter(({ difference, sound }) =>
      [difference, gap(sound, own)].every((each) => exceeds(each, tolerance)),
    );
  const first = others[0];
  if (first === undefined) return [];
  return [
    draftAt(quoted, {
      message: say(message, {
        字段: nameOf(quoted),
        a: formatAmount(printed),
        出处: others.map(({ title, amount }) => `${title}${formatAmount(amount)}`).join('、'),
        d: others.map(({ difference }) => formatAmount(difference)).join('、'),
      }),
      expected: toCellNumber(first.amount),
      difference: toCellNumber(first.difference),
      tolerance,
      related: others.flatMap(({ cells }) => cells),
    }),
  ];
}

const gap = (amount: Decimal, own: Decimal): Decimal => roundHalfUp(amount, places).minus(own).abs();
