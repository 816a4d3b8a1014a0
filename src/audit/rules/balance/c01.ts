import { incomeSum } from '../../balance/balance';
import { balanceRule } from '../../balance/balanceRule';

/** 收入合计＝五项来源之和。 */
export const c01 = balanceRule(
  {
    id: 'C01',
    title: '收入合计',
    plain: '收入合计应当等于上年结转、财政拨款、基金、专户非税、其他几项相加，每个机构各自要平。',
    condition: '收入合计＝上年结转＋公共财政拨款＋政府基金拨款＋专户非税＋其他（±0.01，逐个机构）',
    source: 'SEED 001（吻合 219.81）',
  },
  incomeSum,
);
