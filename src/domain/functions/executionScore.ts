import { formatAmount, toCellNumber } from '../amount';
import { executionScore } from '../score';
import { placesArgument, requiredNumbers } from './arguments';
import { PbeValueError, type PbeFunction } from './definition';
import {
  blankUnless,
  fail,
  operand,
  placesFormula,
  unlessError,
  unlessLogical,
  unlessNoRate,
} from '../native';

const DEFAULT_PLACES = 2;

/** 预算执行率得分。 */
export const executionScoreFunction: PbeFunction = {
  id: 'EXECSCORE',
  title: '预算执行率得分',
  description:
    '执行率得分＝MIN(1,执行率)×分值，四舍五入；执行率超过 100% 按 100% 计，没有执行率（—）不计分。',
  parameters: [
    { id: 'rate', label: '执行率', kind: 'number', unit: '', description: '预算执行率（小数）' },
    { id: 'weight', label: '分值', kind: 'number', unit: '分', description: '预算执行率的分值，通常 10 分' },
    {
      id: 'places',
      label: '位数',
      kind: 'number',
      unit: '',
      description: '得分保留的小数位数，缺省 2',
      optional: true,
    },
  ],
  result: { kind: 'score', description: '分，0 到分值之间' },
  source: 'PUBLIC（省级预算绩效系统）；SEED 002（取整为 7）',
  implement: ([rate, weight, places]) => {
    const values = requiredNumbers([rate, weight], ['执行率', '分值']);
    if (typeof values === 'string') return '';
    const [share, full] = values;
    if (!share || !full || full.eq(0)) return '';
    if (full.lt(0)) throw new PbeValueError(`“分值”不能为负数：${formatAmount(full)}`);
    return toCellNumber(executionScore(share, full, placesArgument(places, '位数', DEFAULT_PLACES)));
  },
  native: {
    kind: 'formula',
    write: (args) => {
      const [rate = '', weight = '', places] = args.map(operand);
      const digits = placesFormula(places, DEFAULT_PLACES);
      const score = `MAX(0,MIN(${weight}*1,ROUND(MIN(1,${rate}*1)*${weight},${digits})))`;
      const signed = `IF(${weight}*1<0,${fail('分值不能为负数')},${score})`;
      const weighed = `IF(AND(ISNUMBER(${rate}*1),${weight}*1=0),"",${signed})`;
      const numbers = [rate, weight];
      const scored = unlessNoRate(numbers, '', unlessLogical(numbers, weighed));
      return unlessError(places === undefined ? [] : [places], blankUnless(numbers, scored));
    },
  },
  examples: [
    { formula: 'PBE.EXECSCORE(0.6854,10)', args: [0.6854, 10], result: 6.85, source: 'SEED 002 按比例两位' },
    { formula: 'PBE.EXECSCORE(0.6854,10,0)', args: [0.6854, 10, 0], result: 7, source: 'SEED 002 取整' },
    { formula: 'PBE.EXECSCORE(1,10)', args: [1, 10], result: 10, source: 'SEED 002 两张项目表' },
    { formula: 'PBE.EXECSCORE("—",10)', args: ['—', 10], result: '', source: '约定：没有执行率不计分' },
  ],
};
