import {
  describeStandard,
  formatAmount,
  readStandard,
  readStandardInput,
  scoreByStandard,
  type Standard,
  type StandardInput,
} from '../../domain';
import { fieldName } from '../../forms';
import type { FieldReading, FormReading, RowReading } from '../../submission';
import { comparison } from './comparison';
import { readCall } from './formulaCall';
import { operandOf, rateText } from './operand';
import { rateExpression, rateSentence } from './rateExpressions';
import { satisfactionExpression } from './satisfaction';
import { standardPlaces } from './scoringArguments';
import { scoreVerdict } from './verdict';

/** 去掉编号的指标名。 */
export const bareName = (label: string): string => label.replace(/^[①-⑳\d().（）、\s]+/u, '');

/**
 * 100 分评分表一项指标的算式说明，如
 * “在职人员控制率＝（4÷6）×100%＝66.67%，≤100%，根据评分标准，得满分3分”。
 * 分值或得分没有数时返回 null。
 */
export function deriveStandard(form: FormReading, row: RowReading, complete = false): string | null {
  const weight = operandOf(row.cells.get('分值'));
  const score = operandOf(row.cells.get('得分'));
  if (!weight || !score) return null;
  const reading = readStandard(String(row.cells.get('评分标准')?.cell.value ?? ''), weight.value);
  const value = row.cells.get('指标值');
  const input = reading.ok ? readStandardInput(reading.standard, value?.cell.value) : null;
  const understood = reading.ok && input?.ok ? { standard: reading.standard, input: input.input } : null;
  const places = standardPlaces(row.cells.get('得分')?.expectedFormula);
  const due = understood && scoreByStandard(understood.standard, understood.input, weight.value, places);
  const lost = reading.ok && !score.value.eq(weight.value) ? `（${describeStandard(reading.standard)}）` : '';
  const verdict =
    due && !due.eq(score.value)
      ? `根据评分标准应得${formatAmount(due)}分，填报${formatAmount(score.value)}分`
      : `根据评分标准，${scoreVerdict(score.value, weight.value)}`;
  const measured = understood && judged(understood.standard, understood.input);
  const parts = measured
    ? [`${bareName(row.label)}：${measured}`]
    : [measureText(form, row, value, complete), understood ? comparedText(understood) : ''];
  return [...parts, verdict + lost].filter(Boolean).join('，');
}

const comparedText = ({ standard, input }: { standard: Standard; input: StandardInput }): string =>
  input.kind === 'number' ? comparison(standard, input.value) : '';

/** 人判断的指标值说成一句话；是率的返回 null。 */
function judged(standard: Standard, input: StandardInput): string | null {
  switch (input.kind) {
    case 'notApplicable':
      return standard.notApplicable?.when ?? '没有发现不符';
    case 'items':
      return standard.kind === 'checklist'
        ? `要点${standard.items.length}项，做到${input.done.length}项`
        : null;
    case 'level':
      return standard.kind === 'levels' ? `效果${standard.levels[input.index]!.label}` : null;
    case 'number':
      if (standard.kind !== 'violations') return null;
      return input.value.eq(0) ? '没有发现不符' : `发现${input.value.toString()}例不符`;
  }
}

/** “率＝算式＝值”；没有算式的写“……为值”。 */
function measureText(
  form: FormReading,
  row: RowReading,
  value: FieldReading | undefined,
  complete: boolean,
): string {
  const label = bareName(row.label);
  const filled = operandOf(value);
  const shown = (value?.cell.text ?? '').trim();
  if (!value || !filled) return shown ? `${label}为“${shown}”` : label;
  const expression = expressionOf(form, value.expectedFormula);
  if (expression) return rateSentence(label, expression, filled, complete);
  return shown.endsWith('%')
    ? `${label}为${rateText(filled.value)}`
    : `${label}为${formatAmount(filled.value)}`;
}

function expressionOf(form: FormReading, formula: string | null): ReturnType<typeof rateExpression> {
  const satisfaction = form.fields.has('综合满意度') && `=${fieldName(form.form, '综合满意度')}`;
  if (satisfaction && formula === satisfaction) return satisfactionExpression(form);
  const call = readCall(form, formula);
  return call && rateExpression(call);
}
