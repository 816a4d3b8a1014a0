import type { BlockColumn, FieldSpec } from '../../forms';
import type { SourceRect, SourceSheet } from '../cellSource';
import { isBlankCell } from '../read/cells';
import type { FieldReading, FormReading } from '../submission';

/** 一张表里不公开的格。 */
export interface PrivateCells {
  readonly blank: readonly SourceRect[];
  /** 这些格里的姓名、电话，用来查别处有没有再写一遍。 */
  readonly texts: readonly string[];
  /** 表上有这一栏、却认不出在哪一格的个人信息。 */
  readonly unlocated: readonly string[];
}

const isPrivate = (spec: FieldSpec | BlockColumn): boolean =>
  spec.private === true || ('helper' in spec && spec.helper === true);

/** 不公开的格：标了个人信息的字段与列、不打印的辅助列（连表头）。 */
export function privateCells({ fields, blocks }: FormReading, sheet: SourceSheet): PrivateCells {
  const rows = [...blocks.values()].flatMap((block) => block.rows);
  const readings = [...fields.values(), ...rows.flatMap(({ cells }) => [...cells.values()])].filter(
    ({ spec }) => isPrivate(spec),
  );
  const helpers = readings.flatMap(({ spec, place }) =>
    'helper' in spec && spec.helper && place ? [place] : [],
  );
  return {
    blank: [...readings.flatMap(({ place }) => place ?? []), ...columnsAbove(helpers)],
    texts: readings.filter(({ spec }) => spec.private).flatMap(textOf),
    unlocated: [
      ...readings.flatMap((reading) => unlocatedLabel(reading, sheet)),
      ...[...blocks.values()].flatMap(({ block, columns, place }) =>
        place === null && columns.some(({ private: hidden }) => hidden) ? [block.key] : [],
      ),
    ],
  };
}

/** 辅助列的表头在列的上方：整列往上都清。 */
const columnsAbove = (places: readonly SourceRect[]): readonly SourceRect[] =>
  places.map((place) => ({ ...place, row: 0 }));

const textOf = ({ cell }: FieldReading): readonly string[] => {
  const text = String(cell.value).trim();
  return [...text].length < 2 ? [] : [text];
};

/** 位置认不出、表上却还写着这一栏；连栏目都删了就没有什么可去的。 */
function unlocatedLabel({ spec, place }: FieldReading, sheet: SourceSheet): readonly string[] {
  if (place !== null) return [];
  const label = spec.label ?? spec.key;
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const cell = sheet.cell(row, column);
      if (!isBlankCell(cell) && String(cell.value).includes(label)) return [label];
    }
  }
  return [];
}
