import { dec } from '../../../domain';
import type { Rule } from '../../rule';
import { gather, nothing } from '../../cells/gather';
import { allIndicators } from '../../indicators/indicators';
import type { Indicator } from '../../indicators/indicators';
import { say } from '../../message';
import { draftAt } from '../../cells/subject';

const message = '“{指标}”的指标值“{值}”是计数，放在“{二级}”下，疑应归入数量指标。';

const zero = dec(0);

/** 计数的单位；“人、项、件”在质量指标里也常见（持证人数、获奖项数），不算。 */
const counts: ReadonlySet<string> = new Set(['次', '人次', '场', '场次', '家次', '个']);

/** 名称说明该归哪一类二级指标；依据：第三方复核口径（资金支付不是数量、合格率是质量、天数是时效）。 */
const belongs: readonly {
  readonly name: RegExp;
  readonly unit?: RegExp;
  /** 放在这些二级指标下才不合。 */
  readonly wrong: RegExp;
  readonly right: string;
  readonly why: string;
}[] = [
  {
    name: /资金支付|资金拨付|支付(?:率|数|进度|金额)|拨付率|支出(?:进度|率)|预算执行率|资金使用率|资金到位/,
    wrong: /^(?:数量|质量)/,
    right: '预算执行情况（或成本、时效指标）',
    why: '说的是花钱，不是做了多少事',
  },
  {
    name: /(?:合格率|达标率|优良率|优秀率|准确率|正确率|差错率|完好率|验收通过率|合规率|合格情况)$/,
    wrong: /^(?:数量|时效)/,
    right: '质量指标',
    why: '说的是做得好不好',
  },
  {
    name: /(?:及时率|及时性|按时|按期|完成时间|完成时限|完成期限|准时率|(?:办理|办结|响应|审批)时(?:限|间))/,
    wrong: /^(?:数量|质量)/,
    right: '时效指标',
    why: '说的是什么时候做完',
  },
  {
    name: /(?:天数|时长|工期|周期|时间)$/,
    unit: /^(?:天|工作日|个月|秒|小时)$/,
    wrong: /^质量/,
    right: '时效指标',
    why: '是时间',
  },
];

const misfiled = '“{指标}”{why}，放在“{二级}”下不合，应归入{right}。';

function misfiling({ row, level2Name, goal }: Indicator) {
  const unit = goal.kind === 'quantity' ? goal.quantity.baseUnit : '';
  return belongs.find(
    (entry) => entry.name.test(row.label) && entry.wrong.test(level2Name) && (entry.unit?.test(unit) ?? true),
  );
}

/** 计数的指标放在质量、时效、成本指标下。“≤2次”“0起”一类限制性的是质量要求，不报。 */
export const e11: Rule = {
  id: 'E11',
  severity: '提示',
  title: '二级指标归类',
  scope: '部门、项目自评表的绩效指标',
  plain: '以次数、人数、个数计的是“数量指标”；合格率是质量，及时、天数是时效。这一项像是放错了类。',
  condition:
    '指标值以次、人次、场次、个计而方向为正的，二级指标应为数量指标；资金支付不算数量、质量，合格率是质量，及时、天数是时效',
  message,
  basis: '财预〔2020〕10号：产出指标分数量、质量、时效、成本',
  source: 'SEED 002（对接客商 ≥100人次 列在质量指标）',
  check: (submission) =>
    gather(allIndicators(submission), (indicator) => {
      const { goal, level2Name } = indicator;
      const wrong = misfiling(indicator);
      if (wrong) {
        const { row, level2 } = indicator;
        return [
          draftAt(level2, {
            message: say(misfiled, { 指标: row.label, 二级: level2Name, right: wrong.right, why: wrong.why }),
            expected: wrong.right,
          }),
        ];
      }
      if (!isCount(indicator) || !/^(?:质量|时效|成本)/.test(level2Name)) return nothing;
      const { row, target, level2 } = indicator;
      return [
        draftAt(target, {
          message: say(message, { 指标: row.label, 值: goal.text, 二级: level2Name }),
          expected: '数量指标',
          related: [level2],
        }),
      ];
    }),
};

function isCount({ goal }: Indicator): boolean {
  return (
    goal.kind === 'quantity' &&
    counts.has(goal.quantity.baseUnit) &&
    (goal.operator === '≥' || goal.operator === '>') &&
    goal.quantity.value.gt(zero)
  );
}
