import { conclusions, copiesInto, copySources, fieldNode } from '../../forms';
import type { FormId } from '../../schemes';
import type { Submission } from '../../submission';
import { fieldOf, formsOf } from '../cells/subject';
import { numberOf } from '../cells/reading';
import { addUp } from '../arithmetic/addUp';
import { figuresCopiedTo } from '../copied/foundFigure';
import { quotedForm } from '../quoted/quotedSums';
import { scoringForm } from '../scoring/scoringTable';
import { linked, type Repeat } from './repeat';

/** 部门的得分、等次抄自评分表（没有评分表就是自评表）；报告正文数据表抄的是报告，不在内。 */
export function conclusionRepeats(submission: Submission): readonly Repeat[] {
  const computed = conclusions.filter(({ role }) => role === '算出');
  const [source] = computed.flatMap(({ form: id, score, grade }) =>
    formsOf(submission, id).map((form) => ({ score: fieldOf(form, score), grade: fieldOf(form, grade) })),
  );
  if (source === undefined) return [];
  return conclusions
    .filter(({ form, role }) => role !== '算出' && form !== quotedForm)
    .flatMap((own) =>
      formsOf(submission, own.form).flatMap((form): readonly Repeat[] => [
        { ...linked(fieldOf(form, own.score), source.score), ready: source.grade },
        ...(isCopied(own.form, own.grade) ? [linked(fieldOf(form, own.grade), source.grade)] : []),
      ]),
    );
}

const isCopied = (form: FormId, key: string): boolean => copySources(fieldNode(form, key)).length > 0;

/** 评分表的算式参数抄自别的表（G02 核对的）。几处出处说的不一样时不提，先由人改成一样。 */
export const parameterRepeats = (submission: Submission): readonly Repeat[] =>
  formsOf(submission, scoringForm).flatMap((form) =>
    copiesInto(scoringForm).flatMap(({ to: { key } }): readonly Repeat[] => {
      const sources = figuresCopiedTo(submission, scoringForm, key);
      const [first] = sources;
      if (first === undefined || !sources.every(({ amount }) => amount.eq(first.amount))) return [];
      const sum = addUp(first.cells.map(({ reading }) => numberOf(reading)));
      return sum?.eq(first.amount) === true ? [linked(fieldOf(form, key), ...first.cells)] : [];
    }),
  );
