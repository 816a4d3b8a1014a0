import type { CellScalar, FieldReading, FormReading, Place } from '../../../submission';

/** 表上的一格录入或计算结果：在哪、叫什么、印出来是什么。 */
export interface FormCell {
  readonly place: Place;
  /** 同一行的格相同；单列的字段自成一行。 */
  readonly rowKey: string;
  /** 行的叫法：行标签、指标名、字段名。 */
  readonly rowTitle: string;
  /** 栏的叫法；单列的字段没有栏，为空串。 */
  readonly column: string;
  /** 单元格显示的文字；合并的上级指标顺延到每一行。 */
  readonly text: string;
  readonly value: CellScalar;
}

const known = new WeakMap<FormReading, readonly FormCell[]>();

/** 一张表上找得到位置的格；同一次读数只排一遍。 */
export function formCells(reading: FormReading): readonly FormCell[] {
  const cells = known.get(reading) ?? listCells(reading);
  known.set(reading, cells);
  return cells;
}

function listCells({ fields, blocks }: FormReading): readonly FormCell[] {
  const single = [...fields].flatMap(([key, field]) => {
    const [head = key, column = ''] = key.split('.');
    const rowTitle = column === '' ? (field.spec.label ?? key) : head;
    return located(field, { rowKey: head, rowTitle, column });
  });
  const inBlocks = [...blocks].flatMap(([block, { rows }]) =>
    rows.flatMap(({ index, label, cells, carried }) =>
      [...cells].flatMap(([key, field]) =>
        located(
          field,
          { rowKey: `${block}#${index}`, rowTitle: label, column: field.spec.label ?? key },
          carried[key],
        ),
      ),
    ),
  );
  return [...single, ...inBlocks];
}

function located(
  { place, cell }: FieldReading,
  names: Pick<FormCell, 'rowKey' | 'rowTitle' | 'column'>,
  carried = '',
): readonly FormCell[] {
  return place === null ? [] : [{ ...names, place, text: cell.text.trim() || carried, value: cell.value }];
}
