import type { RowReading, Submission } from '../../submission';
import { bareName } from '../derivation/deriveStandard';
import { readCall } from '../derivation/formulaCall';
import { operandOf } from '../derivation/operand';
import { agrees, rateExpression, writeCall } from '../derivation/rateExpressions';
import { verdictText } from './indicatorTexts';

const table = '部门整体支出绩效评价评分表';
const units = { amount: '万元', score: '分' } as const;

/**
 * 没有专门写法、而指标值由一个率函数算的指标：照公式写出一般式、代入式、结果、得分，每个数带出处。
 * 指标值由人填、填的与算式对不上的返回 null：写不出成立的等式。
 */
export function derivedText(submission: Submission, row: RowReading): string | null {
  const form = submission.forms.find((each) => each.form.id === table);
  const value = row.cells.get('指标值');
  const call = form && value ? readCall(form, value.expectedFormula) : null;
  const rate = call && rateExpression(call);
  const filled = operandOf(value);
  if (!form || !call || !rate || !filled || !agrees(filled, rate.value)) return null;
  const substituted = writeCall(call, (_, { spec }) => {
    const unit = spec.kind === 'amount' || spec.kind === 'score' ? units[spec.kind] : '';
    return `【${table}.${spec.key}】${unit}`;
  });
  return (
    substituted && `${bareName(row.label)}＝${rate.general}＝${substituted}＝【指标值|率】，${verdictText}`
  );
}
