import type { ColumnReading, FieldReading, FormReading, Place } from '../../submission';
import { remember } from '../cells/remember';

/**
 * 两次读到的是不是同一张、内容一处未变的表：表样、项目名、工作表、每一格的值、公式、显示文字和位置都相同。
 * 读数里别的东西（行名、顺延的上级、应有的公式）都由它们和方案推出。
 */
export function sameForm(a: FormReading, b: FormReading): boolean {
  return (
    a.form === b.form &&
    a.name === b.name &&
    a.sheetId === b.sheetId &&
    a.sheetName === b.sheetName &&
    sameCells(a.fields, b.fields) &&
    sameBlocks(a, b) &&
    sameCaptions(a, b)
  );
}

/** 两份都照表样的次序排：并排走一遍，不必逐格按键去查。 */
function sameCells(a: ReadonlyMap<string, FieldReading>, b: ReadonlyMap<string, FieldReading>): boolean {
  if (a.size !== b.size) return false;
  const others = b.values();
  for (const reading of a.values()) {
    const beside = others.next().value as FieldReading;
    const { key } = reading.spec;
    const other = beside.spec.key === key ? beside : b.get(key);
    if (other === undefined || !sameCell(reading, other) || !samePlace(reading.place, other.place))
      return false;
  }
  return true;
}

/** 可增行区按列比：三十张表、每张五百行时，一行一行地按键取格占改一格再审的大半。 */
function sameBlocks({ blocks: a }: FormReading, { blocks: b }: FormReading): boolean {
  for (const [key, { byColumn, place }] of a) {
    const other = b.get(key);
    if (other === undefined || byColumn.length !== other.byColumn.length) return false;
    if (!samePlace(place, other.place)) return false;
    for (const [index, column] of byColumn.entries())
      if (!sameColumn(column, other.byColumn[index] as ColumnReading)) return false;
  }
  return a.size === b.size;
}

function sameColumn({ spec, cells }: ColumnReading, other: ColumnReading): boolean {
  if (spec.key !== other.spec.key || cells.length !== other.cells.length) return false;
  for (let row = 0; row < cells.length; row += 1) {
    const [a, b] = [cells[row] as FieldReading, other.cells[row] as FieldReading];
    if (!sameCell(a, b) || !samePlace(a.place, b.place)) return false;
  }
  return true;
}

/** 表上的固定文字每问一次都要重认一遍：没有变的表上一次认过的还用得上。 */
const captionsOf = remember(({ captions }: FormReading) => captions);

function sameCaptions(one: FormReading, two: FormReading): boolean {
  const [a, b] = [captionsOf(one), captionsOf(two)];
  return (
    a.length === b.length &&
    a.every((caption, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        caption.template === other.template &&
        samePlace(caption.place, other.place) &&
        sameCell(caption, other)
      );
    })
  );
}

const sameCell = (
  { cell: a }: Pick<FieldReading, 'cell'>,
  { cell: b }: Pick<FieldReading, 'cell'>,
): boolean => a.value === b.value && a.formula === b.formula && a.text === b.text;

/** 表名、表 id 已经比过。 */
const samePlace = (a: Place | null, b: Place | null): boolean =>
  a === null || b === null
    ? a === b
    : a.row === b.row && a.column === b.column && a.lastRow === b.lastRow && a.lastColumn === b.lastColumn;
