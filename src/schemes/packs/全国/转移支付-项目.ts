import type { Scheme } from '../../scheme';
import { transferRegion } from './转移支付-区域';

/** 转移支付落到一个项目上的自评：版面同区域表，一个项目一张。 */
export const transferProject: Scheme = {
  ...transferRegion,
  id: 'transfer-project',
  title: '中央对地方转移支付·项目绩效自评',
  fileName: '{年度}年度{单位}转移支付绩效自评',
  basis: [
    ...transferRegion.basis,
    { text: '表注：资金使用单位按项目绩效目标填报，主管部门汇总时按区域绩效目标填报', evidence: 'PUBLIC' },
  ],
};
