import type { Submission } from '../../../submission';
import type { Rule } from '../../rule';
import { dateOf } from '../../cells/dateOf';
import type { Day } from '../../cells/dateOf';
import { say } from '../../message';
import { draftAt, fieldOf, formsOf, nameOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { ofKinds, subjectsWhere } from '../../cells/subjectsOfKinds';

const early = '“{字段}”{d}早于评价年度末（{y}年12月31日），请核对日期。';
const late = '“{字段}”{d}距评价年度{y}年超过一年，评价年度应为填表年度的上一年，请核对。';
const afterReport = '填表日期{d}晚于报告日期{r}，请核对。';
const dates = ofKinds('date');

/** 评价年度末＜填表日期≤报告日期，填表在评价年度的次年。看不懂的日期不猜。 */
export const a10: Rule = {
  id: 'A10',
  severity: '核实',
  title: '日期先后',
  scope: '全部表的日期',
  plain:
    '日期的先后不合常理：自评是年度结束以后做的，填表日期应在评价年度之后，又不晚于报告日期。多半是年份敲错了。',
  condition: '评价年度末＜填表日期≤报告日期；评价年度＝填表年度−1',
  message: early,
  basis: '年度终了后开展自评',
  source: '常规；SEED 002（2022 年度，2023年3月20日填表）',
  crossForm: true,
  check: (submission) => {
    if (submission.year === 0) return [];
    const report = reportDay(submission);
    return submission.forms
      .flatMap((form) => subjectsWhere(form, { spec: dates, value: (value) => value !== '' }))
      .flatMap((subject) => {
        const day = dateOf(subject.reading);
        const text = day === null ? null : problem(subject, day, submission.year, report?.day ?? null);
        return text === null
          ? []
          : [draftAt(subject, { message: text, related: report ? [report.subject] : [] })];
      });
  },
};

function reportDay(submission: Submission): { readonly subject: Subject; readonly day: Day } | null {
  const cover = formsOf(submission, '评价报告封面及概况')[0];
  const subject = cover && fieldOf(cover, '报告日期');
  const day = subject && dateOf(subject.reading);
  return day ? { subject, day } : null;
}

function problem(subject: Subject, day: Day, year: number, report: Day | null): string | null {
  const values = { 字段: nameOf(subject), d: day.text, y: year };
  if (day.year <= year) return say(early, values);
  if (day.year > year + 1) return say(late, values);
  const isFilling = subject.reading.spec.key === '填表日期';
  if (isFilling && report !== null && day.at > report.at)
    return say(afterReport, { d: day.text, r: report.text });
  return null;
}
