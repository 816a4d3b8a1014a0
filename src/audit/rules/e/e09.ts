import { compareUnits } from '../../../domain';
import type { Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { gather, nothing } from '../../support/gather';
import { allIndicators } from '../../support/indicators';
import type { Indicator } from '../../support/indicators';
import { say } from '../../support/message';
import { isBlank, textOf } from '../../support/reading';
import { cellOf, draftAt, formsOf, rowsOf } from '../../support/subject';

const message = '“{指标}”的指标值“{值}”不可衡量：{问题}。';
const unquantified = '定量目标“{值}”不可衡量：{问题}。';
const status = '整体支出绩效自评情况';
const quantified = '定量目标';

/** 只看机械能定的：填完的行没有指标值、数后面没有单位、数量指标与定量目标里一个数也没有。 */
export const e09: Rule = {
  id: 'E09',
  severity: '提示',
  title: '指标值可衡量',
  scope: '部门、项目自评表的绩效指标；整体支出绩效自评情况的定量目标',
  condition: '有实际完成值的行指标值非空；定量的有数和单位；数量指标、定量目标里有数',
  message,
  basis: '财预〔2020〕10号：绩效指标应细化、可衡量',
  source: 'SEED 001（定量目标栏填工作名称、调查方法）；PUBLIC（计量单位必填）',
  check: (submission) => [
    ...gather(allIndicators(submission), checkIndicator),
    ...quantifiedTargets(submission),
  ],
};

function checkIndicator(indicator: Indicator): readonly FindingDraft[] {
  const problem = problemOf(indicator);
  if (problem === null) return nothing;
  const { row, target, actual, goal } = indicator;
  return [
    draftAt(target, {
      message: say(message, { 指标: row.label, 值: goal.text, 问题: problem }),
      related: [actual],
    }),
  ];
}

/** 单位对不上的由 E10 报；一边没写单位、按同一单位读得通的才在这里提示。 */
function problemOf(indicator: Indicator): string | null {
  const { goal, done, level2Name } = indicator;
  if (done.text === '') return null;
  if (goal.kind === 'empty') return '没有填年度指标值';
  if (goal.kind === 'quantity' && goal.quantity.unit === '') {
    const relation = compareUnits(goal, done);
    return relation === 'same' || relation === 'assumed' ? '有数没有计量单位' : null;
  }
  const countable = goal.kind === 'qualitative' && level2Name.startsWith('数量');
  return countable && !/[\d０-９一二三四五六七八九十百千万]/.test(goal.text)
    ? '数量指标没有写数，请写成如“≥3次”'
    : null;
}

function quantifiedTargets(submission: Submission): readonly FindingDraft[] {
  return formsOf(submission, status).flatMap((form) =>
    rowsOf(form, quantified).flatMap((row) => {
      const target = cellOf(form, quantified, row, '绩效目标');
      const done = cellOf(form, quantified, row, '完成情况');
      const text = textOf(target.reading);
      if (isBlank(done.reading) || /[\d０-９]/.test(text)) return [];
      const problem = text === '' ? '没有填绩效目标' : '没有写数，请写成如“≥90%”“≥3次”';
      return [
        draftAt(target, {
          message: say(unquantified, { 值: text, 问题: problem }),
          related: [done],
        }),
      ];
    }),
  );
}
