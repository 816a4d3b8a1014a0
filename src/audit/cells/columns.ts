import type { ColumnReading, FormReading, RowReading } from '../../submission';
import { remember } from './remember';

/** 一个可增行区按列看：规则先挑列再走行，不必各自把每一行的每一格都走一遍。 */
export interface BlockColumns {
  readonly block: string;
  readonly rows: readonly RowReading[];
  readonly columns: readonly ColumnReading[];
}

/** 一张表的各个可增行区按列看。 */
export const blockColumnsOf = remember((form: FormReading): readonly BlockColumns[] =>
  [...form.blocks].map(([block, { rows, byColumn }]) => ({ block, rows, columns: byColumn })),
);

/** 一张表里一个可增行区的一列；没有这个区、这一列为 undefined。 */
export const columnIn = (form: FormReading, block: string, key: string): ColumnReading | undefined =>
  form.blocks.get(block)?.byColumn.find(({ spec }) => spec.key === key);
