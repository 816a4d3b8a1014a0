import { totalsOf } from '../../derived/relations';
import { sumRule } from '../../derived/sumRule';

/** 三公经费＝公务用车购置和维护＋出国＋公务接待。 */
export const b03 = sumRule(
  {
    id: 'B03',
    title: '三公经费合计',
    scope: '基础数据表',
    plain: '三公经费应当等于公务用车、出国（境）、公务接待三项相加，每一栏都要平。',
    condition: '三公经费＝公务用车购置和维护＋出国＋公务接待',
    message: '三公经费{栏}合计不平：{p}≠{c}，差{d}。',
    basis: '表内勾稽',
    source: 'SEED 002（三栏吻合）；PUBLIC R005',
  },
  totalsOf('基础数据表', '三公经费'),
);
