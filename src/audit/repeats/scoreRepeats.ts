import type { FormId } from '../../schemes';
import type { Submission } from '../../submission';
import { fieldOf, formsOf } from '../cells/subject';
import { numberOf } from '../cells/reading';
import { addUp } from '../arithmetic/addUp';
import { sourcedParameters, sourcesOf } from '../scoring/parameterSources';
import { linked, type Repeat } from './repeat';

/** 算出总分的部门表；评分表在前。 */
const scored: readonly FormId[] = ['部门整体支出绩效评价评分表', '部门整体支出绩效自评表'];

/** 抄写部门总分、等次的格（H12 核对的）；报告正文数据表抄的是报告，不在内。 */
const stated = [
  { form: '项目自评结果汇总表', score: '部门整体自评得分', grade: null },
  { form: '整体支出绩效自评情况', score: '评分', grade: '等级' },
] as const;

/** 部门的得分、等次抄自评分表（没有评分表就是自评表）。 */
export function conclusionRepeats(submission: Submission): readonly Repeat[] {
  const [source] = scored.flatMap((id) => formsOf(submission, id));
  if (source === undefined) return [];
  const grade = fieldOf(source, '等次');
  return stated.flatMap(({ form: id, score, grade: own }) =>
    formsOf(submission, id).flatMap((form): readonly Repeat[] => [
      { ...linked(fieldOf(form, score), fieldOf(source, '总分')), ready: grade },
      ...(own === null ? [] : [linked(fieldOf(form, own), grade)]),
    ]),
  );
}

/** 评分表的算式参数抄自别的表（G02 核对的）。几处出处说的不一样时不提，先由人改成一样。 */
export const parameterRepeats = (submission: Submission): readonly Repeat[] =>
  formsOf(submission, '部门整体支出绩效评价评分表').flatMap((form) =>
    sourcedParameters.flatMap((key): readonly Repeat[] => {
      const sources = sourcesOf(key, submission);
      const [first] = sources;
      if (first === undefined || !sources.every(({ value }) => value.eq(first.value))) return [];
      const sum = addUp(first.cells.map(({ reading }) => numberOf(reading)));
      return sum?.eq(first.value) === true ? [linked(fieldOf(form, key), ...first.cells)] : [];
    }),
  );
