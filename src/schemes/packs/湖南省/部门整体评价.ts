import { plain } from '../../pieces';
import type { SchemeForm } from '../../scheme';
import { surveys50to40to10 } from './评分标准/standards';

/** 湖南类部门整体评价用到的表。 */
export const hunanForms = (scoring: Pick<SchemeForm, 'levels' | 'indicators'>): readonly SchemeForm[] => [
  plain('评价报告封面及概况'),
  plain('部门收支情况表'),
  { form: '部门整体支出绩效评价评分表', perProject: false, ...scoring, surveys: surveys50to40to10 },
  plain('整体支出绩效自评情况'),
  plain('评价人员及意见'),
];
