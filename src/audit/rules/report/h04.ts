import { dec, formatAmount, formatRate, rate as rateOf, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { FormReading } from '../../../submission';
import type { FindingDraft, LiveFormat, Rule } from '../../rule';
import { addUp } from '../../arithmetic/addUp';
import { say } from '../../message';
import { rateAgrees } from '../../arithmetic/rates';
import { isBlank, numberOf, printedValue, textOf } from '../../cells/reading';
import { columnOf, draftAt, fieldOf, formsOf, nameOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { budgetBooks, summaryForm } from '../../quoted/summaryTotals';

const message = '“{率}”的分母为 0，应显示“—”（现为“{p}”）。';
const wrong = '“{率}”应为{c}（{a}÷{b}），表内为{p}。';

/** 一个占比或评优率：率、分子、分母各在哪里。 */
interface Share {
  readonly rate: Subject;
  readonly part: Decimal | null;
  readonly whole: Decimal | null;
  readonly cells: readonly Subject[];
}

/** 评优率＝评“优”项目数÷自评项目数；占比＝自评资金÷项目支出总额。一个也没有时是“—”，不是 0%。 */
export const h04: Rule = {
  id: 'H04',
  severity: '提示',
  title: '评优率与占比',
  scope: '项目自评结果汇总表',
  plain: '评优率、占比由两个数除出来。分母是 0 的除不出来，写“—”，不要写 0% 或 100%。',
  condition: '评优率＝评“优”项目数÷自评项目数；占比＝资金÷总额；分母为 0 ⇒ “—”（算错的率是错误）',
  message,
  basis: '评优率＝评“优”项目数÷自评项目数×100%',
  source: 'SEED 004（0% 应为“—”）',
  check: (submission) =>
    formsOf(submission, summaryForm).flatMap((form) =>
      [...budgetBooks.map((book) => bookShare(form, book)), transferRate(form), excellentRate(form)].flatMap(
        checkShare,
      ),
    ),
  live: [...budgetBooks.map(liveBook), liveTransfer()],
};

function checkShare({ rate, part, whole, cells }: Share): readonly FindingDraft[] {
  const printed = numberOf(rate.reading);
  if (printed === null || part === null || whole === null) return [];
  const 率 = nameOf(rate);
  const p = String(printedValue(rate.reading));
  if (whole.eq(0)) {
    return [draftAt(rate, { message: say(message, { 率, p }), expected: '—', related: cells })];
  }
  const exact = part.div(whole);
  if (rateAgrees(rate.reading, exact)) return [];
  const due = rateOf(part, whole) ?? exact;
  return [
    draftAt(rate, {
      severity: '错误',
      message: say(wrong, { 率, c: formatRate(due), a: formatAmount(part), b: formatAmount(whole), p }),
      expected: formatRate(due),
      difference: toCellNumber(printed.minus(due).abs()),
      related: cells,
    }),
  ];
}

/** 没填项目支出总额时，只有资金为 0 说得准（总额也是 0）。 */
function bookShare(form: FormReading, book: string): Share {
  const [rate, funds, total] = ['占比', '资金', '项目支出总额'].map((column) =>
    fieldOf(form, `${book}.${column}`),
  ) as [Subject, Subject, Subject];
  const part = numberOf(funds.reading);
  const stated = numberOf(total.reading);
  const whole = stated ?? (part?.eq(0) ? part : null);
  return { rate, part, whole, cells: [funds, total] };
}

function transferRate(form: FormReading): Share {
  const cells = ['优', '良', '中', '差'].map((grade) => fieldOf(form, `转移支付.${grade}`));
  const counts = cells.map(({ reading }) => numberOf(reading));
  return {
    rate: fieldOf(form, '转移支付.评优率'),
    part: counts[0] ?? null,
    whole: addUp(counts),
    cells,
  };
}

/** 各项目的等级都评了才算得出评优率。 */
function excellentRate(form: FormReading): Share {
  const names = columnOf(form, '项目', '项目名称').filter(({ reading }) => !isBlank(reading));
  const grades = columnOf(form, '项目', '自评等级').filter(({ reading }) => !isBlank(reading));
  const complete = names.length > 0 && grades.length === names.length;
  return {
    rate: fieldOf(form, '评优率'),
    part: complete ? dec(grades.filter(({ reading }) => textOf(reading) === '优').length) : null,
    whole: complete ? dec(names.length) : null,
    cells: grades,
  };
}

function liveBook(book: string): LiveFormat {
  const [funds, total] = [`{${book}.资金}`, `{${book}.项目支出总额}`];
  return {
    form: summaryForm,
    field: `${book}.占比`,
    severity: '提示',
    formula: `=AND(ISNUMBER({${book}.占比}),ISNUMBER(${funds}),N(${funds})=0,N(${total})=0)`,
  };
}

function liveTransfer(): LiveFormat {
  const grades = '{转移支付.优:转移支付.差}';
  return {
    form: summaryForm,
    field: '转移支付.评优率',
    severity: '提示',
    formula: `=AND(ISNUMBER({转移支付.评优率}),COUNT(${grades})=4,SUM(${grades})=0)`,
  };
}
