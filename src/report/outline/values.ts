import { dec, readNumber, type Decimal } from '../../domain';
import type { FieldReading, FormReading, Place, RowReading, Submission } from '../../submission';
import type { Figure, FigureSource } from './figure';
import { figures } from './figures';
import { textSlots } from './textSlots';
import { evaluateExpression } from './expression';

/** 取到的一个数和它所在的格。 */
export interface FigureValue {
  readonly value: Decimal;
  readonly kind: Figure['kind'];
  /** 从哪几格来；算出来的列出各项的格。 */
  readonly places: readonly Place[];
  /** 出处的说法，如“基础数据表.公用经费.本年决算数”。 */
  readonly source: string;
}

/** 从一份申报里按名字取数、取文字。 */
export interface Values {
  /** 没有这个数、格里不是数，返回 null：不当 0。 */
  readonly figure: (name: string) => FigureValue | null;
  readonly text: (name: string) => string | null;
  /** 只看格里写的，不用缺省的说法。 */
  readonly written: (name: string) => string | null;
  readonly submission: Submission;
}

function decimal({ cell }: FieldReading): Decimal | null {
  const reading = readNumber(cell.value);
  return reading.kind === 'number' ? reading.value : null;
}

const formsOf = (submission: Submission, { form }: FigureSource): readonly FormReading[] =>
  submission.forms.filter((each) => each.form.id === form);

interface Found {
  readonly value: Decimal;
  readonly places: readonly Place[];
}

const placesOf = (readings: readonly FieldReading[]): readonly Place[] =>
  readings.flatMap(({ place }) => (place ? [place] : []));

/** 可增行区：“块.#”行数，“块.列=值”行数，“块.列”各行之和（没有一行有数为 null）。 */
function fromBlock(form: FormReading, field: string): Found | null {
  const dot = field.indexOf('.');
  const block = form.blocks.get(field.slice(0, dot));
  if (!block) return null;
  const column = field.slice(dot + 1);
  const rows = block.rows.filter(({ blank }) => !blank);
  if (column === '#') return { value: dec(rows.length), places: block.place ? [block.place] : [] };
  const [name = '', wanted] = column.split('=');
  const readings = rows.flatMap((row) => row.cells.get(name) ?? []);
  if (wanted !== undefined) {
    const matching = readings.filter(({ cell }) => String(cell.value ?? '').trim() === wanted);
    return { value: dec(matching.length), places: placesOf(readings) };
  }
  const numbers = readings.flatMap((reading) => decimal(reading) ?? []);
  if (numbers.length === 0 || readings.some((reading) => !isEmpty(reading) && decimal(reading) === null))
    return null;
  return { value: numbers.reduce((sum, value) => sum.plus(value), dec(0)), places: placesOf(readings) };
}

const isEmpty = ({ cell }: FieldReading): boolean => String(cell.value ?? '').trim() === '';

function fromForm(form: FormReading, field: string): Found | null {
  const reading = form.fields.get(field);
  if (!reading) return fromBlock(form, field);
  const value = decimal(reading);
  return value === null ? null : { value, places: placesOf([reading]) };
}

/** 一个字段里写的文字；没有、空着返回 null。 */
export function textAt(form: FormReading, field: string): string | null {
  const text = String(form.fields.get(field)?.cell.text ?? '').trim();
  const raw = form.fields.get(field)?.cell.value;
  const full = typeof raw === 'string' ? raw.trim() : text;
  return full === '' ? null : full;
}

/** 按一份申报造取数的口。 */
export function valuesOf(submission: Submission): Values {
  const known = new Map<string, FigureValue | null>();
  const sourced = (sources: readonly FigureSource[], kind: Figure['kind']): FigureValue | null => {
    for (const source of sources) {
      for (const form of formsOf(submission, source)) {
        const found = fromForm(form, source.field);
        if (found) return { ...found, kind, source: `${source.form}.${source.field}` };
      }
    }
    return null;
  };
  const derived = ({ otherwise, unless, kind }: Figure): FigureValue | null => {
    if (!otherwise || (unless && cached(unless)?.value.gt(0))) return null;
    const value = evaluateExpression(otherwise, cached);
    return value && { ...value, kind, source: otherwise };
  };
  const lookup = (name: string): FigureValue | null => {
    const figure = Object.hasOwn(figures, name) ? figures[name]! : null;
    if (!figure || figure.kind === 'text') return null;
    return sourced(figure.sources, figure.kind) ?? derived(figure) ?? sourced(figure.last ?? [], figure.kind);
  };
  const cached = (name: string): FigureValue | null => {
    if (known.has(name)) return known.get(name)!;
    known.set(name, null); // 防自己引自己
    const value = lookup(name);
    known.set(name, value);
    return value;
  };
  const text = (name: string): string | null =>
    written(name) ?? (Object.hasOwn(textSlots, name) ? (textSlots[name]!.otherwise ?? null) : null);
  const written = (name: string): string | null => {
    if (name === '年度') return String(submission.year);
    if (name === '上年') return String(submission.year - 1);
    if (name === '下年') return String(submission.year + 1);
    if (name === '单位') return submission.unit;
    const figure = Object.hasOwn(figures, name) ? figures[name]! : null;
    const slot = Object.hasOwn(textSlots, name) ? textSlots[name]! : null;
    for (const source of slot?.sources ?? (figure?.kind === 'text' ? figure.sources : [])) {
      for (const form of formsOf(submission, source)) {
        const found = textAt(form, source.field);
        if (found !== null) return found;
      }
    }
    return null;
  };
  return { figure: cached, text, written, submission };
}

/** 一张表的一个可增行区；没有这张表为空。 */
export function rowsOf(submission: Submission, form: string, block: string): readonly RowReading[] {
  return submission.forms
    .filter((each) => each.form.id === form)
    .flatMap((each) => each.blocks.get(block)?.rows ?? [])
    .filter(({ blank }) => !blank);
}

/** 一行里的一列：数、文字、所在的格。 */
export function cellOf(
  row: RowReading,
  column: string,
): {
  readonly text: string;
  readonly value: Decimal | null;
  readonly place: Place | null;
  readonly kind: string;
} | null {
  const reading = row.cells.get(column);
  if (!reading) return null;
  const carried = row.carried[column];
  const text = String(reading.cell.value ?? '').trim() || (carried ?? '');
  return { text, value: decimal(reading), place: reading.place, kind: reading.spec.kind };
}
