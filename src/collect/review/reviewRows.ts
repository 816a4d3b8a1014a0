import { cellAddress } from '../../forms';
import type { FieldReading, FormReading, Submission } from '../../submission';

/** 复核表里的一行：单位填的各格，照值抄来（复核表不引用单位的格，单位改了也看得出）。 */
export interface ReviewLine {
  readonly key: string;
  readonly level1: string;
  readonly level2: string;
  readonly indicator: string;
  readonly operator: string;
  readonly target: string;
  readonly unit: string;
  readonly weight: number | string;
  readonly actual: string;
  readonly score: number | string;
  /** 单位的那一格，点开看。 */
  readonly place: string;
}

/** 一张要复核的表（部门整体或一个项目）。 */
export interface ReviewPart {
  readonly form: string;
  readonly project: string;
  readonly total: number | string;
  readonly grade: string;
  readonly lines: readonly ReviewLine[];
}

const OPERATOR = /^\s*(≥|≤|＞|＜|>=|<=|>|<|=|＝|不低于|不少于|不超过|不高于)\s*/;
const AMOUNT = /^([\d.,，]+)\s*(.*)$/;

const text = (reading: FieldReading | undefined): string => reading?.cell.text.trim() ?? '';
const scalar = (reading: FieldReading | undefined): number | string => {
  const value = reading?.cell.value ?? '';
  return typeof value === 'number' ? value : text(reading);
};

/** “≥95%” → 指标性质 ≥、指标值 95、度量单位 %；拆不开的整个放在指标值里。 */
export function splitTarget(target: string): {
  readonly operator: string;
  readonly value: string;
  readonly unit: string;
} {
  const operator = OPERATOR.exec(target)?.[1] ?? '';
  const rest = target.replace(OPERATOR, '').trim();
  const amount = AMOUNT.exec(rest);
  return amount
    ? { operator, value: amount[1] ?? '', unit: amount[2] ?? '' }
    : { operator, value: rest, unit: '' };
}

function linesOf(form: FormReading): readonly ReviewLine[] {
  const block = form.blocks.get('绩效指标');
  return (block?.rows ?? []).flatMap(({ index, cells, carried, blank }) => {
    if (blank) return [];
    const { operator, value, unit } = splitTarget(text(cells.get('年度指标值')));
    const actual = cells.get('实际完成值');
    return [
      {
        key: [form.form.id, form.name ?? '', index].join('|'),
        level1: carried['一级指标'] ?? '',
        level2: carried['二级指标'] ?? '',
        indicator: text(cells.get('三级指标')),
        operator,
        target: value,
        unit,
        weight: scalar(cells.get('分值')),
        actual: text(actual),
        score: scalar(cells.get('得分')),
        place: actual?.place
          ? `'${form.sheetName.replaceAll("'", "''")}'!${cellAddress(actual.place.row, actual.place.column)}`
          : '',
      },
    ];
  });
}

/** 一份申报里要复核的各表：有总分、有绩效指标的。 */
export const reviewParts = ({ forms }: Submission): readonly ReviewPart[] =>
  forms.flatMap((form) => {
    const lines = linesOf(form);
    if (lines.length === 0 || !form.fields.has('总分')) return [];
    return [
      {
        form: form.form.id,
        project: form.name ?? '（部门整体）',
        total: scalar(form.fields.get('总分')),
        grade: text(form.fields.get('等次')),
        lines,
      },
    ];
  });
