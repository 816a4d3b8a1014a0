import { rectAddress, type Rect } from '../../forms';
import type { CellScalar } from '../../submission';
import { asText } from './layout/text';

/** 要写的一格：公式（以 = 开头）或值；文字一律按文字写。 */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: { readonly formula: string } | { readonly value: CellScalar };
}

/** 写之前读到的数字格式：区域与逐格的格式。 */
export interface KnownFormats {
  readonly area: Rect | null;
  readonly numberFormats: readonly (readonly string[])[];
}

/**
 * 一张表上零散的若干格一次写完：一个矩形、其余格 null，动作数不随格数增长。
 * Excel 写公式时可能顺手改数字格式，写完按原来的补写一遍。
 */
export function writeCells(
  sheet: Excel.Worksheet,
  writes: readonly CellWrite[],
  capture: KnownFormats | undefined,
): void {
  if (writes.length === 0) return;
  const area = boundsOf(writes);
  const range = sheet.getRange(rectAddress(area));
  // 文本格式的格里写公式会存成文字：先改成常规，写完再改回去
  const isTextual = ({ row, column, content }: CellWrite): boolean =>
    'formula' in content && formatAt(capture, row, column) === '@';
  if (writes.some(isTextual)) {
    range.numberFormat = matrix(area, writes, (write) => (isTextual(write) ? 'General' : null)) as string[][];
  }
  range.formulas = matrix(area, writes, contentOf) as string[][];
  range.numberFormat = matrix(area, writes, ({ row, column }) =>
    formatAt(capture, row, column),
  ) as string[][];
}

const contentOf = ({ content }: CellWrite): CellScalar => {
  if ('formula' in content) return content.formula;
  return typeof content.value === 'string' ? asText(content.value) : content.value;
};

function formatAt(capture: KnownFormats | undefined, row: number, column: number): string | null {
  const { area, numberFormats } = capture ?? {};
  return (area && numberFormats?.[row - area.row]?.[column - area.column]) ?? null;
}

function boundsOf(writes: readonly CellWrite[]): Rect {
  const rows = writes.map(({ row }) => row);
  const columns = writes.map(({ column }) => column);
  return {
    row: Math.min(...rows),
    column: Math.min(...columns),
    lastRow: Math.max(...rows),
    lastColumn: Math.max(...columns),
  };
}

function matrix<T>(area: Rect, writes: readonly CellWrite[], pick: (write: CellWrite) => T): (T | null)[][] {
  const rows = Array.from({ length: area.lastRow - area.row + 1 }, () =>
    Array<T | null>(area.lastColumn - area.column + 1).fill(null),
  );
  for (const write of writes) rows[write.row - area.row]![write.column - area.column] = pick(write);
  return rows;
}
