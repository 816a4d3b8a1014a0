import type { FormEdit } from '../../support/editData';

/** 改收支情况表一张里的第一个机构。 */
export const balance = (
  part: '收入' | '支出和结余' | '三公经费' | '固定资产',
  columns: Record<string, string | number | null>,
): FormEdit => ({ form: '部门收支情况表', rows: { [part]: { 0: columns } } });

/** 改评分表的算式参数。 */
export const scoredParameters = (values: FormEdit['values']): FormEdit => ({
  form: '部门整体支出绩效评价评分表',
  values,
});

/** 改报告正文数据表的字段。 */
export const quoted = (values: FormEdit['values']): FormEdit => ({ form: '报告正文数据表', values });

/** 改项目自评结果汇总表的字段。 */
export const summarised = (values: FormEdit['values']): FormEdit => ({ form: '项目自评结果汇总表', values });
