import type { FormId } from '../../schemes';

/** 一张表上部门的得分与等次写在哪两格。 */
export interface Conclusion {
  readonly form: FormId;
  readonly score: string;
  readonly grade: string;
  /** 自己算出来的；汇总表抄得分、自己评等次，别的表又可以照它；其余照抄。 */
  readonly role: '算出' | '转抄' | '照抄';
}

/** 得分与等次写在哪几张表上，前面的为准。 */
export const conclusions: readonly Conclusion[] = [
  { form: '部门整体支出绩效评价评分表', score: '总分', grade: '等次', role: '算出' },
  { form: '部门整体支出绩效自评表', score: '总分', grade: '等次', role: '算出' },
  { form: '项目自评结果汇总表', score: '部门整体自评得分', grade: '部门整体自评等级', role: '转抄' },
  { form: '整体支出绩效自评情况', score: '评分', grade: '等级', role: '照抄' },
  { form: '报告正文数据表', score: '报告得分', grade: '报告等次', role: '照抄' },
];

/** 一处得分、等次可以照着哪几处写。 */
export const conclusionSources = ({ role }: Conclusion): readonly Conclusion[] =>
  conclusions.filter(({ role: other }) =>
    role === '照抄' ? other !== '照抄' : role === '转抄' && other === '算出',
  );
