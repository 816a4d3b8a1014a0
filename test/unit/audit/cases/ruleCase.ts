import xiangxi from '../../../fixtures/xiangxi-2020-corrected.json';
import type { SubmissionData } from '../../../../src/submission';
import type { FormEdit } from '../../support/editData';
import { dataOf } from '../../support/memorySource';

/** 一条规则的两份用例：在改正后的申报（缺省衡阳）上改几处，一份应报，一份不应报。 */
export interface RuleCase {
  readonly base?: SubmissionData;
  readonly trigger: readonly FormEdit[];
  readonly silent: readonly FormEdit[];
}

/** 一组规则的用例，按规则编号。 */
export type RuleCases = Readonly<Record<string, RuleCase>>;

/** 改正后的湘西。 */
export const xiangxiBase = dataOf(xiangxi);

/** 改基础数据表的字段。 */
export const basic = (values: FormEdit['values']): FormEdit => ({ form: '基础数据表', values });
/** 改部门自评表的字段。 */
export const department = (values: FormEdit['values']): FormEdit => ({
  form: '部门整体支出绩效自评表',
  values,
});
/** 改项目自评表的字段。 */
export const project = (values: FormEdit['values']): FormEdit => ({ form: '项目支出绩效自评表', values });

/** 改部门自评表一行指标。 */
export const indicator = (index: number, columns: Record<string, string | number | null>): FormEdit => ({
  form: '部门整体支出绩效自评表',
  rows: { 绩效指标: { [index]: columns } },
});

/** 改评分表一行指标。 */
export const scored = (index: number, columns: Record<string, string | number | null>): FormEdit => ({
  form: '部门整体支出绩效评价评分表',
  rows: { 评价指标: { [index]: columns } },
});
