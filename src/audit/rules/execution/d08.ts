import { formatAmount, formatRate, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { soundAmountOf } from '../../derived/sums';
import { exceeds } from '../../arithmetic/tolerance';

const message =
  '推算人员经费决算/预算为{c}：预算{a}（资金总额{t}－公用{u}－项目{v}），决算{b}，超{d}，请提供预算调剂依据。';
const reduced = '项目支出调减{p}，多于部门整体调减{w}，差{d}：基本支出由{f}增至{g}，请提供预算调剂依据。';

/** 表上没有的人员经费由总额减分项推算；项目调减多于整体调减，说明钱从项目调给了基本支出。 */
export const d08: Rule = {
  id: 'D08',
  severity: '核实',
  title: '分项推算与预算调剂',
  scope: '部门自评表、基础数据表；项目自评结果汇总表',
  plain:
    '从几张表推算：人员经费花的比预算多，或项目调减的比全部门调减的还多。钱从哪里调过来的，请给出调剂依据。',
  condition: '基本支出决算－公用经费决算≤资金总额－公用经费预算－项目支出预算；项目调减额≤部门整体调减额',
  message,
  basis: '预算调剂须有依据',
  source: 'SEED 002（253.95÷179.54＝141.44%）；SEED 004（调减 19.371＞18.25）',
  parameters: ['amountTolerance'],
  crossForm: true,
  check: (submission) => [
    ...formsOf(submission, '部门整体支出绩效自评表').flatMap((department) =>
      formsOf(submission, '基础数据表').flatMap((basic) => checkStaff(department, basic, submission)),
    ),
    ...formsOf(submission, '项目自评结果汇总表').flatMap((form) => checkReduction(form, submission)),
  ],
};

/** 合计与明细不平时以明细为准（B02、B05 另报）；基本支出决算空着时由执行数推出。 */
function checkStaff(
  department: FormReading,
  basic: FormReading,
  { scheme }: Submission,
): readonly FindingDraft[] {
  const total = fieldOf(department, '资金总额');
  const executed = fieldOf(department, '执行数');
  const expenditure = fieldOf(basic, '部门基本支出.本年决算数');
  const publicBudget = fieldOf(basic, '公用经费.本年预算数');
  const publicFinal = fieldOf(basic, '公用经费.本年决算数');
  const { amountTolerance } = scheme.thresholds;
  const sound = (subject: Subject): Decimal | null => soundAmountOf(subject, amountTolerance);
  const projectFinal = sound(fieldOf(basic, '项目支出.本年决算数'));
  const [t, u, v] = [sound(total), sound(publicBudget), sound(fieldOf(basic, '项目支出.本年预算数'))];
  const spent = numberOf(expenditure.reading) ?? minus(numberOf(executed.reading), projectFinal);
  const final = minus(spent, sound(publicFinal));
  if (t === null || u === null || v === null || final === null) return [];
  const budget = t.minus(u).minus(v);
  const excess = final.minus(budget);
  if (budget.lte(0) || !exceeds(excess, scheme.thresholds.amountTolerance)) return [];
  return [
    draftAt(expenditure, {
      message: say(message, {
        c: formatRate(final.div(budget)),
        a: formatAmount(budget),
        t: formatAmount(t),
        u: formatAmount(u),
        v: formatAmount(v),
        b: formatAmount(final),
        d: formatAmount(excess),
      }),
      actual: toCellNumber(final),
      expected: toCellNumber(budget),
      difference: toCellNumber(excess),
      tolerance: scheme.thresholds.amountTolerance,
      related: [total, executed, publicBudget, publicFinal, fieldOf(basic, '项目支出.本年预算数')],
    }),
  ];
}

const minus = (a: Decimal | null, b: Decimal | null): Decimal | null =>
  a === null || b === null ? null : a.minus(b);

function checkReduction(form: FormReading, { scheme }: Submission): readonly FindingDraft[] {
  const cells = (subject: string): readonly [Subject, Subject] => [
    fieldOf(form, `${subject}年初预算数`),
    fieldOf(form, `${subject}调整后预算数`),
  ];
  const [wholeBefore, wholeAfter] = cells('部门整体');
  const [before, after] = cells('项目支出');
  const [w1, w2, p1, p2] = [wholeBefore, wholeAfter, before, after].map(({ reading }) => numberOf(reading));
  if (!w1 || !w2 || !p1 || !p2) return [];
  const [whole, project] = [w1.minus(w2), p1.minus(p2)];
  const difference = project.minus(whole);
  if (project.lte(0) || !exceeds(difference, scheme.thresholds.amountTolerance)) return [];
  return [
    draftAt(after, {
      message: say(reduced, {
        p: formatAmount(project),
        w: formatAmount(whole),
        d: formatAmount(difference),
        f: formatAmount(w1.minus(p1)),
        g: formatAmount(w2.minus(p2)),
      }),
      difference: toCellNumber(difference),
      tolerance: scheme.thresholds.amountTolerance,
      related: [before, wholeBefore, wholeAfter],
    }),
  ];
}
