import { totalsOf } from '../../derived/relations';
import { sumRule } from '../../derived/sumRule';

/** 资金总额＝公共财政拨款＋政府性基金＋专户非税＋其他资金。 */
export const d01 = sumRule(
  {
    id: 'D01',
    title: '资金总额按收入性质',
    scope: '部门自评表',
    plain: '资金总额应当等于财政拨款、基金、专户非税、其他资金相加（按钱从哪里来分）。',
    condition: '资金总额＝公共财政拨款＋政府性基金＋专户非税＋其他资金',
    message: '资金总额{p}≠按收入性质合计{c}，差{d}。',
    basis: '表内勾稽',
    source: 'SEED 002（吻合 505.05）',
  },
  totalsOf('部门整体支出绩效自评表', '资金总额'),
);
