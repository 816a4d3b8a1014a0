import { cellAddress } from '../../forms';
import type { FieldSpec } from '../../forms';
import type { DataValue, FormData, RowData, SubmissionData } from '../data/submissionData';
import { isBlankCell } from '../read/cells';
import type { CellScalar } from '../cellSource';
import type { BlockReading, FieldReading, FormReading, Place, Submission } from '../submission';

/** 填入：今年的格空着；不同：今年已经填了别的；相同：已经一致。 */
export type ImportKind = '填入' | '不同' | '相同';

/** 导入的一处：别的文件里的值 → 今年的一格。 */
export interface ImportChange {
  /** 表、项目、字段（区里为块、行号、列）连成的键，一份计划里不重。 */
  readonly key: string;
  readonly place: Place;
  readonly spec: FieldSpec;
  /** 给人看的：哪张表哪一栏、哪一格。 */
  readonly label: string;
  readonly before: CellScalar;
  readonly after: number | string;
  readonly kind: ImportKind;
}

/** 导入的全部内容，只是计划，不碰工作簿。 */
export interface ImportPlan {
  readonly changes: readonly ImportChange[];
  /** 导不进来的：今年没有插这张表、行不够；一条一句话。 */
  readonly left: readonly string[];
}

const plain = (text: unknown): string => String(text ?? '').replace(/\s+/g, '');

/** 别的文件里读出的录入 → 今年工作簿里要写的格。算得出来的格不写；行按名字对，没有的记进空行。 */
export function planImport(from: SubmissionData, to: Submission): ImportPlan {
  const changes: ImportChange[] = [];
  const left: string[] = [];
  const used = new Set<FormReading>();
  for (const form of from.forms) {
    const target = targetOf(form, to, used);
    if (target === null) {
      left.push(`今年没有插《${form.form}》${form.name === null ? '' : `〔${form.name}〕`}，没有导入。`);
      continue;
    }
    used.add(target);
    planFields(form, target, changes);
    for (const [key, rows] of Object.entries(form.rows)) {
      const block = target.blocks.get(key);
      if (block) planRows(rows, block, target, changes, left);
    }
  }
  return { changes, left };
}

/** 今年的哪一张：同一表种；项目表先按项目名，只有一张而还没有名字的就是它。 */
function targetOf(form: FormData, to: Submission, used: ReadonlySet<FormReading>): FormReading | null {
  const same = to.forms.filter(
    (one) => !used.has(one) && (one.form.id === form.form || one.form.kind === form.form),
  );
  if (form.name === null) return same[0] ?? null;
  const named = same.find(({ name }) => plain(name) === plain(form.name));
  const unnamed = same.filter(({ fields }) => {
    const name = fields.get('项目名称');
    return name !== undefined && isBlankCell(name.cell);
  });
  return named ?? (unnamed.length === 1 ? (unnamed[0] ?? null) : null);
}

function planFields(form: FormData, target: FormReading, changes: ImportChange[]): void {
  for (const [key, value] of Object.entries(form.values)) {
    const reading = target.fields.get(key);
    if (reading) add(changes, target, key, key.replaceAll('.', ' '), reading, value);
  }
}

const namingColumn = ({ block }: BlockReading): string =>
  block.rowKey ?? block.columns.find(({ grouped, kind }) => !grouped && kind === 'text')?.key ?? '';

function planRows(
  rows: readonly RowData[],
  block: BlockReading,
  target: FormReading,
  changes: ImportChange[],
  left: string[],
): void {
  const naming = namingColumn(block);
  const free = block.rows.filter((row) => {
    const name = row.cells.get(naming);
    return name !== undefined && isBlankCell(name.cell);
  });
  for (const [index, row] of rows.entries()) {
    const name = plain(row[naming]);
    if (name === '') continue;
    const known = block.rows.find(({ cells }) => plain(cells.get(naming)?.cell.value) === name);
    const place = known ?? free.shift();
    if (!place) {
      left.push(
        `《${target.form.id}》的${block.block.key}行不够，“${String(row[naming])}”没有导入：先加行再导。`,
      );
      continue;
    }
    for (const [column, value] of Object.entries(row)) {
      const reading = place.cells.get(column);
      const grouped = block.columns.some((one) => one.key === column && one.grouped);
      if (!reading || grouped) continue;
      const words = `${block.block.key} ${String(row[naming])} ${column}`;
      add(changes, target, `${block.block.key}.${index}.${column}`, words, reading, value);
    }
  }
}

function add(
  changes: ImportChange[],
  form: FormReading,
  key: string,
  words: string,
  { spec, cell, place }: FieldReading,
  after: DataValue | undefined,
): void {
  if (after === null || after === undefined || after === '') return;
  if (place === null || spec.formula !== undefined) return;
  changes.push({
    key: `${form.sheetId}/${key}`,
    place,
    spec,
    label: `${form.sheetName} ${words}（${cellAddress(place.row, place.column)}）`,
    before: cell.value,
    after,
    kind: isBlankCell(cell)
      ? '填入'
      : plain(cell.value) === plain(after) || plain(cell.text) === plain(after)
        ? '相同'
        : '不同',
  });
}
