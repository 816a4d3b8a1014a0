import { totalsOf } from '../../derived/relations';
import { sumRule } from '../../derived/sumRule';

/** 公用经费＝8 项明细之和（±0.01，三栏各算）。 */
export const b02 = sumRule(
  {
    id: 'B02',
    title: '公用经费合计',
    scope: '基础数据表',
    plain:
      '公用经费应当正好等于下面八项明细相加，三栏（上年决算、本年预算、本年决算）各自核对。先看有没有漏填、填错的明细，再恢复合计的公式。',
    condition: '公用经费＝8 项明细之和（±0.01，三栏各算）',
    message: '公用经费{栏}≠明细之和：{p}≠{c}，差{d}。',
    basis: '表内勾稽',
    source: 'SEED 002（三栏吻合）',
  },
  totalsOf('基础数据表', '公用经费'),
);
