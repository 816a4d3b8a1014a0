import { describe, expect, it } from 'vitest';
import { recognizeGrid } from '../../src/recognize';
import { gridOf, layoutFixtures } from '../unit/recognize/layoutFixture';

/** 一张表的指标区加长到三百行。 */
function longTable() {
  const base = gridOf(layoutFixtures.find(({ id }) => id === 'ah-tianchang-2022')!);
  const cells = [...base.cells];
  for (let row = base.rowCount; row < 300; row++) {
    cells.push(
      ...[3, 4, 5, 6, 7].map((column) => ({ row, column, text: column === 3 ? `指标${row}` : `${row}` })),
    );
  }
  return { ...base, rowCount: 300, cells };
}

describe('认表', () => {
  it('三百行一张', () => {
    const grid = longTable();
    const times = Array.from({ length: 7 }, () => {
      const started = performance.now();
      expect(recognizeGrid(grid)).toHaveLength(1);
      return performance.now() - started;
    }).sort((a, b) => a - b);
    console.log(`认一张三百行的表：中位 ${times[3]!.toFixed(1)} 毫秒，最慢 ${times[6]!.toFixed(1)} 毫秒`);
  });
});
