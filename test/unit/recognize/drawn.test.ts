import { describe, expect, it } from 'vitest';
import { recognizeGrid } from '../../../src/recognize';
import { drawnFixtures, drawnFolders } from './drawnFixture';
import { boundTwice, gridOf, layoutFixtures } from './layoutFixture';

const at = ({ row, column }: { readonly row: number; readonly column: number }) => `${row},${column}`;

/** 产品已有的键：标着“产品还没有”的格绝不能认成它们。 */
const known = new Set(
  layoutFixtures.flatMap(({ cells }) => cells.flatMap(([, , , , , field]) => field ?? [])),
);

describe.each(drawnFolders)('照各地样子手画的版面（%s）', (folder) => {
  it.each(drawnFixtures(folder).map((fixture) => [fixture.id, fixture] as const))('%s', (_, fixture) => {
    const proposals = recognizeGrid(gridOf(fixture));
    const got = new Map(proposals.flatMap(({ cells }) => cells.map((cell) => [at(cell), cell.field])));
    let [right, all] = [0, 0];
    const wrong: string[] = [];
    for (const [row, column, , , text, field, wanted] of fixture.cells) {
      const found = got.get(at({ row, column }));
      if (field) {
        all++;
        if (found === field) right++;
        else if (found !== undefined) wrong.push(`${row},${column}“${text}”：应为 ${field}，认成 ${found}`);
      } else if (wanted !== undefined && found !== undefined && found !== wanted && known.has(found)) {
        wrong.push(`${row},${column}“${text}”：新栏 ${wanted} 认成了 ${found}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(right / all).toBeGreaterThanOrEqual(0.98);
    for (const { questions } of proposals) expect(questions.length).toBeLessThanOrEqual(3);
    expect(proposals.flatMap(boundTwice)).toEqual([]);
    if (fixture.unit !== undefined)
      expect([...new Set(proposals.map(({ unit }) => unit))]).toEqual([fixture.unit]);
  });
});
