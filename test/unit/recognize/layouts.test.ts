import { describe, expect, it } from 'vitest';
import { recognizeGrid } from '../../../src/recognize';
import { boundTwice, gridOf, layoutFixtures } from './layoutFixture';

const at = ({ row, column }: { readonly row: number; readonly column: number }) => `${row},${column}`;

/** 产品已有的键：标着“产品还没有”的格绝不能认成它们。 */
const known = new Set(
  layoutFixtures.flatMap(({ cells }) => cells.flatMap(([, , , , , field]) => field ?? [])),
);

describe('公开版面逐格认', () => {
  it.each(layoutFixtures.map((fixture) => [fixture.id, fixture] as const))('%s', (_, fixture) => {
    const proposals = recognizeGrid(gridOf(fixture));
    const got = new Map(proposals.flatMap(({ cells }) => cells.map((cell) => [at(cell), cell.field])));
    let [right, wanted] = [0, 0];
    const wrong: string[] = [];
    for (const [row, column, , , , field, wantedKey] of fixture.cells) {
      const found = got.get(at({ row, column }));
      if (field) {
        wanted++;
        if (found === field) right++;
        else if (found !== undefined) wrong.push(`${row},${column}：应为 ${field}，认成 ${found}`);
      } else if (wantedKey !== undefined && found !== undefined && found !== wantedKey && known.has(found)) {
        wrong.push(`${row},${column}：新栏 ${wantedKey} 认成了 ${found}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(right / wanted).toBeGreaterThanOrEqual(fixture.complete ? 0.98 : 0.95);
    for (const { questions } of proposals) expect(questions.length).toBeLessThanOrEqual(3);
    expect(proposals.flatMap(boundTwice)).toEqual([]);
  });

  it('度量单位与计量单位、指标性质与计算符号各归一个键', () => {
    const keys = new Map<string, Set<string>>();
    for (const fixture of layoutFixtures) {
      const proposals = recognizeGrid(gridOf(fixture));
      const got = new Map(proposals.flatMap(({ cells }) => cells.map((cell) => [at(cell), cell.field])));
      for (const [row, column, , , , , wanted] of fixture.cells) {
        const found = got.get(at({ row, column }));
        if (wanted === undefined || found === undefined) continue;
        keys.set(wanted, (keys.get(wanted) ?? new Set()).add(found));
      }
    }
    expect([...(keys.get('绩效指标.计量单位') ?? [])]).toEqual(['绩效指标.度量单位']);
    expect([...(keys.get('绩效指标.度量单位') ?? [])]).toEqual(['绩效指标.度量单位']);
    expect([...(keys.get('绩效指标.指标性质') ?? [])]).toEqual(['绩效指标.指标性质']);
    for (const [wanted, found] of keys) expect([wanted, found.size]).toEqual([wanted, 1]);
  });
});
