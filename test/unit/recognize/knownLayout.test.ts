import { describe, expect, it } from 'vitest';
import { layoutFrom, recognizeGrid, withAnswers } from '../../../src/recognize';
import type { GridSource } from '../../../src/recognize';
import { isLong } from '../../support/long';
import { hashOf } from '../../support/sampled';
import { allDrawn } from './drawnFixture';
import { gridOf, layoutFixtures } from './layoutFixture';
import { sampleTemplate } from './templateXlsx';

const identity = { id: '某县', title: '某县' };

/** 认得出、有表样的一张表的版面。 */
function known(grid: GridSource, atOrigin: boolean) {
  const [proposal, ...others] = recognizeGrid(grid);
  if (!proposal || others.length > 0) return null;
  const layout = layoutFrom(grid, proposal, atOrigin ? { ...identity, atOrigin: true } : identity);
  return layout && { proposal, layout };
}

describe('照知道的版面认', () => {
  it('从一张表得到的版面，再认这张表：每个字段还在原来的格里，没有要问的', () => {
    let tables = 0;
    for (const fixture of [...layoutFixtures, ...allDrawn]) {
      const grid = gridOf(fixture);
      // 平时照名字取一种，长的两种都做
      for (const atOrigin of isLong ? [true, false] : [hashOf(fixture.id) % 2 === 0]) {
        const found = known(grid, atOrigin);
        if (!found) continue;
        const [again] = recognizeGrid(grid, [found.layout]);
        if (again?.confidence !== 1) continue;
        tables += 1;
        const was = new Map(
          found.proposal.cells.map(({ row, column, field }) => [`${row},${column}`, field]),
        );
        for (const { row, column, field } of again.cells) {
          const before = was.get(`${row},${column}`);
          if (before !== undefined)
            expect(`${fixture.id} ${row},${column} ${field}`).toBe(
              `${fixture.id} ${row},${column} ${before}`,
            );
        }
        expect(again.questions).toEqual([]);
      }
    }
    expect(tables).toBeGreaterThan(isLong ? 80 : 40);
  });

  it('答过的问题不再问：另一个单位填好的同一张表，照版面说每格是什么', () => {
    const asked = sampleTemplate({ weight: true, score: true, misprinted: true });
    const [proposal] = recognizeGrid(asked);
    expect(proposal?.questions).toHaveLength(1);
    const assigned = [
      { row: 11, column: 5, field: '绩效指标.分值' },
      { row: 11, column: 6, field: '绩效指标.得分' },
    ];
    const answered = withAnswers(proposal!, [{ question: 0, assigned }]);
    const layout = layoutFrom(asked, answered, { ...identity, atOrigin: true })!;
    const other: GridSource = {
      ...asked,
      cells: asked.cells.map((one) => (one.text === '12场' ? { ...one, text: '9场' } : one)),
    };
    const [recognized] = recognizeGrid(other, [layout]);
    expect(recognized?.questions).toEqual([]);
    for (const cell of assigned) expect(recognized?.cells).toContainEqual(cell);
  });

  it('指标多了几行照样是它；少一个固定文字就不是，照常认', () => {
    const grid = gridOf(allDrawn.find(({ id }) => id === 'p07')!);
    const { layout, proposal } = known(grid, true)!;
    const { lastRow } = proposal.blocks[0]!;
    const grown: GridSource = {
      ...grid,
      rowCount: grid.rowCount + 1,
      cells: [
        ...grid.cells.map((cell) => (cell.row > lastRow ? { ...cell, row: cell.row + 1 } : cell)),
        { row: lastRow + 1, column: 3, text: '新增的指标' },
      ],
      merges: grid.merges.map((merge) => ({
        ...merge,
        row: merge.row > lastRow ? merge.row + 1 : merge.row,
        lastRow: merge.lastRow > lastRow ? merge.lastRow + 1 : merge.lastRow,
      })),
    };
    const [longer] = recognizeGrid(grown, [layout]);
    expect([longer?.confidence, longer?.blocks[0]?.lastRow]).toEqual([1, lastRow + 1]);
    const changed = {
      ...grid,
      cells: grid.cells.map((cell) => (cell.text === '主管部门' ? { ...cell, text: '主管单位' } : cell)),
    };
    expect(recognizeGrid(changed, [layout])).toEqual(recognizeGrid(changed));
  });
});
