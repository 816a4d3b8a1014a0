import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GridSource, Proposal } from '../../../src/recognize';

/** 一格：行、列（从 0 起）、跨行、跨列、文字、应认出的字段、（产品还没有的）应新设的键。 */
export type FixtureCell = readonly [number, number, number, number, string, (string | null)?, string?];

/** 一张公开表的版面；正文换成了无关的字，标签与位置照原样。 */
export interface LayoutFixture {
  readonly id: string;
  readonly kind: string;
  readonly complete: boolean;
  /** 表上写着的金额单位；没有标的不查。 */
  readonly unit?: string;
  readonly cells: readonly FixtureCell[];
}

const folder = join(import.meta.dirname, '../../fixtures/layouts');

export const layoutFixtures: readonly LayoutFixture[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as LayoutFixture);

/** 版面 → 网格。 */
export function gridOf({ id, cells }: LayoutFixture): GridSource {
  return {
    name: id,
    rowCount: Math.max(...cells.map(([row, , rows]) => row + rows)),
    columnCount: Math.max(...cells.map(([, column, , columns]) => column + columns)),
    cells: cells.map(([row, column, , , text]) => ({ row, column, text })),
    merges: cells
      .filter(([, , rows, columns]) => rows > 1 || columns > 1)
      .map(([row, column, rows, columns]) => ({
        row,
        column,
        lastRow: row + rows - 1,
        lastColumn: column + columns - 1,
      })),
  };
}

/** 同一行里认到两处的区里的字段：一列认成了另一列。 */
export function boundTwice({ sheet, cells, blocks }: Proposal): string[] {
  const seen = new Set<string>();
  return cells.flatMap(({ row, column, field }) => {
    if (
      !blocks.some(
        ({ key, firstRow, lastRow }) => field.startsWith(`${key}.`) && row >= firstRow && row <= lastRow,
      )
    )
      return [];
    const key = `${row} ${field}`;
    if (!seen.has(key)) return (seen.add(key), []);
    return [`${sheet} ${row},${column} ${field}`];
  });
}
