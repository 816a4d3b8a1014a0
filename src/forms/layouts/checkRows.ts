import type { Kind } from '../kinds/kind';
import { isRecord, isText, isWhole, type Need } from './shapes';
import { shown } from './shown';

/** 核对各行要对照的。 */
export interface RowContext {
  readonly kind: Kind;
  /** 竖栏名 → 第几条。 */
  readonly columns: ReadonlyMap<string, number>;
  /** 登记过的自定义栏。 */
  readonly extras: ReadonlySet<string>;
}

/** 核对版面的各行：字段、列、竖栏都有，一样东西不放两处，同一行的格不重叠。 */
export function checkRows(rows: readonly unknown[], context: RowContext, need: Need): void {
  const used = new Set<string>();
  rows.forEach((row, at) => {
    const where = `第 ${at + 1} 行`;
    if (!isRecord(row)) return need(false, `${where}写法不对。`);
    const before = rows[at - 1];
    need(
      !isRecord(before) || before['unprinted'] !== true || row['unprinted'] === true,
      `${where}：不打印的行 unprinted 只能在最后，后面不能再有打印的行。`,
    );
    return 'block' in row
      ? checkBlock(row, where, context, used, need)
      : checkRow(row, where, context, used, need);
  });
}

/** 同一样东西只能放一处。 */
function once(used: Set<string>, what: string, where: string, need: Need): void {
  need(!used.has(what), `${where}：“${what}”前面已经放过了。`);
  used.add(what);
}

function checkRow(
  row: Record<string, unknown>,
  where: string,
  context: RowContext,
  used: Set<string>,
  need: Need,
): void {
  const { cells, height } = row;
  need(
    height === undefined || (typeof height === 'number' && height > 0 && height <= 409),
    `${where}的行高 height 应在 0 到 409 磅之间。`,
  );
  if (!need(Array.isArray(cells), `${where}应有格 cells。`)) return;
  const taken = new Set<number>();
  (cells as readonly unknown[]).forEach((cell, at) => {
    const place = `${where}第 ${at + 1} 格`;
    if (!isRecord(cell)) return need(false, `${place}写法不对。`);
    for (const column of span(cell, place, context, need)) {
      need(!taken.has(column), `${place}与前面的格重叠。`);
      taken.add(column);
    }
    return checkContent(cell, place, context, used, need);
  });
}

function checkContent(
  cell: Record<string, unknown>,
  place: string,
  { kind, extras }: RowContext,
  used: Set<string>,
  need: Need,
): void {
  const { field, extra, caption, height, spanBlock } = cell;
  need(caption === undefined || isText(caption), `${place}的文字 caption 应是文字。`);
  need(height === undefined || isWhole(height, 1), `${place}占的行数 height 应是从 1 起的整数。`);
  need(cell['own'] === undefined || isFormula(cell['own']), `${place}的模板公式 own 应以“=”开头。`);
  const { sum } = cell;
  need(
    sum === undefined || (Array.isArray(sum) && sum.length > 0 && sum.every(isKey)),
    `${place}的合计 sum 应是字段键的数组。`,
  );
  need(field === undefined || extra === undefined, `${place}不能又是字段又是自定义栏。`);
  if (field !== undefined) {
    const known = isText(field) && Object.hasOwn(kind.fields, field);
    if (need(known, `${place}：表种“${kind.id}”没有字段“${shown(field)}”。`))
      once(used, shown(field), place, need);
  }
  if (extra !== undefined) checkExtra(extra, place, extras, used, need);
  if (spanBlock !== undefined) {
    const known =
      isRecord(spanBlock) &&
      isText(spanBlock['block']) &&
      Object.hasOwn(kind.blocks, spanBlock['block']) &&
      isWhole(spanBlock['after'], 0);
    need(known, `${place}的 spanBlock 应写明可增行区 block 与之后的行数 after。`);
  }
}

function checkExtra(
  extra: unknown,
  place: string,
  extras: ReadonlySet<string>,
  used: Set<string>,
  need: Need,
): void {
  const known = isText(extra) && extras.has(extra);
  if (need(known, `${place}：自定义栏“${shown(extra)}”没有登记在 extra 里。`))
    once(used, `自定义.${shown(extra)}`, place, need);
}

function checkBlock(
  row: Record<string, unknown>,
  where: string,
  context: RowContext,
  used: Set<string>,
  need: Need,
): void {
  const { block, columns, defaultRows, minRows } = row;
  const definition =
    isText(block) && Object.hasOwn(context.kind.blocks, block) ? context.kind.blocks[block] : undefined;
  if (!need(definition !== undefined, `${where}：表种“${context.kind.id}”没有可增行区“${shown(block)}”。`))
    return;
  once(used, `可增行区 ${shown(block)}`, where, need);
  need(isWhole(defaultRows, 1), `${where}应写明没有数据时插几行 defaultRows。`);
  need(minRows === undefined || isWhole(minRows, 1), `${where}的最少行数 minRows 应是从 1 起的整数。`);
  need(isPresets(row['presets']), `${where}的预印行 presets 应逐行写列键与文字（或数）。`);
  if (!need(Array.isArray(columns) && columns.length > 0, `${where}应有列 columns。`)) return;
  const taken = new Set<number>();
  (columns as readonly unknown[]).forEach((placed, at) => {
    const place = `${where}第 ${at + 1} 列`;
    const column = isText(placed) ? { column: placed, at: placed } : placed;
    if (!isRecord(column)) return need(false, `${place}写法不对。`);
    for (const each of span(column, place, context, need)) {
      need(!taken.has(each), `${place}与前面的列重叠。`);
      taken.add(each);
    }
    if ('extra' in column) return checkExtra(column['extra'], place, context.extras, used, need);
    const key = column['column'];
    const known = isText(key) && Object.hasOwn(definition!.columns, key);
    if (need(known, `${place}：“${shown(block)}”没有列“${shown(key)}”。`))
      once(used, `${shown(block)}的列${shown(key)}`, place, need);
  });
}

/** 键会写进公式模板，不许夹带别的。 */
const isKey = (value: unknown): boolean => isText(value) && /^[^{}|?#@^:"]+$/.test(value);

const isFormula = (value: unknown): boolean => isText(value) && value.startsWith('=');

const isPresets = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) &&
    value.length <= 2000 &&
    value.every(
      (row) => isRecord(row) && Object.values(row).every((cell) => isText(cell) || typeof cell === 'number'),
    ));

/** 一格占的竖栏；名字不认识、起止颠倒为空。 */
function span(
  { at, to = at }: Record<string, unknown>,
  place: string,
  { columns }: RowContext,
  need: Need,
): readonly number[] {
  const [first, last] = [at, to].map((name) => (isText(name) ? columns.get(name) : undefined));
  if (!need(first !== undefined, `${place}：没有竖栏“${shown(at)}”。`)) return [];
  if (!need(last !== undefined, `${place}：没有竖栏“${shown(to)}”。`)) return [];
  if (!need(first! <= last!, `${place}：“${shown(to)}”在“${shown(at)}”左边。`)) return [];
  return Array.from({ length: last! - first! + 1 }, (_, index) => first! + index);
}
