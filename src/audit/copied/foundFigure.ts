import type { Decimal } from '../../domain';
import { copySources, fieldNode, type RelationNode } from '../../forms';
import type { FormId } from '../../schemes';
import type { FormReading, Submission } from '../../submission';
import { departmentFigure, type BalancePart } from '../balance/balance';
import { isBlank } from '../cells/reading';
import { fieldOf, formsOf } from '../cells/subject';
import type { Subject } from '../cells/subject';
import { amountOf, soundAmountOf } from '../derived/sums';

/** 在一张表上找到的数。 */
export interface FoundFigure {
  readonly form: FormId;
  /** 提示语里的叫法，如“《部门收支情况表》项目支出”。 */
  readonly title: string;
  readonly amount: Decimal;
  /** 那里的合计与下级不平时按下级之和算的数；平就是 `amount`。 */
  readonly sound: Decimal;
  readonly cells: readonly Subject[];
}

/** 一处在工作簿里的数：表不在、格空着的没有。收支情况表的一列是全部门的数。 */
export function figuresAt(
  submission: Submission,
  { form: id, key, block }: RelationNode,
): readonly FoundFigure[] {
  const { amountTolerance } = submission.scheme.thresholds;
  const title = `《${id}》${key.replaceAll('.', '')}`;
  return formsOf(submission, id).flatMap((form): readonly FoundFigure[] => {
    const found =
      block === null
        ? figureIn(form, key, amountTolerance)
        : // 各机构一行的表只有收支情况表
          departmentFigure(form, block as BalancePart, key, amountTolerance);
    return found === null ? [] : [{ form: id, title, ...found }];
  });
}

function figureIn(form: FormReading, key: string, tolerance: number) {
  const cell = fieldOf(form, key);
  const amount = isBlank(cell.reading) ? null : amountOf(cell);
  return amount === null ? null : { amount, sound: soundAmountOf(cell, tolerance) ?? amount, cells: [cell] };
}

/** 一格抄自的各处在工作簿里的数，前面的为准；几处相加的出处不在内。 */
export const figuresCopiedTo = (submission: Submission, form: FormId, key: string): readonly FoundFigure[] =>
  copySources(fieldNode(form, key)).flatMap(([only, ...others]) =>
    only === undefined || others.length > 0 ? [] : figuresAt(submission, only),
  );
