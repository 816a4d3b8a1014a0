import { compareUnits, contextUnit } from '../../../domain';
import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { gather, nothing } from '../../cells/gather';
import { computedScore } from '../../indicators/indicatorRules';
import { allIndicators, indicatorFormsIn, indicatorsOf } from '../../indicators/indicators';
import type { Indicator } from '../../indicators/indicators';
import { isExempt } from '../../indicators/notApplicable';
import { say } from '../../message';
import { isBlank, textOf } from '../../cells/reading';
import { cellOf, draftAt, formsOf, rowsOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';

const message = '“{指标}”的指标值“{值}”不可衡量：{问题}。';
const unfounded = '“{指标}”给了分，{空着的}却没有填，得分没有依据。';
const unmeasured = '“{指标}”的指标值“{值}”是数，实际完成值“{实际}”不是实测数，请填实测数（如 5次、98.5%）。';
const incomparable =
  '“{指标}”的指标值“{值}”与实际完成值“{实际}”不能比出得分（{原因}），得分却填了，请改填实测数，或说明这个分怎么来的。';
const skipped = '“{指标}”列了指标，后面的都填了，它的指标值和实际完成值却都空着，请填写或删去这一行。';
const unquantified = '定量目标“{值}”不可衡量：{问题}。';
const status = '整体支出绩效自评情况';
const quantified = '定量目标';

/** 只看机械能定的：有分没有依据、实际完成值不是实测数、数后面没有单位、数量指标与定量目标里一个数也没有。 */
export const e09: Rule = {
  id: 'E09',
  severity: '提示',
  title: '指标值可衡量',
  scope: '部门、项目自评表的绩效指标；整体支出绩效自评情况的定量目标',
  plain:
    '这一项看不出完没有完成：指标值没有数，或完成值空着、不是实测的数。写成“≥3次”“=100%”这样量得出来的。',
  condition:
    '有得分的行指标值、实际完成值非空（核实）；有得分的行两边比得出分，近似数、日期存成的数、率对个数的比不出（核实）；指标值是数的，实际完成值是实测数（错误）；定量的有数和单位；数量指标、定量目标里有数；中间没有漏填的行',
  message,
  basis: '财预〔2020〕10号：绩效指标应细化、可衡量',
  source: 'SEED 001（定量目标栏填工作名称、调查方法）；PUBLIC（计量单位必填）',
  check: (submission) => [
    ...gather(allIndicators(submission), (indicator) =>
      isExempt(indicator, submission.scheme) ? nothing : checkIndicator(indicator, submission.scheme),
    ),
    ...indicatorFormsIn(submission).flatMap(skippedRows),
    ...quantifiedTargets(submission),
  ],
};

function checkIndicator(indicator: Indicator, scheme: Submission['scheme']): readonly FindingDraft[] {
  const { row, goal, done } = indicator;
  const named = { 指标: row.label, 值: goal.text };
  if (isUnfounded(indicator)) {
    const 空着的 =
      goal.kind === 'empty' ? (done.kind === 'empty' ? '指标值和实际完成值' : '指标值') : '实际完成值';
    return [
      draftAt(indicator.score, {
        severity: '核实',
        message: say(unfounded, { ...named, 空着的 }),
        related: [indicator.target, indicator.actual],
      }),
    ];
  }
  if (isUnmeasured(indicator)) {
    return [
      draftAt(indicator.actual, {
        severity: '错误',
        message: say(unmeasured, { ...named, 实际: done.text }),
        related: [indicator.target, indicator.score],
      }),
    ];
  }
  const why = incomparableBecause(indicator, scheme);
  if (why !== undefined) {
    return [
      draftAt(indicator.actual, {
        severity: '核实',
        message: say(incomparable, { ...named, 实际: done.text, 原因: why }),
        related: [indicator.target, indicator.score],
      }),
    ];
  }
  const problem = problemOf(indicator);
  if (problem === null || isShownAsRate(indicator.target)) return nothing;
  return [
    draftAt(indicator.target, {
      message: say(message, { ...named, 问题: problem }),
      related: [indicator.actual],
    }),
  ];
}

/** 列了名称、没有分值也没有得分，两格都空着，而后面的行填了：漏填的一行。还没填到的不催。 */
function skippedRows(form: FormReading): readonly FindingDraft[] {
  const indicators = indicatorsOf(form);
  const last = indicators.reduce(
    (found, { goal, done }, index) => (goal.kind !== 'empty' && done.kind !== 'empty' ? index : found),
    0,
  );
  const isSkipped = ({ goal, done, printed, row }: Indicator): boolean => {
    const name = row.cells.get('三级指标');
    const empty = goal.kind === 'empty' && done.kind === 'empty' && printed === null;
    return empty && name !== undefined && !isBlank(name);
  };
  return indicators
    .slice(0, last)
    .filter(isSkipped)
    .map(({ row, target, actual }) =>
      draftAt(target, { message: say(skipped, { 指标: row.label }), related: [actual] }),
    );
}

/** 给了分，指标值或实际完成值却空着。 */
const isUnfounded = ({ goal, done, full, printed }: Indicator): boolean =>
  full !== null && printed !== null && (goal.kind === 'empty' || done.kind === 'empty');

/** 指标值是数，实际完成值是“完成”“达成预期指标”一类的话；日期、写得不全的数也不是实测数。 */
const isUnmeasured = ({ goal, done }: Indicator): boolean =>
  (goal.kind === 'quantity' || goal.kind === 'range') && done.kind === 'qualitative';

/**
 * 给了分，两边却比不出分：近似数、日期存成的数、率对个数。单位对不上的由 E10 报，方向说不准的由人判。
 *
 * @returns 为什么比不出；比得出、没有给分的为 undefined
 */
function incomparableBecause(indicator: Indicator, scheme: Submission['scheme']): string | undefined {
  const { goal, done, printed } = indicator;
  if (printed === null || goal.kind === 'qualitative' || goal.kind === 'empty' || done.kind !== 'quantity')
    return undefined;
  const computed = computedScore(indicator, scheme);
  if (computed?.kind !== 'notScored') return undefined;
  if (computed.reason === 'approximate' || computed.reason === 'date') return computed.why;
  const units = compareUnits(goal, done);
  const apart = units === 'mismatch' || units === 'unsure';
  return computed.reason === 'unitMismatch' && !apart ? computed.why : undefined;
}

/** 常规格式的格里敲“100%”，存下来的是 1、印出来的是 100%：纸上有单位。只用来免这条提示，计分照 0127 只看数。 */
const isShownAsRate = ({ reading: { cell } }: Subject): boolean =>
  typeof cell.value === 'number' && /[%％]\s*$/.test(cell.text);

/** 单位对不上的由 E10 报；一边没写单位、按同一单位读得通的才在这里提示。名称、度量单位栏里写了单位的不报。 */
function problemOf({ goal, done, level2Name, context }: Indicator): string | null {
  if (done.text === '') return null;
  if (goal.kind === 'empty') return '没有填年度指标值';
  if (goal.kind === 'quantity' && goal.quantity.unit === '' && contextUnit(context) === '') {
    const relation = compareUnits(goal, done);
    const borrowed = done.kind === 'quantity' && done.quantity.unit !== '';
    return !borrowed && (relation === 'same' || relation === 'assumed') ? '有数没有计量单位' : null;
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
