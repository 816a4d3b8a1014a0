import type { Finding } from '../../../audit';
import { dec, formatAmount, formatRate } from '../../../domain';
import type { FieldKind } from '../../../forms';
import type { Submission } from '../../../submission';

/** 结果落在什么种类的字段上（率要写成百分数）；找不到返回 undefined。 */
export function kindAt(submission: Submission, { form, name, field, row }: Finding): FieldKind | undefined {
  const reading = submission.forms.find((candidate) => candidate.form.id === form && candidate.name === name);
  if (row === null) return reading?.fields.get(field)?.spec.kind;
  return reading?.blocks.get(row.block)?.columns.find(({ key }) => key === field)?.kind;
}

/** 窗格窄，公式动辄上百字：只露个头。 */
const longest = 24;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

function shown(value: number | string, kind: FieldKind | undefined): string {
  if (typeof value === 'string') return `“${shortened(value)}”`;
  return kind === 'rate' ? formatRate(dec(value)) : formatAmount(dec(value));
}

/**
 * 另一边的数，如“应为 22.5”；没有为空串。
 *
 * 只有错误断言“应为”；核实、提示里的另一边只供比照（如超额完成时的指标值），写“对照”。
 */
export function describeExpected({ severity, expected }: Finding, kind?: FieldKind): string {
  if (expected === null || expected === '') return '';
  return `${severity === '错误' ? '应为' : '对照'} ${shown(expected, kind)}`;
}

/** 差多少，一行里放得下的写法：“差 3”；两边不是数为空串。 */
export const describeAmount = ({ difference }: Finding, kind?: FieldKind): string =>
  difference === null || difference === 0 ? '' : `差 ${shown(difference, kind)}`;

/** 两边的数与差额，如“表内 25.5　应为 22.5　差 3”；没有的省去。 */
export function describeSides(finding: Finding, kind?: FieldKind): string {
  const { actual } = finding;
  return [
    actual === null || actual === '' ? '' : `表内 ${shown(actual, kind)}`,
    describeExpected(finding, kind),
    describeAmount(finding, kind),
  ]
    .filter((part) => part !== '')
    .join('　');
}
