import type { FindingDraft, Rule } from '../../rule';
import { indicatorFormsIn, indicatorsOf } from '../../indicators/indicators';
import type { Indicator } from '../../indicators/indicators';
import { say } from '../../message';
import { isBlank } from '../../cells/reading';
import { draftAt } from '../../cells/subject';

const message = '“{指标}”是“{上级}”的其中行，上级已经计分，不应重复计分。';

/**
 * “其中”行不重复计分。项目资金的“其中”行在表样上没有分值、得分格，只核指标区：
 * 上级行有分值，跟着的“其中”行又有分值才算重复；上级不计分、只由“其中”行计分的是另一种正当写法。
 */
export const e18: Rule = {
  id: 'E18',
  severity: '提示',
  title: '其中行不重复计分',
  scope: '部门、项目自评表的绩效指标',
  plain: '“其中”开头的行只是把上一行拆开看，上一行已经计了分，它就不再计分，分值和得分都空着。',
  condition: '三级指标以“其中”开头的行，上级行有分值时分值、得分应空着',
  message,
  basis: '自评表：只在总行计分',
  source: 'SEED 002（“其中：当年财政拨款”行重复列 10 分）',
  check: (submission) => indicatorFormsIn(submission).flatMap((form) => check(indicatorsOf(form))),
};

const isDetail = ({ row }: Indicator): boolean => row.label.startsWith('其中');

function check(indicators: readonly Indicator[]): readonly FindingDraft[] {
  let parent: Indicator | null = null;
  const drafts: FindingDraft[] = [];
  for (const indicator of indicators) {
    if (!isDetail(indicator)) parent = indicator;
    else if (parent !== null && parent.weighed) drafts.push(...draft(indicator, parent));
  }
  return drafts;
}

function draft({ row, weight, score }: Indicator, parent: Indicator): readonly FindingDraft[] {
  const printed = [weight, score].find(({ reading }) => !isBlank(reading));
  if (printed === undefined) return [];
  return [
    draftAt(printed, {
      message: say(message, { 指标: row.label, 上级: parent.row.label }),
      related: [parent.weight],
    }),
  ];
}
