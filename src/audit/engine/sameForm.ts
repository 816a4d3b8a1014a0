import type { FieldReading, FormReading, Place } from '../../submission';

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

function sameCells(a: ReadonlyMap<string, FieldReading>, b: ReadonlyMap<string, FieldReading>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, reading] of a) {
    const other = b.get(key);
    if (other === undefined || !samePlace(reading.place, other.place) || !sameCell(reading, other))
      return false;
  }
  return true;
}

function sameBlocks({ blocks: a }: FormReading, { blocks: b }: FormReading): boolean {
  for (const [key, { rows, place }] of a) {
    const other = b.get(key);
    if (other === undefined || rows.length !== other.rows.length || !samePlace(place, other.place))
      return false;
    for (const [index, { cells }] of rows.entries()) {
      const row = other.rows[index];
      if (row === undefined || !sameCells(cells, row.cells)) return false;
    }
  }
  return a.size === b.size;
}

function sameCaptions({ captions: a }: FormReading, { captions: b }: FormReading): boolean {
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
