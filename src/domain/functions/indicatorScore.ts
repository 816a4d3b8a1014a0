import { formatAmount, signOf, toCellNumber, type Decimal } from '../amount';
import { parseActual, parseTarget } from '../indicator';
import { qualitativeScore, rememberedScore, tierOf, TIER_PROBLEM, type ReverseScoring } from '../score';
import { levelArgument } from './levelArgument';
import { numberArgument, placesArgument, textArgument, weightArgument } from './arguments';
import { PbeValueError, type ArgumentValue, type PbeFunction } from './definition';

const algorithms: Readonly<Record<string, ReverseScoring>> = {
  '': 'complement',
  差额: 'complement',
  比值: 'ratio',
};

/**
 * 读完成率的上下限；空白为 0（不设）。
 *
 * @throws PbeValueError 不是数，或是负数
 */
function limitArgument(value: ArgumentValue, label: string): Decimal | 0 {
  const limit = numberArgument(value, label);
  if (typeof limit === 'string' || signOf(limit) === 0) return 0;
  if (signOf(limit) < 0) throw new PbeValueError(`“${label}”不能为负数：${formatAmount(limit)}`);
  return limit;
}

/** 绩效指标得分。 */
export const indicatorScoreFunction: PbeFunction = {
  id: 'INDICATORSCORE',
  title: '绩效指标得分',
  description:
    '按年度指标值和实际完成值计分：达到计满分，没达到按比例；反向指标（≤、＜）默认按超出部分扣。' +
    '没写比较符的看指标名称和二级指标（成本、投诉率……越低越好），说不准不给分。' +
    '定性、近似、单位对不上等不能自动计分的，选了完成档次按档次给分，没选得空串，由人填；指标值是数而实际值不是实测数的一律不给。',
  parameters: [
    { id: 'target', label: '指标值', kind: 'text', unit: '', description: '年度指标值，如 ≥3次、100%、≤5%' },
    { id: 'actual', label: '实际完成值', kind: 'text', unit: '', description: '实际完成值，如 5次、98.5%' },
    { id: 'weight', label: '分值', kind: 'number', unit: '分', description: '本指标分值' },
    {
      id: 'tier',
      label: '完成档次',
      kind: 'text',
      unit: '',
      description: '定性指标的档次：达成、部分达成、未达成',
      optional: true,
    },
    {
      id: 'reverse',
      label: '反向算法',
      kind: 'text',
      unit: '',
      description: '反向指标没达标时：差额（缺省，两倍扣完）或 比值（指标值÷实际值）',
      optional: true,
    },
    {
      id: 'places',
      label: '位数',
      kind: 'number',
      unit: '',
      description: '得分保留的小数位数，缺省 2',
      optional: true,
    },
    {
      id: 'floor',
      label: '完成率下限',
      kind: 'number',
      unit: '',
      description: '正向指标完成率（小数）低于它得 0 分；缺省不设',
      optional: true,
    },
    {
      id: 'ceiling',
      label: '完成率上限',
      kind: 'number',
      unit: '',
      description: '正向指标完成率（小数）高于它得 0 分；缺省不设',
      optional: true,
    },
    {
      id: 'name',
      label: '指标名称',
      kind: 'text',
      unit: '',
      description: '三级指标，没写比较符、单位时从这里看，如 信访投诉率、培训人数（人）',
      optional: true,
    },
    {
      id: 'levels',
      label: '上级指标',
      kind: 'texts',
      unit: '',
      description: '从表头到本行的一级、二级指标两列（合并格顺延），成本指标越低越好',
      optional: true,
      carriedDown: true,
    },
    {
      id: 'unit',
      label: '度量单位',
      kind: 'text',
      unit: '',
      description: '度量单位一栏，指标值、实际完成值没写单位时用',
      optional: true,
    },
  ],
  result: { kind: 'score', description: '分，0 到分值之间，缺省两位；不能自动计分为空串' },
  source: '财预〔2020〕10号 MEMORY；PUBLIC（省级预算绩效系统）；SEED 002',
  implement: ([target, actual, weight, tier, reverse, places, floor, ceiling, name, levels, unit]) => {
    const full = weightArgument(weight, '分值');
    const chosen = textArgument(tier).trim();
    const algorithm = algorithms[textArgument(reverse)];
    if (!algorithm) throw new PbeValueError(`“反向算法”应为差额或比值：${textArgument(reverse)}`);
    const digits = placesArgument(places, '位数', 2);
    const limits = [limitArgument(floor, '完成率下限'), limitArgument(ceiling, '完成率上限')] as const;
    if (full === null) return '';
    const result = rememberedScore({
      target: parseTarget(textArgument(target)),
      actual: parseActual(textArgument(actual)),
      weight: full,
      places: digits,
      reverse: algorithm,
      floor: limits[0],
      ceiling: limits[1],
      context: { name: textArgument(name), level2: levelArgument(levels), unit: textArgument(unit) },
    });
    if (result.kind === 'scored') return toCellNumber(result.score);
    if (result.reason === 'blank' || result.reason === 'notMeasured' || chosen === '') return '';
    const level = tierOf(chosen);
    return level === undefined
      ? TIER_PROBLEM
      : toCellNumber(qualitativeScore(level, full, undefined, digits));
  },
  native: {
    kind: 'frozen',
    why: '要读“≥939亿元”“80%～90%”这类文字里的比较符、数和单位，原生公式读不了，定稿时换成当时的得分。',
  },
  examples: [
    {
      formula: 'PBE.INDICATORSCORE("≥3次","5次",6)',
      args: ['≥3次', '5次', 6],
      result: 6,
      source: 'SEED 002 招商考察',
    },
    {
      formula: 'PBE.INDICATORSCORE("≥939亿元","983.74亿元",5)',
      args: ['≥939亿元', '983.74亿元', 5],
      result: 5,
      source: 'SEED 002 内联引资',
    },
    {
      formula: 'PBE.INDICATORSCORE("≥100人次","80人次",5)',
      args: ['≥100人次', '80人次', 5],
      result: 4,
      source: '算法示意',
    },
    {
      formula: 'PBE.INDICATORSCORE("≤100万元","120万元",10)',
      args: ['≤100万元', '120万元', 10],
      result: 8,
      source: '算法示意：1－20÷100',
    },
    {
      formula: 'PBE.INDICATORSCORE("积极宣传","积极宣传",10)',
      args: ['积极宣传', '积极宣传', 10],
      result: '',
      source: 'SEED 002 宣传衡阳（未选档次）',
    },
    {
      formula: 'PBE.INDICATORSCORE("积极宣传","积极宣传",10,"达成")',
      args: ['积极宣传', '积极宣传', 10, '达成'],
      result: 10,
      source: 'SEED 002 宣传衡阳',
    },
    {
      formula: 'PBE.INDICATORSCORE("5%","2%",10,"","",2,0,0,"信访投诉率")',
      args: ['5%', '2%', 10, '', '', 2, 0, 0, '信访投诉率'],
      result: 10,
      source: '算法示意：没写比较符，名称说越低越好',
    },
    {
      formula: 'PBE.INDICATORSCORE("5%","2%",10)',
      args: ['5%', '2%', 10],
      result: '',
      source: '约定：越高越好还是越低越好说不准，不给分，请写 ≥ 或 ≤',
    },
  ],
};
