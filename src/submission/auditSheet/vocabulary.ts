/** “审核情况表”的标题，也是缺省的工作表名。 */
export const auditSheetTitle = '审核情况表';

/** “审核情况表”里的两列（工作簿级名称）：结果的稳定键、审核说明，逐行对应。 */
export const auditSheetNames = { keys: '审核_键', explanations: '审核_说明' } as const;

/** 这两列的表头：名称丢了就凭它们找回。 */
export const auditSheetCaptions = { keys: '键（勿改）', explanations: '审核说明' } as const;

/** 结果各列的表头：窗格重开时凭它们读出上次记着哪些结果。 */
export const recordedCaptions = {
  severity: '级别',
  form: '表',
  place: '位置',
  rule: '规则',
  message: '问题',
} as const;
