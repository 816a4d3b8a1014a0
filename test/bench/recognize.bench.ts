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
    // 用的是占处理器的时间：别的活再多，量的也是认表自己
    const times = Array.from({ length: 15 }, () => {
      const started = process.cpuUsage();
      expect(recognizeGrid(grid)).toHaveLength(1);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    }).sort((a, b) => a - b);
    const [middle, slowest] = [times[7]!, times[14]!];
    console.log(
      `认一张三百行的表（处理器时间，要求 50 毫秒以内）：中位 ${middle.toFixed(1)} 毫秒，最慢 ${slowest.toFixed(1)} 毫秒`,
    );
  });
});
