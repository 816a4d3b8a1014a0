import { formatAmount, formatRate, toCellNumber } from '../../../domain';
import type { Rule } from '../../rule';
import { projectExecution } from '../../execution/execution';
import { say } from '../../message';
import { isBlank } from '../../cells/reading';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { soundAmountOf } from '../../derived/sums';

const message = '{项}预算调整{c}（年初{a}，调整后{b}），超过{t}，须说明原因。';

/** 一处年初与调整后的预算；`reason` 是表上写原因的格，汇总表没有。 */
interface Adjusted {
  readonly title: string;
  readonly initial: Subject;
  readonly adjusted: Subject;
  readonly reason: Subject | null;
}

const reasonKey = '执行率偏差原因';
const initialKey = '年度资金总额.年初预算数';

/** 全年预算比年初预算增减过大须说明；项目表写了偏差原因的不再问。年初为 0 没有比率。 */
export const f04: Rule = {
  id: 'F04',
  severity: '核实',
  title: '预算调整幅度',
  scope: '项目自评表、项目自评结果汇总表',
  plain: '年中的预算比年初变得太多。写一句为什么调、依据哪份文件。',
  condition: '｜全年（调整后）预算/年初预算－1｜≤阈值（缺省 30%）；项目表写了偏差原因的不论',
  message,
  basis: '预算调整较大须说明原因',
  source: 'SEED 004（50→30.629，−38.74%）；PUBLIC（超过 30% 填原因）',
  parameters: ['changeRate'],
  check: (submission) => {
    const { changeRate, amountTolerance } = submission.scheme.thresholds;
    const places: readonly Adjusted[] = [
      ...formsOf(submission, projectExecution.form).map((form) => ({
        title: '项目',
        initial: fieldOf(form, initialKey),
        adjusted: fieldOf(form, projectExecution.budget),
        reason: fieldOf(form, reasonKey),
      })),
      ...formsOf(submission, '项目自评结果汇总表').flatMap((form) =>
        ['部门整体', '项目支出'].map((title) => ({
          title,
          initial: fieldOf(form, `${title}年初预算数`),
          adjusted: fieldOf(form, `${title}调整后预算数`),
          reason: null,
        })),
      ),
    ];
    return places.flatMap(({ title, initial, adjusted, reason }) => {
      const [before, after] = [initial, adjusted].map((subject) => soundAmountOf(subject, amountTolerance));
      if (!before || !after || before.lte(0)) return [];
      const change = after.div(before).minus(1);
      if (change.abs().lte(changeRate) || (reason !== null && !isBlank(reason.reading))) return [];
      return [
        draftAt(adjusted, {
          message: say(message, {
            项: title,
            c: formatRate(change),
            a: formatAmount(before),
            b: formatAmount(after),
            t: formatRate(changeRate, 0),
          }),
          expected: toCellNumber(before),
          difference: toCellNumber(after.minus(before).abs()),
          related: reason === null ? [initial] : [initial, reason],
        }),
      ];
    });
  },
  live: [
    {
      form: projectExecution.form,
      field: projectExecution.budget,
      severity: '核实',
      formula: `=AND(${liveChange(initialKey, projectExecution.budget)},LEN(TRIM({${reasonKey}}))=0)`,
    },
    ...['部门整体', '项目支出'].map((title) => ({
      form: '项目自评结果汇总表' as const,
      field: `${title}调整后预算数`,
      severity: '核实' as const,
      formula: `=AND(${liveChange(`${title}年初预算数`, `${title}调整后预算数`)})`,
    })),
  ],
};

/** 增减超过上限的原生写法；乘过去比，年初为 0 时不必做除法。 */
function liveChange(before: string, after: string): string {
  return `ISNUMBER({${before}}),ISNUMBER({${after}}),N({${before}})>0,ROUND(ABS(N({${after}})-N({${before}}))-{?变动幅度上限}*N({${before}}),6)>0`;
}
