import { describe, expect, it } from 'vitest';
import { recognizeGrid } from '../../../src/recognize';
import { isLong } from '../../support/long';
import { hashOf } from '../../support/sampled';
import { allDrawn } from './drawnFixture';
import { layoutFixtures } from './layoutFixture';
import { transforms } from './transforms';

const all = [...layoutFixtures, ...allDrawn];

/** 一张表换一种样子随机三次；平时取一次（照名字的散列），长的三次都做。 */
const seedsOf = (name: string): readonly number[] => (isLong ? [1, 2, 3] : [1 + (hashOf(name) % 3)]);

/** 种子随机数（mulberry32）。 */
function seeded(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  };
}

describe('同一张表换个样子：认对的还对，不因此认错', () => {
  it.each(transforms)('%s', (title, transform, least) => {
    let [right, wanted] = [0, 0];
    const wrong: string[] = [];
    for (const [i, fixture] of all.entries()) {
      for (const seed of seedsOf(`${title} ${fixture.id}`)) {
        const changed = transform(fixture, seeded(seed * 1000 + i));
        if (changed === null) continue;
        const got = new Map(
          recognizeGrid(changed.source).flatMap(({ cells }) =>
            cells.map(({ row, column, field }) => [`${row},${column}`, field]),
          ),
        );
        // 加上去的说明、年度不是哪个字段的值（“填报单位（盖章）：”那一格自己收单位名）
        const own = new Set(fixture.cells.map(([row, column]) => changed.moved(row, column)));
        for (const { row, column, text } of changed.source.cells) {
          const found = got.get(`${row},${column}`);
          if (!/^$|：$/.test(text) && found !== undefined && !own.has(`${row},${column}`))
            wrong.push(`${fixture.id}#${seed} ${row},${column} 加上的“${text}”认成 ${found}`);
        }
        for (const [row, column, , , text, field] of fixture.cells) {
          if (!field) continue;
          wanted++;
          const found = got.get(changed.moved(row, column));
          if (found === field) right++;
          else if (found !== undefined)
            wrong.push(`${fixture.id}#${seed} ${row},${column} “${text}”：${field} 认成 ${found}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(right / wanted).toBeGreaterThanOrEqual(least);
  });
});
