import { severities, type Finding } from '../../../audit';
import { dec, formatAmount } from '../../../domain';
import type { FieldKind } from '../../../forms';
import { deriveAt } from '../../../report';
import { fillPrompt } from '../../../schemes';
import type { Place } from '../../../submission';
import { cellAt, type CellReading } from './cellAt';
import { formulaWords } from './formulaWords';
import { lineageOf, type Lineage } from './lineage';
import { placeAddress, type Overview } from '../overview';
import type { CellSelection } from '../session';

/** 选中的一格：它是什么、怎么填、怎么算、现在有什么问题。没有的为空串。 */
export interface FieldCard {
  /** 官方标签；可增行区里是“指标名 · 列名”。 */
  readonly label: string;
  /** 如“基础数据表 B5”。 */
  readonly where: string;
  /** 必填、选填、自动计算、签字盖章。 */
  readonly role: string;
  readonly unit: string;
  readonly meaning: string;
  /** 公式说成一句话。 */
  readonly formula: string;
  /** 用表上的数写出来的算式。 */
  readonly derivation: string;
  readonly basis: string;
  readonly choices: readonly string[];
  /** 上年的数：同一行的上年栏，或结转来的。 */
  readonly lastYear: { readonly label: string; readonly value: string } | null;
  /** 公式被键入的值盖掉了。 */
  readonly overridden: boolean;
  readonly findings: readonly Finding[];
  /** 这个数从哪来、到哪去。 */
  readonly lineage: Lineage;
}

const units: Readonly<Partial<Record<FieldKind, string>>> = {
  amount: '万元',
  count: '人',
  rate: '%',
  score: '分',
};

/** 上年栏的键：`公用经费.本年决算数` → `公用经费.上年决算数`。 */
const priorColumn = '上年决算数';
const thisYear = /(^|\.)本年(?:预算|决算)数$/;

function roleOf({ field: { spec } }: CellReading): string {
  if (spec.formula !== undefined) return '自动计算';
  if (spec.kind === 'signature') return '签字盖章';
  return spec.required === true ? '必填' : '选填';
}

function lastYearOf({ submission }: Overview, reading: CellReading): FieldCard['lastYear'] {
  const { form, key, row, block } = reading;
  const own = row === null || block === null ? key : `${block.block.key}.${row.label}.${key}`;
  const kept = submission.lastYear?.values[own];
  if (kept !== undefined) {
    return { label: `${submission.lastYear!.year} 年工作簿`, value: formatAmount(dec(kept)) };
  }
  if (!thisYear.test(key)) return null;
  const prior = key.replace(thisYear, `$1${priorColumn}`);
  const cell = (row === null ? form.fields : row.cells).get(prior)?.cell.text.trim() ?? '';
  return cell === '' ? null : { label: priorColumn, value: cell };
}

const covers = (place: Place | null, { sheetId, row, column }: CellSelection): boolean =>
  place !== null &&
  place.sheetId === sheetId &&
  place.row <= row &&
  row <= place.lastRow &&
  place.column <= column &&
  column <= place.lastColumn;

/** 说这一格的结果在前，牵涉到它的在后；各自从重到轻。 */
function findingsAt(findings: readonly Finding[], cell: CellSelection): readonly Finding[] {
  const own = findings.filter(({ place }) => covers(place, cell));
  const others = findings.filter(
    (finding) => !own.includes(finding) && finding.related.some((place) => covers(place, cell)),
  );
  return [own, others].flatMap((group) =>
    severities.flatMap((level) => group.filter(({ severity }) => severity === level)),
  );
}

/** 光标 → 字段卡片；不在字段上返回 null。 */
export function fieldCard(overview: Overview, cell: CellSelection | null): FieldCard | null {
  const reading = cell === null ? null : cellAt(overview.submission, cell);
  if (cell === null || reading === null) return null;
  const { form, field, row } = reading;
  const { spec, place } = field;
  const label = spec.label ?? spec.key.replaceAll('.', ' · ');
  return {
    label: row === null ? label : `${row.label} · ${label}`,
    where: `${form.sheetName} ${place === null ? '' : placeAddress(place)}`.trim(),
    role: roleOf(reading),
    unit: units[spec.kind] ?? '',
    meaning: fillPrompt(spec.meaning ?? '', overview.submission.scheme),
    formula: spec.formula === undefined ? '' : (formulaWords(spec.formula) ?? ''),
    derivation: place === null || spec.formula === undefined ? '' : (deriveAt(form, place)?.text ?? ''),
    basis: spec.basis ?? '',
    choices: spec.choices ?? [],
    lastYear: lastYearOf(overview, reading),
    overridden: field.overridden,
    findings: findingsAt(overview.findings, cell),
    lineage: lineageOf(reading, overview.submission),
  };
}
