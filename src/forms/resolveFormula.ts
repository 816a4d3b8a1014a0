import type { Grade, Scheme } from '../schemes';
import type { Form } from './form';
import { columnName, fieldName, findField } from './names';

/** 公式模板里换不成名称的部分由版面给出。 */
export interface FormulaContext {
  readonly form: Form;
  readonly scheme: Scheme;
  /** `{@列}`：本行该列的单元格地址（列绝对、行相对，如 `$G14`）。 */
  readonly sameRow?: (columnKey: string) => string;
  /** `{键:键}`：两个字段围成的区域地址。 */
  readonly span?: (fromKey: string, toKey: string) => string;
}

const nationalGrades: readonly Grade[] = [
  { label: '优', min: 90 },
  { label: '良', min: 80 },
  { label: '中', min: 60 },
  { label: '差', min: 0 },
];

const sameGrades = (a: readonly Grade[], b: readonly Grade[]): boolean =>
  a.length === b.length && a.every((grade, i) => grade.label === b[i]!.label && grade.min === b[i]!.min);

/** 等次表写成 GRADE 的参数，如 `优90,良80,较差60,差0`。 */
export const gradeText = (grades: readonly Grade[]): string =>
  grades.map(({ label, min }) => `${label}${min}`).join(',');

/** 方案参数；与函数缺省相同的写成空，公式读起来更短。 */
const parameters: Readonly<Record<string, (scheme: Scheme) => string>> = {
  执行率分值: ({ execution }) => String(execution.weight),
  执行率位数: ({ execution }) => (execution.places === 2 ? '' : `,${execution.places}`),
  反向算法: ({ reverseScoring }) => (reverseScoring === 'complement' ? '' : ',"比值"'),
  // 容差可以设成 0（一点不差），条件写作“差额≥容差”，所以不小于 0.0001
  金额容差: ({ thresholds }) => String(Math.max(thresholds.amountTolerance, 0.0001)),
  得分容差: ({ thresholds }) => String(Math.max(thresholds.scoreTolerance, 0.0001)),
  变动幅度: ({ thresholds }) => String(thresholds.changeRate),
  明细执行率下限: ({ thresholds }) => String(thresholds.lowExecution),
  明细预算下限: ({ thresholds }) => String(thresholds.lowExecutionBudget),
  执行率下限: ({ thresholds }) => String(thresholds.executionReason),
  满分执行率: ({ thresholds }) => String(thresholds.fullMarkExecution),
  变动上限: ({ thresholds }) => String(thresholds.changeRate),
  满意度份数: ({ thresholds }) => String(thresholds.sampleSize),
  等次文字: ({ grades }) => (sameGrades(grades, nationalGrades) ? '' : `,"${gradeText(grades)}"`),
};

/**
 * 把公式模板换成 Excel 公式。
 *
 * - `{键}` → 字段名称；没有这个字段而有“块.列”时 → 列名称
 * - `{#块.列}` → 可增行区一列的名称
 * - `{键:键}` → 区域地址
 * - `{@列}` → 本行该列的单元格
 * - `{?参数}` → 方案参数
 *
 * 模板写错直接抛错：表样是我们自己的数据，测试会逐条展开。
 */
export function resolveFormula(template: string, context: FormulaContext): string {
  return template.replace(/\{([^{}]+)\}/g, (_, token: string) => resolveToken(token, context));
}

function resolveToken(token: string, { form, scheme, sameRow, span }: FormulaContext): string {
  if (token.startsWith('?')) {
    const parameter = parameters[token.slice(1)];
    if (!parameter) throw new Error(`公式模板用了未知的方案参数“${token}”`);
    return parameter(scheme);
  }
  if (token.startsWith('@')) {
    if (!sameRow) throw new Error(`公式模板“{${token}}”只能用在可增行区里`);
    return sameRow(token.slice(1));
  }
  if (token.startsWith('#')) return blockColumn(form, token.slice(1));
  const colon = token.indexOf(':');
  if (colon > 0) {
    if (!span) throw new Error(`公式模板“{${token}}”需要版面位置`);
    return span(token.slice(0, colon), token.slice(colon + 1));
  }
  return findField(form, token) ? fieldName(form, token) : blockColumn(form, token);
}

function blockColumn(form: Form, token: string): string {
  const dot = token.lastIndexOf('.');
  if (dot <= 0) throw new Error(`${form.id} 没有字段“${token}”`);
  return columnName(form, token.slice(0, dot), token.slice(dot + 1));
}
