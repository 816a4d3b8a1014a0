import { threePublicSum } from '../../balance/balance';
import { balanceRule } from '../../balance/balanceRule';

/** 三公经费合计＝四项之和。 */
export const c07 = balanceRule(
  {
    id: 'C07',
    title: '三公经费合计',
    plain: '三公经费合计应当等于接待、车辆运行、车辆购置、出国（境）四项相加，每个机构各自要平。',
    condition: '三公经费合计＝接待＋车辆运行＋车辆购置＋出国（境）（±0.01，逐个机构）',
    source: 'SEED 001（吻合 2.96）；PUBLIC',
  },
  threePublicSum,
);
