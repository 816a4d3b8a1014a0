import type { FormId } from '../schemes';
import { basicData } from './data/basicData';
import { departmentSelfEvaluation } from './data/departmentSelfEvaluation';
import { projectSelfEvaluation } from './data/projectSelfEvaluation';
import type { Form } from './form';

/** 全部表样，按官方附件次序。 */
export const forms: readonly Form[] = [basicData, departmentSelfEvaluation, projectSelfEvaluation];

/** 按标识取表样；FormId 都有登记（测试保证）。 */
export function findForm(id: FormId): Form {
  const form = forms.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`没有登记的表样：${id}`);
  return form;
}
