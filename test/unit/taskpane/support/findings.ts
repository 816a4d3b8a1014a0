import type { Finding } from '../../../../src/audit';

/** 衡阳基础数据表上的 B05：项目支出本年预算数 25.5，应为 22.5。 */
export const b05: Finding = {
  key: 'B05|基础数据表|||项目支出.本年预算数',
  rule: 'B05',
  severity: '错误',
  form: '基础数据表',
  name: null,
  field: '项目支出.本年预算数',
  row: null,
  place: null,
  related: [],
  message: '项目支出本年预算数25.5≠各专项之和22.5，差3。',
  actual: 25.5,
  expected: 22.5,
  difference: 3,
  tolerance: null,
  fix: null,
  explanation: null,
  basis: '附件2',
};
