import type { Thresholds } from '../../../schemes';
import {
  auditSheetTitle,
  locateAuditTable,
  locateParameters,
  type AuditTable,
  type CellScalar,
} from '../../../submission';
import { sheetByName, type BookState, type SheetState } from '../../kernel/book/bookState';
import { toCellSource } from '../../kernel/book/cellSource';
import { Grid } from '../../kernel/book/grid';
import { isBuilding } from './auditMark';
import { auditColumns, columnAt, columnCount, firstRow, headerRow } from './columns';

/** 现有的一行：有键的结果，或用户自己在区里写的话。 */
export interface ExistingRow {
  readonly key: string;
  readonly explanation: string;
  /** 各列显示的文字（留作旧说明时照抄）。 */
  readonly texts: readonly string[];
}

/** 现有的一个审核参数。 */
export interface ExistingParameter {
  readonly row: number;
  readonly value: CellScalar;
}

/** 工作簿里现有的“审核情况表”。 */
export interface ExistingAuditSheet {
  readonly sheet: SheetState;
  readonly grid: Grid;
  readonly table: AuditTable;
  readonly rows: readonly ExistingRow[];
  readonly parameters: ReadonlyMap<keyof Thresholds, ExistingParameter>;
  /** 表头与各列都在该在的地方：就地更新；否则在旁边重建。 */
  readonly standing: boolean;
}

/** 找现有的“审核情况表”；没有返回 null。 */
export function findExisting(book: BookState): ExistingAuditSheet | null {
  const source = toCellSource(book);
  const table = locateAuditTable(source);
  const sheet = book.sheets.find(({ id }) => id === table?.sheet.id);
  if (!table || !sheet?.grid) return null;
  const { grid } = sheet;
  const standing =
    table.row === firstRow &&
    table.keyColumn === columnAt('key') &&
    table.explanationColumn === columnAt('explanation') &&
    auditColumns.every(({ caption }, column) => grid.cell(headerRow, column).value === caption);
  return {
    sheet,
    grid,
    table,
    rows: readRows(grid, table),
    parameters: new Map(
      [...locateParameters(source)]
        .filter(([, place]) => place.sheet.id === sheet.id)
        .map(([key, { row, column }]) => [key, { row, value: grid.cell(row, column).value }]),
    ),
    standing,
  };
}

/**
 * 没有可以就地更新的表时写在哪一张：上次建到一半、还没有内容的，或刚建出来还空着的同名表。
 * 都没有返回 null（新建）。
 */
export function findUnfinished(book: BookState, existing: ExistingAuditSheet | null): SheetState | null {
  const half = book.sheets.find((sheet) => isBuilding(sheet) && sheet !== existing?.sheet);
  if (half) return half;
  if (existing && isBuilding(existing.sheet) && existing.rows.length === 0) return existing.sheet;
  const named = sheetByName(book, auditSheetTitle);
  return named?.names?.length === 0 && named.grid?.rowCount === 0 ? named : null;
}

function readRows(grid: Grid, table: AuditTable): readonly ExistingRow[] {
  const rows: ExistingRow[] = [];
  for (let row = table.row; row <= table.lastRow; row += 1) {
    const key = String(grid.cell(row, table.keyColumn).value);
    const explanation = String(grid.cell(row, table.explanationColumn).value).trim();
    if (key === '' && explanation === '') continue;
    const texts = Array.from({ length: columnCount }, (_, column) => grid.cell(row, column).text);
    rows.push({ key, explanation, texts });
  }
  return rows;
}

/** 审核参数用到的列（与结果共用列宽）。 */
export const parameterColumns = {
  number: 0,
  unit: columnAt('severity'),
  title: columnAt('form'),
  value: columnAt('place'),
  scheme: columnAt('rule'),
  meaning: columnAt('message'),
  rules: columnAt('actual'),
} as const;

/** 审核参数一节占哪几行，连小标题与表头；这张表上没有为 null。 */
export function parametersOf(book: BookState, sheetId: string): { row: number; lastRow: number } | null {
  const rows = [...locateParameters(toCellSource(book)).values()].flatMap(({ sheet, row }) =>
    sheet.id === sheetId ? [row] : [],
  );
  return rows.length === 0 ? null : { row: Math.min(...rows) - 2, lastRow: Math.max(...rows) };
}
