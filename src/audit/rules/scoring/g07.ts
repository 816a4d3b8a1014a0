import { dec, formatAmount, toCellNumber } from '../../../domain';
import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../message';
import { isBlank, numberOf, textOf } from '../../cells/reading';
import { cellOf, draftAt, fieldOf, formsOf, rowsOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { exceeds } from '../../arithmetic/tolerance';

const message = '“{项}”剔除后应为{c}（追加{a}－剔除{b}），填报{p}，差{d}。';
const reportForm = '报告正文数据表';
const block = '追加明细';

/** 追加合计减去剔除的各项，就是实际追加、预算调整数。没有一项写明是否剔除的不算。 */
export const g07: Rule = {
  id: 'G07',
  severity: '错误',
  title: '预算调整数',
  scope: '报告正文数据表的预算与追加',
  plain:
    '算预算调整率时，落实国家政策、不可抗力、上级临时交办的追加可以剔除。剔除以后的数和填的不一样，请核对。',
  condition: '实际追加预算＝预算调整数＝本年追加－Σ剔除项',
  message,
  basis: '预算调整率剔除落实国家政策、不可抗力、上级交办的追加',
  source: 'SEED 001（97.43－40－24.24－22.60＝10.59，印作 6.1、10.58）',
  parameters: ['amountTolerance'],
  check: (submission) =>
    formsOf(submission, reportForm).flatMap((form) => {
      const excluded = excludedItems(form);
      return ['实际追加预算', '预算调整数'].flatMap((key) =>
        check(fieldOf(form, key), fieldOf(form, '本年追加'), excluded, submission),
      );
    }),
};

/** 选“是”的各项金额；有写了金额没选、或读不成数的，剔除合计还说不准，为 null。 */
function excludedItems(form: FormReading): readonly Subject[] | null {
  const rows = rowsOf(form, block).map((row) => ({
    amount: cellOf(form, block, row, '金额'),
    mark: textOf(cellOf(form, block, row, '是否剔除').reading),
  }));
  const filled = rows.filter(({ amount }) => !isBlank(amount.reading));
  const unsure = filled.some(({ amount, mark }) => mark === '' || numberOf(amount.reading) === null);
  return filled.length === 0 || unsure
    ? null
    : filled.filter(({ mark }) => mark === '是').map(({ amount }) => amount);
}

function check(
  at: Subject,
  added: Subject,
  excluded: readonly Subject[] | null,
  { scheme }: Submission,
): readonly FindingDraft[] {
  const [printed, total] = [numberOf(at.reading), numberOf(added.reading)];
  if (printed === null || total === null || excluded === null) return [];
  const removed = excluded.reduce((sum, { reading }) => sum.plus(numberOf(reading) ?? 0), dec(0));
  const expected = total.minus(removed);
  const difference = printed.minus(expected).abs();
  const { amountTolerance } = scheme.thresholds;
  if (!exceeds(difference, amountTolerance)) return [];
  return [
    draftAt(at, {
      message: say(message, {
        项: at.reading.spec.key,
        c: formatAmount(expected),
        a: formatAmount(total),
        b: formatAmount(removed),
        p: formatAmount(printed),
        d: formatAmount(difference),
      }),
      expected: toCellNumber(expected),
      difference: toCellNumber(difference),
      tolerance: amountTolerance,
      related: [added, ...excluded],
    }),
  ];
}
