import { plain } from '../../pieces';
import type { Scheme } from '../../scheme';
import { mof2020 } from './通用-2020';

/** 中央对地方转移支付的自评：表上没有分值与得分，只比目标与完成。 */
export const transferRegion: Scheme = {
  ...mof2020,
  id: 'transfer-region',
  title: '中央对地方转移支付·区域绩效目标自评',
  fileName: '{年度}年度{单位}转移支付绩效自评',
  basis: [
    { text: '四川遂宁、阆中 2021 年度转移支付绩效目标自评表：没有分值、得分两列', evidence: 'PUBLIC' },
    {
      text: '安徽宣城 2024 年度：资金管理情况按分配科学性、下达及时性、拨付合规性、使用规范性、执行准确性填写',
      evidence: 'PUBLIC',
    },
    {
      text: '不计分：等次与执行率得分照通用方案留着，表上没有的栏不算',
      evidence: 'MEMORY',
      of: ['grades', 'execution.weight'],
    },
  ],
  forms: [{ ...plain('项目支出绩效自评表'), perProject: true }],
};
