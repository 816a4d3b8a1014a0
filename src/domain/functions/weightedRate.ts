import { dec, formatRate, roundHalfUp, toCellNumber, type CellInput, type Decimal } from '../amount';
import { NO_RATE, RATE_PLACES } from '../score';
import { matrix } from './arguments';
import { PbeValueError, type ArgumentValue, type PbeFunction } from './definition';
import { fail, operand } from '../native';

type Cell = 'blank' | 'none' | Decimal;

/** 综合满意度。 */
export const weightedRate: PbeFunction = {
  id: 'WEIGHTEDRATE',
  title: '综合满意度',
  description:
    '综合满意度＝Σ分组满意度×权重；权重之和必须是 100%。两片区域大小相同，成对的空行不算，只填了一半的不出结果。',
  parameters: [
    {
      id: 'rates',
      label: '满意度区域',
      kind: 'numbers',
      unit: '',
      description: '各类调查对象的满意度（小数），须是数字，不认文字',
    },
    {
      id: 'weights',
      label: '权重区域',
      kind: 'numbers',
      unit: '',
      description: '各类调查对象的权重（小数），合计 1',
    },
  ],
  result: { kind: 'rate', description: '小数，四舍五入到四位' },
  source: 'SEED 001',
  implement: ([rates, weights]) => {
    const shares = column(rates, '满意度区域');
    const parts = column(weights, '权重区域');
    if (shares.length !== parts.length) throw new PbeValueError('“满意度区域”与“权重区域”大小不同');
    const pairs = shares.map((share, i) => [share, parts[i] ?? 'blank'] as const);
    if (pairs.some(([share, part]) => (share === 'blank') !== (part === 'blank'))) return '';
    const filled = pairs.filter(([share]) => share !== 'blank');
    if (filled.length === 0) return '';
    if (filled.some((pair) => pair.includes('none'))) return NO_RATE;
    return toCellNumber(combine(filled));
  },
  native: {
    kind: 'formula',
    write: (args) => {
      const [rates = '', weights = ''] = args.map(operand);
      // 数一定不是空格：Univer 逐格比较时把 0 当成等于 ""，Excel 不会，两边都这样写才一致。
      const blank = (range: string) => `(${range}="")*(1-ISNUMBER(${range}))`;
      const text = (range: string) => `SUMPRODUCT((${range}<>"")*(${range}<>"—")*(1-ISNUMBER(${range})))>0`;
      const total = `ROUND(SUMPRODUCT(${rates},${weights}),${RATE_PLACES})`;
      return [
        `IF(OR(${text(rates)},${text(weights)}),${fail('有不是数值的文字')}`,
        `IF(SUMPRODUCT((${blank(rates)}<>${blank(weights)})*1)>0,""`,
        `IF(SUMPRODUCT(1-${blank(rates)})=0,""`,
        `IF(SUMPRODUCT((${rates}="—")+(${weights}="—"))>0,"—"`,
        `IF(ROUND(SUM(${weights}),8)<>1,${fail('权重之和应为100%')},${total})))))`,
      ].join(',');
    },
  },
  examples: [
    {
      formula: 'PBE.WEIGHTEDRATE({0.962;0.96;0.96},{0.5;0.4;0.1})',
      args: [
        [[0.962], [0.96], [0.96]],
        [[0.5], [0.4], [0.1]],
      ],
      result: 0.961,
      source: 'SEED 001 服务对象50%、社会公众40%、内部10%',
    },
  ],
};

function combine(pairs: readonly (readonly [Cell, Cell])[]): Decimal {
  let weightSum = dec(0);
  let total = dec(0);
  for (const [share, weight] of pairs) {
    if (typeof share === 'string' || typeof weight === 'string') continue;
    weightSum = weightSum.plus(weight);
    total = total.plus(share.times(weight));
  }
  if (!roundHalfUp(weightSum, 8).eq(1)) {
    throw new PbeValueError(`权重之和应为 100%，现为 ${formatRate(weightSum)}`);
  }
  return roundHalfUp(total, RATE_PLACES);
}

/**
 * 区域里的文字数字不认：SUM、SUMPRODUCT 会把它们漏掉，认了就与等价原生公式不一致。
 */
function column(value: ArgumentValue, label: string): Cell[] {
  return matrix(value)
    .flat()
    .map((cell: CellInput) => {
      if (cell === null || cell === undefined || cell === '') return 'blank';
      if (cell === NO_RATE) return 'none';
      if (typeof cell === 'number') return dec(cell);
      throw new PbeValueError(`“${label}”里有不是数值的：${String(cell)}`);
    });
}
