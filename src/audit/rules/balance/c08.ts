import { assetSum } from '../../balance/balance';
import { balanceRule } from '../../balance/balanceRule';

/** 固定资产合计＝三项之和。 */
export const c08 = balanceRule(
  {
    id: 'C08',
    title: '固定资产合计',
    plain: '固定资产合计应当等于在用、出租、其他三项相加，每个机构各自要平。',
    condition: '固定资产合计＝在用＋出租＋其他（±0.01，逐个机构）',
    source: 'SEED 001（吻合 6.54）',
  },
  assetSum,
);
