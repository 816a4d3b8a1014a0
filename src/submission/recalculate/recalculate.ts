import { dec, ErrorValue, errorCause, formatAmount, formatRate, type FormulaCell } from '../../domain';
import type { CellScalar, CellSource, SourceCell } from '../cellSource';
import type {
  BlockReading,
  ColumnReading,
  FieldReading,
  FormReading,
  RowReading,
  Submission,
} from '../submission';
import { columnReadings } from '../read/columnReadings';
import { inTenThousands } from '../read/normalCell';
import { Calculator, type SheetCalculator } from './calculator';

const calculators = new WeakMap<CellSource, Calculator>();

/** 一份来源的计算；来源是只读的，算过的都还作数。 */
export function calculatorOf(source: CellSource): Calculator {
  const known = calculators.get(source);
  if (known) return known;
  const made = new Calculator(source);
  calculators.set(source, made);
  return made;
}

/** 重算的一张表。 */
export interface Recalculation {
  readonly form: FormReading;
  /** 有公式引用到别的表：别的表变了，它也要重算。 */
  readonly leavesSheet: boolean;
}

const done = new WeakMap<FormReading, Recalculation>();

/**
 * 把表上的每一条公式由录入的数重算一遍：与存着的结果不一样的格换成重算的，原来存着的留在 `stored`；
 * 有公式而算不了、也没有存结果的，`stored` 为空串。都一样的表原样返回。
 */
export function recalculateForm(form: FormReading): Recalculation {
  const known = done.get(form);
  if (known) return known;
  const sheet = calculatorOf(form.source).sheet(form.sheetId);
  const sound = sheet === undefined ? form : new FormRecalculation(sheet, form).result();
  const made = { form: sound, leavesSheet: sheet?.leavesSheet ?? false };
  done.set(form, made);
  if (sound !== form) done.set(sound, made);
  return made;
}

/** 一份申报的每一张表都重算；没有一格不同就原样返回。 */
export function recalculate(submission: Submission): Submission {
  const forms = submission.forms.map((form) => recalculateForm(form).form);
  return forms.every((form, index) => form === submission.forms[index])
    ? submission
    : { ...submission, forms };
}

/** 有公式的各格，一行一行地：几列有公式时，次序与表上一样。 */
function formulaCells(
  columns: readonly ColumnReading[],
): readonly { readonly index: number; readonly column: ColumnReading }[] {
  const cells = columns.flatMap((column) => column.formulas.map((index) => ({ index, column })));
  return columns.filter(({ formulas }) => formulas.length > 0).length > 1
    ? cells.sort((a, b) => a.index - b.index)
    : cells;
}

class FormRecalculation {
  constructor(
    private readonly sheet: SheetCalculator,
    private readonly form: FormReading,
  ) {}

  result(): FormReading {
    const { form } = this;
    const fields = this.readings(form.fields);
    let changed = fields !== form.fields;
    const blocks = new Map<string, BlockReading>();
    for (const [key, block] of form.blocks) {
      const rows = this.rows(block);
      changed ||= rows !== block.rows;
      blocks.set(
        key,
        rows === block.rows ? block : { ...block, rows, byColumn: columnReadings(block.columns, rows) },
      );
    }
    if (!changed) return form;
    return {
      ...withoutCaptions(form),
      fields,
      blocks,
      get captions() {
        return form.captions;
      },
    };
  }

  private rows({ rows, byColumn }: BlockReading): readonly RowReading[] {
    const changed = new Map<number, Map<string, FieldReading>>();
    for (const { index, column } of formulaCells(byColumn)) {
      const sound = this.recalculated(column.cells[index] as FieldReading);
      if (sound === null) continue;
      const own = changed.get(index) ?? new Map(rows[index]?.cells);
      changed.set(index, own.set(column.spec.key, sound));
    }
    if (changed.size === 0) return rows;
    return rows.map((row, index) => {
      const cells = changed.get(index);
      return cells === undefined ? row : { ...row, cells };
    });
  }

  private readings(readings: ReadonlyMap<string, FieldReading>): ReadonlyMap<string, FieldReading> {
    let changed: Map<string, FieldReading> | null = null;
    for (const [key, reading] of readings) {
      const sound = this.recalculated(reading);
      if (sound === null) continue;
      changed ??= new Map(readings);
      changed.set(key, sound);
    }
    return changed ?? readings;
  }

  /** 换上重算结果的一格；不是公式、重算的与存着的一样的为 null。 */
  private recalculated(reading: FieldReading): FieldReading | null {
    const { cell, place } = reading;
    if (cell.formula === null || place === null || cell.stored !== undefined) return null;
    const sound = this.sound(reading, cell.formula, place);
    return sound === null
      ? null
      : withCell(reading, inTenThousands(this.form.form, reading.spec, sound), sound);
  }

  /** 重算出来不一样的格；一样、算不了而存着结果的为 null。 */
  private sound(reading: FieldReading, formula: string, { row, column }: { row: number; column: number }) {
    // 表上的公式照表上的单位算：以元计的、分列写的看原来的格
    const cell = reading.raw ?? reading.cell;
    const { spec } = reading;
    const own = this.sheet.ownFormula(row, column) === formula;
    let computed = own ? this.sheet.formulaAt(row, column, formula) : this.sheet.evaluate(formula, row);
    if (computed === undefined || computed instanceof ErrorValue) {
      const expected = spec.formula === undefined ? null : reading.expectedFormula;
      const better =
        expected === null || expected === formula ? undefined : this.sheet.evaluate(expected, row);
      if (better !== undefined && !(better instanceof ErrorValue)) computed = better;
    }
    if (computed === undefined) return resultOf(cell.value) === '' ? { ...cell, stored: '' } : null;
    // 错误是引用的格带来的：那一格另报，这一格存着的数还在
    const isInherited =
      cell.value !== '' &&
      (computed instanceof ErrorValue
        ? computed.inherited
        : own && (computed ?? '') === '' && this.sheet.isOnError(row, column));
    if (isInherited || agrees(cell.value, computed)) return null;
    const value = computed instanceof ErrorValue ? computed.code : (computed ?? '');
    const text = this.sheet.show(row, column, value) ?? textOf(value, spec.kind === 'rate');
    return { ...cell, value, text, stored: resultOf(reading.cell.value) } satisfies SourceCell;
  }
}

const textOf = (value: CellScalar, isRate: boolean): string =>
  typeof value === 'number' ? (isRate ? formatRate(value) : formatAmount(dec(value))) : String(value);

/** `expectedFormula` 用到才展开：照着接过来，不在这里算。 */
function withCell(reading: FieldReading, cell: SourceCell, raw: SourceCell): FieldReading {
  return {
    ...(cell === raw ? {} : { raw }),
    spec: reading.spec,
    cell,
    place: reading.place,
    get expectedFormula() {
      return reading.expectedFormula;
    },
    overridden: reading.overridden,
  };
}

const withoutCaptions = ({
  form,
  name,
  sheetId,
  sheetName,
  source,
  misplaced,
  adopted,
  foreign,
  unlisted,
}: FormReading) => ({
  form,
  name,
  sheetId,
  sheetName,
  source,
  misplaced,
  ...(adopted ? { adopted } : {}),
  ...(foreign ? { foreign } : {}),
  ...(unlisted ? { unlisted } : {}),
});

/** 存着的与重算的是不是一回事：浮点尾差不算；错误值各家写法不同，都是错误就算一致。 */
export function agrees(stored: CellScalar, computed: FormulaCell): boolean {
  if (computed instanceof ErrorValue) return errorCause(stored) !== null;
  if (typeof stored === 'number' && typeof computed === 'number') {
    return Math.abs(stored - computed) <= 1e-9 * Math.max(1, Math.abs(stored));
  }
  return resultOf(stored) === (computed ?? '');
}

/** 存着的结果；只有空白的与没有存一样。 */
const resultOf = (stored: CellScalar): CellScalar =>
  typeof stored === 'string' && stored.trim() === '' ? '' : stored;
