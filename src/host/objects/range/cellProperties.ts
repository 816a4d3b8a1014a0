import type { Cell } from '../../engine/port';
import { HostError } from '../../protocol/hostError';

/** `getCellProperties` 的取数单：要什么就在那里写 true，与 Excel.CellPropertiesLoadOptions 同形。 */
export interface CellPropertiesRequest {
  readonly format?: Readonly<Record<string, boolean | Readonly<Record<string, boolean>>>>;
}

type Picker = (cell: Cell) => unknown;

/** 会答的属性；别的答 NotImplemented，免得加载项以为读到了。 */
const pickers: Readonly<Record<string, Readonly<Record<string, Picker>>>> = {
  protection: { locked: (cell) => cell.locked, formulaHidden: (cell) => cell.hidden },
  fill: { color: (cell) => cell.style.fill ?? '' },
  font: {
    color: (cell) => cell.style.font?.color ?? '#000000',
    size: (cell) => cell.style.font?.size ?? 11,
    name: (cell) => cell.style.font?.name ?? '宋体',
    strikethrough: (cell) => cell.style.font?.strike === true,
    superscript: () => false,
    subscript: () => false,
  },
};

/** 直接写在 format 下面的；引擎不记的方向照缺省答。 */
const plainPickers: Readonly<Record<string, Picker>> = {
  wrapText: (cell) => cell.style.wrap === true,
  indentLevel: (cell) => cell.style.indent ?? 0,
  textOrientation: () => 0,
  readingOrder: () => 'Context',
};

/** 取数单 → 取一格的函数。 */
export function cellPropertiesPicker(request: CellPropertiesRequest): (cell: Cell) => unknown {
  const all = Object.entries(request.format ?? {});
  const plain = all.flatMap(([key, on]) =>
    on === true && plainPickers[key] ? [[key, plainPickers[key]] as const] : [],
  );
  const groups = all.filter(([key]) => !plainPickers[key]);
  const wanted = groups.map(([group, keys]) => {
    const chosen = keysOf(group, keys).map((key) => [key, pickerOf(group, key)] as const);
    return [group, chosen] as const;
  });
  return (cell) => ({
    format: Object.fromEntries([
      ...plain.map(([key, pick]) => [key, pick(cell)]),
      ...wanted.map(([group, keys]) => [
        group,
        Object.fromEntries(keys.map(([key, pick]) => [key, pick(cell)])),
      ]),
    ]),
  });
}

/** 保护一项在取数单里只写 true，要的是锁定与隐藏公式两样。 */
function keysOf(group: string, keys: boolean | Readonly<Record<string, boolean>>): readonly string[] {
  if (keys === true && group === 'protection') return Object.keys(pickers['protection'] ?? {});
  return Object.entries(keys)
    .filter(([, on]) => on)
    .map(([key]) => key);
}

function pickerOf(group: string, key: string): Picker {
  const picker = pickers[group]?.[key];
  if (!picker) throw new HostError('NotImplemented', `getCellProperties: format.${group}.${key}`);
  return picker;
}

/** `getRowProperties` 的取数单，与 Excel.RowPropertiesLoadOptions 同形。 */
export interface RowPropertiesRequest {
  readonly rowHidden?: boolean;
  readonly format?: Readonly<Record<string, unknown>>;
}

/** 一行（列）：磅，与是不是藏起来的。 */
export interface LineSize {
  readonly size: number;
  readonly hidden: boolean;
}

/** 取数单 → 行高（磅，隐藏的为 0）、隐藏写成一行的属性；别的不会答。 */
export function rowPropertiesPicker(request: RowPropertiesRequest): (line: LineSize) => unknown {
  return linePropertiesPicker('getRowProperties', request, request.rowHidden, ['rowHidden', 'rowHeight']);
}

/** `getColumnProperties` 的取数单，与 Excel.ColumnPropertiesLoadOptions 同形。 */
export interface ColumnPropertiesRequest {
  readonly columnHidden?: boolean;
  readonly format?: Readonly<Record<string, unknown>>;
}

/** 取数单 → 列宽（磅，隐藏的为 0）、隐藏写成一列的属性；别的不会答。 */
export function columnPropertiesPicker(request: ColumnPropertiesRequest): (line: LineSize) => unknown {
  return linePropertiesPicker('getColumnProperties', request, request.columnHidden, [
    'columnHidden',
    'columnWidth',
  ]);
}

function linePropertiesPicker(
  call: string,
  { format }: Pick<RowPropertiesRequest, 'format'>,
  wantsHidden: boolean | undefined,
  [hiddenKey, sizeKey]: readonly [string, string],
): (line: LineSize) => unknown {
  const other = Object.keys(format ?? {}).find((key) => key !== sizeKey);
  if (other !== undefined) throw new HostError('NotImplemented', `${call}: ${other}`);
  return ({ size, hidden }) => ({
    ...(wantsHidden ? { [hiddenKey]: hidden } : {}),
    ...(format ? { format: { [sizeKey]: hidden ? 0 : size } } : {}),
  });
}
