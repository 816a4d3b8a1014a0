import { toCellNumber, type CellInput } from '../amount';
import { NO_RATE, rate, RATE_PLACES } from '../score';
import { matrix } from './arguments';
import type { PbeFunction } from './definition';
import { operand } from '../native';

const EXCELLENT = '优';

/** 等次是文字；没有得分的“—”和桌面版 Excel 传来的空格 0 都不算评过。 */
const isGrade = (cell: CellInput): cell is string =>
  typeof cell === 'string' && cell !== '' && cell !== NO_RATE;

/** 评优率。 */
export const excellentRate: PbeFunction = {
  id: 'EXCELLENTRATE',
  title: '评优率',
  description: '评优率＝评“优”的个数÷评了等次的个数；一个都没评是“—”，不是 0%。',
  parameters: [
    { id: 'grades', label: '等级区域', kind: 'texts', unit: '', description: '各项目的自评等级，空着的不算' },
  ],
  result: { kind: 'rate', description: '小数，四舍五入到四位，显示为 0.00%；没有等次得“—”' },
  source: 'SEED 004',
  implement: ([grades]) => {
    const given = matrix(grades).flat().filter(isGrade);
    const result = rate(given.filter((grade) => grade === EXCELLENT).length, given.length);
    return result === null ? NO_RATE : toCellNumber(result);
  },
  native: {
    kind: 'formula',
    write: (args) => {
      const [grades = ''] = args.map(operand);
      const count = `SUMPRODUCT(ISTEXT(${grades})*(${grades}<>"")*(${grades}<>"${NO_RATE}"))`;
      const excellent = `SUMPRODUCT((${grades}="${EXCELLENT}")*1)`;
      return `IF(${count}=0,"${NO_RATE}",ROUND(${excellent}/${count},${RATE_PLACES}))`;
    },
  },
  examples: [
    { formula: 'PBE.EXCELLENTRATE({"优"})', args: [[['优']]], result: 1, source: 'SEED 004 一个项目，1/1' },
    {
      formula: 'PBE.EXCELLENTRATE({"优";"良";"优"})',
      args: [[['优'], ['良'], ['优']]],
      result: 0.6667,
      source: '算法示意',
    },
    {
      formula: 'PBE.EXCELLENTRATE({""})',
      args: [[['']]],
      result: '—',
      source: 'SEED 004 转移支付没有项目（原文误印 0%）',
    },
  ],
};
