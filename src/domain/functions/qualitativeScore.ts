import { formatRate, toCellNumber } from '../amount';
import { qualitativeScore, shareFits, tierOf, TIER_PROBLEM } from '../score';
import { numberArgument, textArgument, weightArgument } from './arguments';
import { PbeValueError, type PbeFunction } from './definition';
import { blankUnless, fail, operand, unlessError, unlessLogical } from '../native';

/** 定性指标得分。 */
export const qualitativeScoreFunction: PbeFunction = {
  id: 'QUALSCORE',
  title: '定性指标得分',
  description:
    '按完成档次给分：达成 [80%,100%]、部分达成 [60%,80%)、未达成 [0,60%)，乘分值。' +
    '不写比例取本档最高可得分：达成得满分，另两档上限不含在内，得上限减 0.01。',
  parameters: [
    { id: 'tier', label: '档次', kind: 'text', unit: '', description: '达成、部分达成、未达成' },
    { id: 'weight', label: '分值', kind: 'number', unit: '分', description: '本指标分值' },
    {
      id: 'share',
      label: '给分比例',
      kind: 'number',
      unit: '',
      description: '在本档区间内给分的比例，如 90%；缺省取本档最高',
      optional: true,
    },
  ],
  result: { kind: 'score', description: '分，0 到分值之间，两位；档次认不出为一句文字，合计时不算' },
  source: '财预〔2020〕10号 MEMORY；PUBLIC（省级预算绩效系统）',
  implement: ([tier, weight, share]) => {
    const text = textArgument(tier);
    if (text === '') return '';
    const level = tierOf(text);
    if (level === undefined) return TIER_PROBLEM;
    const full = weightArgument(weight, '分值');
    if (full === null) return '';
    const portion = numberArgument(share, '给分比例');
    if (typeof portion === 'string') return toCellNumber(qualitativeScore(level, full));
    if (!shareFits(level, portion)) {
      throw new PbeValueError(`“${level}”的给分比例不能是 ${formatRate(portion)}`);
    }
    return toCellNumber(qualitativeScore(level, full, portion));
  },
  native: { kind: 'formula', write: writeNative },
  examples: [
    { formula: 'PBE.QUALSCORE("达成",10)', args: ['达成', 10], result: 10, source: 'SEED 002 宣传衡阳' },
    { formula: 'PBE.QUALSCORE("达成",15,0.9)', args: ['达成', 15, 0.9], result: 13.5, source: '算法示意' },
    {
      formula: 'PBE.QUALSCORE("部分达成",10,0.7)',
      args: ['部分达成', 10, 0.7],
      result: 7,
      source: '算法示意',
    },
    {
      formula: 'PBE.QUALSCORE("部分达成",10)',
      args: ['部分达成', 10],
      result: 7.99,
      source: '约定：上限 8 不含在内',
    },
  ],
};

function writeNative(args: readonly string[]): string {
  const [tier = '', weight = '', share] = args.map(operand);
  const partly = `${tier}="部分达成"`;
  const top = `IF(${tier}="达成",${weight}*1,MAX(0,ROUND(${weight}*IF(${partly},0.8,0.6),2)-0.01))`;
  const score = share === undefined ? `ROUND(${top},8)` : withShare(tier, weight, share, top);
  const known = `OR(${tier}="达成",${partly},${tier}="未达成")`;
  const signed = `IF(${weight}*1<0,${fail('分值不能为负数')},${score})`;
  const weighed = `IF(${weight}="—","",${unlessLogical([weight], `IF(${weight}*1=0,"",${signed})`)})`;
  const checked = `IF(${known},${blankUnless([weight], weighed)},"${TIER_PROBLEM}")`;
  // 数字 0 与空格同样当没填：桌面版 Excel 把空单元格传成 0
  const given = blankUnless([tier], `IF(AND(ISNUMBER(${tier}),N(${tier})=0),"",${checked})`);
  return unlessError(share === undefined ? [weight] : [weight, share], given);
}

function withShare(tier: string, weight: string, share: string, top: string): string {
  const low = `IF(${tier}="达成",0.8,IF(${tier}="部分达成",0.6,0))`;
  const fits = `IF(${tier}="达成",${share}*1<=1,${share}*1<IF(${tier}="部分达成",0.8,0.6))`;
  const given = `IF(AND(${share}*1>=${low},${fits}),MIN(${top},ROUND(${weight}*${share},2)),${fail('给分比例不在本档区间')})`;
  return `ROUND(IF(OR(${share}="",${share}="—"),${top},${unlessLogical([share], given)}),8)`;
}
