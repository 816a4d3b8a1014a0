import type { FieldReading, FormReading, Submission } from './submission';

/** 一张自评表的结果，照单元格读出。 */
export interface FormTotals {
  readonly form: string;
  /** 项目名；部门表为 null。 */
  readonly name: string | null;
  readonly sheetName: string;
  /** 总分，分；空着或不是数为 null。 */
  readonly total: number | null;
  /** 等次文字；没有为空串。 */
  readonly grade: string;
  /** 执行率的显示文字，如“68.54%”“—”；没有为空串。 */
  readonly executionRate: string;
  /** 执行率得分，分。 */
  readonly executionScore: number | null;
  /** 指标得分合计，分。 */
  readonly indicatorScore: number | null;
}

/** 有总分的表（部门、各项目）各一条，按读出的次序。 */
export function totals(submission: Submission): readonly FormTotals[] {
  return submission.forms.filter((form) => form.fields.has('总分')).map(totalsOf);
}

function totalsOf(form: FormReading): FormTotals {
  const rate = form.fields.get('资金执行率') ?? form.fields.get('执行率');
  return {
    form: form.form.id,
    name: form.name,
    sheetName: form.sheetName,
    total: numberIn(form.fields.get('总分')),
    grade: textIn(form.fields.get('等次')),
    executionRate: textIn(rate),
    executionScore: numberIn(form.fields.get('执行率得分')),
    indicatorScore: numberIn(form.fields.get('得分合计')),
  };
}

function numberIn(reading: FieldReading | undefined): number | null {
  const value = reading?.cell.value;
  return typeof value === 'number' ? value : null;
}

function textIn(reading: FieldReading | undefined): string {
  return reading?.cell.text.trim() ?? '';
}
