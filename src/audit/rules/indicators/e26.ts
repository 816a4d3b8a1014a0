import type { ApprovedIndicator, ApprovedTargets, FormReading } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { indicatorFormsIn, indicatorsOf } from '../../indicators/indicators';
import type { Indicator } from '../../indicators/indicators';
import { say } from '../../message';
import { draftAt } from '../../cells/subject';
import { textOf } from '../../cells/reading';

const message = '与年初批复的绩效目标不一致：{怎样}（取自{来源}）；经批准调整过的，请在审核说明里写明依据。';

/** 年初批复的绩效目标随预算下达，年中调整要走程序；照批复预填过的，后来改动了请核实。 */
export const e26: Rule = {
  id: 'E26',
  severity: '核实',
  title: '与批复目标一致',
  scope: '部门、项目自评表的绩效指标',
  plain: '年初批复的绩效目标不能自己改：指标、指标值、分值要和批复的一样。报批调整过的，写明哪份文件。',
  condition: '照年初批复的绩效目标表预填过的：指标没有增减，年度指标值、分值与批复的一样',
  message,
  basis: '绩效目标随预算批复，调整须按程序报批',
  source: '公开的目标管理要求（policy 13，SECOND，待核）',
  check: (submission) =>
    submission.approved === undefined
      ? []
      : indicatorFormsIn(submission).flatMap((form) => check(form, submission.approved!)),
};

/** 写法上的不同不算：全角半角、空白、等号可写可不写。 */
const plain = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, '').replace(/≧|>=/g, '≥').replace(/≦|<=/g, '≤').replace(/^=/, '');

function check(form: FormReading, { forms }: ApprovedTargets): readonly FindingDraft[] {
  const approved = forms.find(
    (one) => one.form === form.form.id && (one.project === null || one.project === form.name),
  );
  if (approved === undefined) return [];
  const indicators = indicatorsOf(form);
  const known = new Map(approved.indicators.map((one) => [plain(one.indicator), one]));
  const present = new Set(indicators.map((one) => plain(nameOf(one))));
  const report = (at: Indicator['target'], how: string): FindingDraft =>
    draftAt(at, { message: say(message, { 怎样: how, 来源: approved.source }) });
  const changed = indicators.flatMap((indicator): readonly FindingDraft[] => {
    const name = plain(nameOf(indicator));
    const before = known.get(name);
    if (name === '') return [];
    if (before === undefined) return [report(indicator.target, `批复的没有指标“${nameOf(indicator)}”`)];
    return differencesOf(indicator, before).map(([at, how]) => report(at, how));
  });
  const [first] = indicators;
  const missing = approved.indicators.filter(({ indicator }) => !present.has(plain(indicator)));
  return first === undefined || missing.length === 0
    ? changed
    : [
        ...changed,
        report(first.name, `少了批复的指标${missing.map(({ indicator }) => `“${indicator}”`).join('、')}`),
      ];
}

const nameOf = (indicator: Indicator): string => textOf(indicator.name.reading);

function differencesOf(
  indicator: Indicator,
  before: ApprovedIndicator,
): readonly (readonly [Indicator['target'], string])[] {
  const found: (readonly [Indicator['target'], string])[] = [];
  const { full, target } = indicator;
  const shown = target.reading.cell.text.trim() || textOf(target.reading);
  if (before.target !== '' && plain(shown) !== plain(before.target)) {
    found.push([target, `“${before.indicator}”的指标值为“${shown}”，批复的是“${before.target}”`]);
  }
  if (before.weight !== null && full !== null && !full.eq(before.weight)) {
    found.push([
      indicator.weight,
      `“${before.indicator}”的分值为 ${full.toString()}，批复的是 ${before.weight}`,
    ]);
  }
  return found;
}
