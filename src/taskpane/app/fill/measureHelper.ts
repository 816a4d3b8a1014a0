import {
  dec,
  indicatorScore,
  normalizeTarget,
  parseActual,
  parseTarget,
  type IndicatorContext,
  type Operator,
} from '../../../domain';
import { tiers } from '../../../forms';
import { indicatorScoring, type IndicatorScoring } from '../../../schemes';
import type { Place } from '../../../submission';
import { cellAt } from './cellAt';
import { numberIn } from '../score/numberIn';
import type { Overview } from '../overview';
import type { CellSelection } from '../session';

/** 指标值的写法助手帮两列：年度指标值有比较符，实际完成值没有。 */
export type MeasureColumn = '年度指标值' | '实际完成值';

/** 选中的指标格现在的样子。 */
export interface MeasureCell {
  readonly target: CellSelection;
  readonly column: MeasureColumn;
  readonly indicator: string;
  /** 格里现在的文字。 */
  readonly text: string;
  /** 同一行的另一半、分值，用来先算一算得分。 */
  readonly other: string;
  readonly weight: number | null;
  readonly scoring: IndicatorScoring;
  /** 名称、二级指标、度量单位：没写比较符、单位时从这里看。 */
  readonly context: IndicatorContext;
  /** “完成档次”那一格，定性指标在那里选；没有这一列为 null。 */
  readonly tier: { readonly place: Place; readonly value: string } | null;
}

/** 定量写法的三部分；实际完成值不用比较符。 */
export interface MeasureParts {
  readonly operator: Operator;
  readonly number: string;
  readonly unit: string;
}

/** 可选的比较符，怎么念。 */
export const operators: readonly { readonly operator: Operator; readonly words: string }[] = [
  { operator: '≥', words: '不少于' },
  { operator: '=', words: '等于' },
  { operator: '≤', words: '不超过' },
  { operator: '>', words: '大于' },
  { operator: '<', words: '小于' },
];

/** 常用单位；也可以自己写。 */
export const commonUnits = ['%', '次', '个', '人', '万元', '项', '家', '份', '天', '期'] as const;

/** 定性指标的三档。 */
export const qualitativeTiers: readonly string[] = tiers;

/** 光标在自评表的年度指标值、实际完成值上时给出那一格；别处返回 null。 */
export function measureCell({ submission }: Overview, cell: CellSelection | null): MeasureCell | null {
  const reading = cell === null ? null : cellAt(submission, cell);
  const row = reading?.row ?? null;
  if (reading === null || row === null) return null;
  const { key, field } = reading;
  if ((key !== '年度指标值' && key !== '实际完成值') || field.place === null) return null;
  const tier = row.cells.get('完成档次');
  const textOf = (column: string): string => (row.cells.get(column)?.cell.text ?? '').trim();
  return {
    target: { sheetId: field.place.sheetId, row: field.place.row, column: field.place.column },
    column: key,
    indicator: row.label,
    text: field.cell.text.trim(),
    other: textOf(key === '年度指标值' ? '实际完成值' : '年度指标值'),
    weight: numberIn(row.cells.get('分值'))?.toNumber() ?? null,
    scoring: indicatorScoring(submission.scheme),
    context: { name: row.label, level2: row.carried['二级指标'] ?? '', unit: textOf('度量单位') },
    tier: tier?.place ? { place: tier.place, value: tier.cell.text.trim() } : null,
  };
}

/** 现有文字拆成三部分，好接着改；不是一个数返回 null。 */
export function partsOf(text: string, column: MeasureColumn): MeasureParts | null {
  const read = column === '年度指标值' ? parseTarget(text) : parseActual(text);
  if (read.kind !== 'quantity') return null;
  return { operator: read.operator ?? '≥', number: read.quantity.value.toString(), unit: read.quantity.unit };
}

/** 写成官方写法的结果；problem 说哪里不对。 */
export type Notation =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string };

/** 三部分 → 官方写法（≥3次、=100%），写出来再读一遍，读不回原样的不给写。 */
export function notationOf({ operator, number, unit }: MeasureParts, column: MeasureColumn): Notation {
  const digits = number.normalize('NFKC').replace(/[,\s]/g, '');
  if (digits === '') return { ok: false, problem: '写一个数。' };
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return { ok: false, problem: '数只写数字和小数点，单位写在后面。' };
  const written = unit.trim().normalize('NFKC');
  const text = column === '年度指标值' ? `${operator}${digits}${written}` : `${digits}${written}`;
  const read = column === '年度指标值' ? parseTarget(text) : parseActual(text);
  const same =
    read.kind === 'quantity' && read.quantity.unit === written && read.quantity.value.eq(dec(digits));
  if (!same) return { ok: false, problem: `“${written}”读不成单位，换一个写法（如 次、%、万元）。` };
  return { ok: true, text };
}

/** 写好以后能得几分，说成一句话；说不准（缺另一半、缺分值）返回空串。 */
export function scorePreview(text: string, { column, other, weight, scoring, context }: MeasureCell): string {
  if (weight === null || weight <= 0 || other === '' || text === '') return '';
  const [target, actual] = column === '年度指标值' ? [text, other] : [other, text];
  const scored = indicatorScore({ target, actual, weight, ...scoring, context });
  return scored.kind === 'scored'
    ? `写好后得 ${scored.score.toString()} 分（满分 ${weight} 分）。`
    : `写好后还不能自动计分：${scored.why}。`;
}

/** 格里的写法不合官方写法时建议改成什么；已经合的返回 null。 */
export function suggestedNotation({ column, text }: MeasureCell): string | null {
  if (column !== '年度指标值' || text === '') return null;
  const normalized = normalizeTarget(text);
  return normalized === text ? null : normalized;
}
