import { executionRate, formatAmount, formatRate } from '../../../domain';
import type { FormReading } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../message';
import { isBlank, numberOf } from '../../cells/reading';
import { quotedForms } from '../../quoted/quotedSums';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import { summaryForm } from '../../quoted/summaryTotals';

const message =
  '{口径}按调整后预算{b}计算的支出率是{p}，按年初预算{a}是{c}；请在报告里同时列年初口径并注明分母。';
const onlyFinal = '正文只有决算支出{p}，没有年初预算和调整后预算；请同时列出，才看得出预算执行率。';

const subjects = ['部门整体', '项目支出'] as const;

/** 年初、调整后、决算三个数都要列；支出率按调整后预算算成 100% 的，要注明年初口径是多少。 */
export const h13: Rule = {
  id: 'H13',
  severity: '核实',
  title: '预算三口径与支出率分母',
  scope: '项目自评结果汇总表、报告正文数据表',
  plain:
    '说支出率要讲清是按年初预算还是按调整后的预算算的：两种算法相差很大。报告里把年初口径也列出来，并注明分母。',
  condition: '同时列年初、调整后、决算；支出率按调整后预算计算为 100% 而年初口径不是的，注明分母',
  message,
  basis: '预算执行率应注明分母口径',
  source: 'SEED 004（100% 对年初 86.42%）；SEED 003（只有决算数）',
  crossForm: true,
  check: (submission) => {
    const quoted = quotedForms(submission);
    const answered = quoted.some((form) => !isBlank(fieldOf(form, '支出率口径说明').reading));
    return [
      ...(answered
        ? []
        : formsOf(submission, summaryForm).flatMap((form) =>
            subjects.flatMap((subject) => checkRate(form, subject)),
          )),
      ...quoted.flatMap((form) => checkQuoted(form, formsOf(submission, summaryForm).length > 0)),
    ];
  },
};

function checkRate(form: FormReading, subject: string): readonly FindingDraft[] {
  const [initial, adjusted, final] = ['年初预算数', '调整后预算数', '决算数'].map((stage) =>
    fieldOf(form, `${subject}${stage}`),
  );
  const rate = fieldOf(form, `${subject}实际支出率`);
  if (!initial || !adjusted || !final) return [];
  const [first, later, spent] = [initial, adjusted, final].map(({ reading }) => numberOf(reading));
  if (first == null || later == null || spent == null || later.eq(0)) return [];
  // 调整后预算就是照决算调的：支出率恒为 100%，看不出执行情况
  if (!spent.eq(later) || first.eq(later)) return [];
  const byInitial = executionRate(spent, first);
  return [
    draftAt(rate, {
      message: say(message, {
        口径: subject,
        b: formatAmount(later),
        p: formatRate(spent.div(later)),
        a: formatAmount(first),
        c: byInitial === null ? '—' : formatRate(byInitial),
      }),
      expected: byInitial === null ? '—' : formatRate(byInitial),
      related: [initial, adjusted, final, fieldOf(form, `${subject}对年初支出率`)],
    }),
  ];
}

/** 汇总表列了三口径的，正文不再单独要求。 */
function checkQuoted(form: FormReading, listed: boolean): readonly FindingDraft[] {
  const final = fieldOf(form, '决算支出.本年数');
  const budgets = ['年初预算', '调整后预算'].map((key) => fieldOf(form, key));
  const printed = numberOf(final.reading);
  if (listed || printed === null || budgets.some(({ reading }) => !isBlank(reading))) return [];
  return [draftAt(final, { message: say(onlyFinal, { p: formatAmount(printed) }), related: budgets })];
}
