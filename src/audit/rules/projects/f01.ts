import { totalsOf } from '../../derived/relations';
import { sumRule } from '../../derived/sumRule';

/** 年度资金总额＝当年财政拨款＋上年结转资金＋其他资金（三栏各算）。 */
export const f01 = sumRule(
  {
    id: 'F01',
    title: '年度资金总额',
    scope: '项目自评表',
    plain: '年度资金总额应当等于财政拨款、上年结转、其他资金三项相加，每一栏都要平。',
    condition: '年度资金总额＝当年财政拨款＋上年结转资金＋其他资金（三栏各算）',
    message: '年度资金总额{栏}不平：{p}≠{c}，差{d}。',
    basis: '表内勾稽',
    source: 'SEED 002（吻合）',
  },
  totalsOf('项目支出绩效自评表', '年度资金总额'),
);
