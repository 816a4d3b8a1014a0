import { dec, formatAmount, readNumber, roundHalfUp, toCellNumber } from '../../domain';
import type { Decimal } from '../../domain';
import { cellAddress, lastYearColumns, lastYearFields } from '../../forms';
import type { ColumnPair, FieldRef } from '../../forms';
import type { FormId } from '../../schemes';
import { isBlankCell } from '../read/cells';
import type { BlockReading, FieldReading, FormReading, Submission } from '../submission';
import type { CarryChange, CarryKind, CarryMissing, CarryPlan } from './carryOver';
import { planTexts } from './planTexts';
import { matchNames } from './projectName';

/**
 * 上年的申报 → 本年表各“上年”栏应填的数，与照旧的文字、写过的审核说明。公式格不写，空着的填入，用户填了别的数的只列出来。
 *
 * @param source 上年的文件名，登记和提示用
 */
export function planCarryOver(from: Submission, to: Submission, source: string): CarryPlan {
  const plan = new Plan(from, to);
  plan.carryFields();
  for (const pair of lastYearColumns) plan.carryColumn(pair);
  const explanations = Object.fromEntries(from.explanations);
  return {
    changes: [...plan.changes, ...planTexts(from, to)],
    missing: plan.missing,
    lastYear: {
      year: from.year,
      source,
      values: Object.fromEntries(plan.values),
      ...(from.explanations.size > 0 ? { explanations } : {}),
    },
    question: yearQuestion(from, to),
    warnings: [...unitWarning(from, to), ...plan.warnings],
  };
}

function yearQuestion(from: Submission, to: Submission): string | null {
  if (from.year === to.year - 1) return null;
  const found = from.year === 0 ? '看不出是哪一年的' : `是 ${from.year} 年的`;
  return `选的工作簿${found}，本年表要的是 ${to.year - 1} 年的。确定用它结转吗？`;
}

const plain = (text: string): string => text.replace(/\s+/g, '');

function unitWarning(from: Submission, to: Submission): readonly string[] {
  if (plain(from.unit) === plain(to.unit)) return [];
  return [
    `上年工作簿的单位是“${from.unit || '（未填）'}”，本年是“${to.unit || '（未填）'}”，请核对是不是同一单位。`,
  ];
}

/** 一边读一边积的结果。 */
class Plan {
  readonly changes: CarryChange[] = [];
  readonly missing: CarryMissing[] = [];
  readonly values = new Map<string, number>();
  readonly warnings: string[] = [];

  constructor(
    private readonly from: Submission,
    private readonly to: Submission,
  ) {}

  carryFields(): void {
    for (const { to, from } of lastYearFields) {
      const target = formOf(this.to, to.form)?.fields.get(to.key);
      const form = formOf(this.to, to.form);
      const after = this.firstNumber(from);
      if (!form || !target || after === null) continue;
      this.add(form, to.key, target.spec.label ?? to.key.replaceAll('.', ' '), target, after);
    }
  }

  carryColumn({ form: id, block, column, from }: ColumnPair): void {
    const form = formOf(this.to, id);
    const target = form?.blocks.get(block);
    const source = formOf(this.from, id)?.blocks.get(from.block);
    if (!form || !target || !source) return;
    const known = named(source).map(({ label, cells }) => ({ label, cell: cells.get(from.column) }));
    const rows = named(target);
    const found = matchNames(
      known.map(({ label }) => label),
      rows.map(({ label }) => label),
    );
    const empty = target.rows.filter((row) => !rows.includes(row) && row.blank);
    for (const [index, { label, cell }] of known.entries()) {
      const after = cell ? this.numberIn(cell, label) : null;
      if (after === null) continue;
      const row = rows[found[index] ?? -1];
      const key = `${block}.${row?.label ?? label}.${column}`;
      const words = `${block} ${row?.label ?? label} ${column}`;
      const reading = row?.cells.get(column);
      if (reading) {
        this.add(form, key, words, reading, after);
      } else if (!after.eq(0)) {
        const free = empty.shift();
        if (free) this.addNamed(form, target, free, { key, words, label, column, after });
        else this.missing.push({ key, form: id, block, label: words, after: toCellNumber(after) });
      }
    }
  }

  /** 记进一个空行：名字和数一起写。 */
  private addNamed(
    form: FormReading,
    { block }: BlockReading,
    row: BlockReading['rows'][number],
    one: {
      readonly key: string;
      readonly words: string;
      readonly label: string;
      readonly column: string;
      readonly after: Decimal;
    },
  ): void {
    const cell = row.cells.get(one.column);
    const place = row.cells.get(namingColumn(block))?.place;
    if (cell && place) this.add(form, one.key, one.words, cell, one.after, { place, text: one.label });
  }

  private add(
    form: FormReading,
    key: string,
    label: string,
    target: FieldReading,
    after: Decimal,
    rowName?: CarryChange['rowName'],
  ): void {
    this.values.set(key, toCellNumber(after));
    if (target.place === null || target.spec.formula !== undefined) return;
    this.changes.push({
      key,
      form: form.form.id,
      place: target.place,
      label,
      before: target.cell.value,
      after: toCellNumber(after),
      kind: kindOf(target, after),
      ...(rowName ? { rowName } : {}),
    });
  }

  private firstNumber(refs: readonly FieldRef[]): Decimal | null {
    for (const { form, key } of refs) {
      const reading = formOf(this.from, form)?.fields.get(key);
      const number = reading ? this.numberIn(reading, key.replaceAll('.', ' ')) : null;
      if (number !== null) return number;
    }
    return null;
  }

  /** 上年表里的一个数；空白没有，不是数的说一声。 */
  private numberIn({ cell, place }: FieldReading, label: string): Decimal | null {
    const read = readNumber(cell.value);
    if (read.kind === 'number') return read.value;
    if (read.kind === 'text' && !isBlankCell(cell)) {
      const at = place ? `（${place.sheetName} ${cellAddress(place.row, place.column)}）` : '';
      this.warnings.push(`上年表“${label}”${at}的“${read.text}”不是数，没有带过来。`);
    }
    return null;
  }
}

const formOf = (submission: Submission, id: FormId): FormReading | undefined =>
  submission.forms.find(({ form }) => form.id === id);

const namingColumn = ({ rowKey, columns }: BlockReading['block']): string =>
  rowKey ?? columns.find(({ grouped, kind }) => !grouped && kind === 'text')?.key ?? '';

/** 写了名字的行。 */
const named = ({ block, rows }: BlockReading): BlockReading['rows'] =>
  rows.filter(({ cells }) => {
    const cell = cells.get(namingColumn(block))?.cell;
    return cell !== undefined && !isBlankCell(cell);
  });

/** 比到本年表写出来的位数（至少两位）：上年 12.3456、本年写 12.35 是一样的。 */
function kindOf({ cell }: FieldReading, after: Decimal): CarryKind {
  if (isBlankCell(cell)) return '填入';
  const before = readNumber(cell.value);
  if (before.kind !== 'number') return '不同';
  const places = Math.max(2, /\.(\d+)$/.exec(formatAmount(before.value))?.[1]?.length ?? 0);
  return roundHalfUp(after, places).eq(roundHalfUp(dec(before.value), places)) ? '相同' : '不同';
}
