import { formatAmount, formatRate, toCellNumber } from '../../../domain';
import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { groupBy } from '../../cells/groupBy';
import { gather, nothing } from '../../cells/gather';
import { indicatorsOf } from '../../indicators/indicators';
import type { Indicator } from '../../indicators/indicators';
import { say } from '../../message';
import { draftAt, formsOf } from '../../cells/subject';
import { isWeighed, weightSum } from '../../indicators/weights';

const message = '“{指标}”权重偏高：分值{w}分，{怎样}。';

/** 少于三项的一级指标，单项必然过四成，不看。 */
const fewest = 3;

/** 分值不宜集中在一项、成本不宜重于数量。分值配齐才评。 */
export const f07: Rule = {
  id: 'F07',
  severity: '提示',
  title: '指标权重',
  scope: '项目自评表的绩效指标',
  plain: '一项指标占的分太多，或成本比数量还重。分值应当放在最要紧的产出上，重新分配一下。',
  condition:
    '单个三级指标分值≤所属一级的 40%（阈值按方案；一级下有三项以上才看）；成本指标合计不高于数量指标合计',
  message,
  basis: '分值应突出核心产出',
  source: 'SEED 002（成本 20 高于数量 10）',
  parameters: ['indicatorShare'],
  check: (submission) => formsOf(submission, '项目支出绩效自评表').flatMap((form) => check(form, submission)),
};

function check(form: FormReading, { scheme }: Submission): readonly FindingDraft[] {
  const indicators = indicatorsOf(form);
  if (!isWeighed(form, indicators, scheme)) return [];
  const concentrated = [...groupBy(indicators, (indicator) => indicator.level1Name)].flatMap(
    ([level1, group]) => tooHeavy(level1, group, scheme.thresholds.indicatorShare),
  );
  return [...concentrated, ...costly(indicators)];
}

function tooHeavy(level1: string, group: readonly Indicator[], share: number): readonly FindingDraft[] {
  const total = weightSum(group)?.sum;
  if (total === undefined || total.lte(0) || group.length < fewest) return [];
  const limit = total.times(share);
  return gather(group, (indicator) => {
    const { row, full: own } = indicator;
    if (own === null || own.lte(limit)) return nothing;
    return [
      draftAt(indicator.weight, {
        message: say(message, {
          指标: row.label,
          w: formatAmount(own),
          怎样: `占${level1}的${formatRate(own.div(total))}，超过${formatRate(share, 0)}`,
        }),
        related: group.filter((other) => other !== indicator).map((other) => other.weight),
      }),
    ];
  });
}

function costly(indicators: readonly Indicator[]): readonly FindingDraft[] {
  const under = (kind: string) => indicators.filter((each) => each.level2Name.startsWith(kind));
  const [cost, quantity] = [under('成本'), under('数量')];
  const [spent, done] = [weightSum(cost)?.sum, weightSum(quantity)?.sum];
  const first = cost[0];
  if (first === undefined || spent === undefined || done === undefined || spent.lte(done)) return [];
  return [
    draftAt(first.weight, {
      message: say(message, {
        指标: first.row.label,
        w: formatAmount(spent),
        怎样: `成本指标高于数量指标的${formatAmount(done)}分`,
      }),
      expected: toCellNumber(done),
      difference: toCellNumber(spent.minus(done)),
      related: [...cost.slice(1), ...quantity].map(({ weight }) => weight),
    }),
  ];
}
