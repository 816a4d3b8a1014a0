import type { FormReading } from '../../../submission';
import type { Rule } from '../../rule';
import { indicatorFormsIn, indicatorsOf, type Indicator } from '../../indicators/indicators';
import { levelName } from '../../indicators/levelNames';
import { plainIndicator } from '../../indicators/names';
import { say } from '../../message';
import { cellOf, draftAt } from '../../cells/subject';
import { indicatorBlock } from '../../indicators/indicators';

const message =
  '“{指标}”与“{另}”（{在}）是同一个指标，指标值都是“{值}”；一件事只能考一次，请换一个或删去一处。';

/** 名称末尾不改变意思的字。 */
const tails = /(?:数量|数目|总数|人次数|人数|次数|场次|个数|数|率|情况|完成情况|完成|程度|指标|效果|明显)+$/;

const nameOf = (indicator: Indicator): string => {
  const plain = plainIndicator(indicator.row.label).replace(/[“”"'（）()《》\s]/g, '');
  return plain.replace(tails, '') || plain;
};

const valueOf = ({ goal }: Indicator): string =>
  goal.kind === 'quantity'
    ? `${goal.quantity.base.toString()}${goal.quantity.baseUnit}`
    : goal.text.replace(/\s+/g, '');

/** 指标值与别的行相同的各行，按行次序：多数行的指标值各不相同，名称就不必比。 */
function sharingValues(
  form: FormReading,
): readonly { readonly indicator: Indicator; readonly value: string }[] {
  const counts = new Map<string, number>();
  const rows = indicatorsOf(form)
    .filter(({ goal, row, weighed }) => goal.kind !== 'empty' && weighed && row.label !== '')
    .map((indicator) => {
      const value = valueOf(indicator);
      counts.set(value, (counts.get(value) ?? 0) + 1);
      return { indicator, value };
    });
  return rows.filter(({ value }) => counts.get(value) !== 1);
}

/** 同一指标在产出与效益各写一次：复核时一处按 0 分。名称只差尾字、指标值相同的才报；没有分值的“其中”行不看。 */
export const e22: Rule = {
  id: 'E22',
  severity: '核实',
  title: '指标重复',
  scope: '部门、项目自评表的绩效指标',
  plain: '同一张表里有两行其实是一个指标，一件事算了两次分。换一个，或删去一处。',
  condition: '同一张表里没有两行名称相同（或只差“数量、率、情况”等尾字）、指标值也相同',
  message,
  basis: '一件事只考核一次；产出与效益不能用同一个指标',
  source: '第三方复核口径（SECOND）；派生',
  check: (submission) =>
    indicatorFormsIn(submission).flatMap((form) => {
      const seen = new Map<string, Indicator>();
      return sharingValues(form).flatMap(({ indicator, value }) => {
        const { goal, row, level2Name } = indicator;
        const key = `${nameOf(indicator)}|${value}`;
        const first = seen.get(key);
        seen.set(key, first ?? indicator);
        // 同一个二级指标下重名的多半是分开写的几项，名称一字不差才算
        if (!first || (first.level2Name === level2Name && first.row.label !== row.label)) return [];
        return [
          draftAt(cellOf(form, indicatorBlock, row, '三级指标'), {
            message: say(message, {
              指标: row.label,
              另: first.row.label,
              在: first.level2Name || levelName(first.level1Name),
              值: goal.text,
            }),
            related: [cellOf(form, indicatorBlock, first.row, '三级指标')],
          }),
        ];
      });
    }),
};
