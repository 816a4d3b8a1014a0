import { conclusions } from '../../forms';
import type { FormId } from '../../schemes';

/** 一张表上写部门得分、等次的两格；没有为空。 */
export const conclusionKeys = (form: FormId): readonly string[] =>
  conclusions.flatMap((each) => (each.form === form ? [each.score, each.grade] : []));
