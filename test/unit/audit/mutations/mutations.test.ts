import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../../../src/audit';
import { auditSubmission } from '../../../../src/audit';
import { readSubmission } from '../../../../src/submission';
import hengyang from '../../../fixtures/hengyang-2022-corrected.json';
import xiangxi from '../../../fixtures/xiangxi-2020-corrected.json';
import { dataOf, memoryBook } from '../../support/memorySource';
import { cases } from '../../../support/long';
import { auditChanged, cellsOf, describeCell, isAt } from './cell';
import type { Cell } from './cell';
import { kinds } from './kinds';
import type { Dice } from './kinds';

vi.setConfig({ testTimeout: 120_000 });

/** 每一类在每份申报上改多少次；平时抽样，`npm run long` 跑几千次。 */
const perKind = cases(8, 2000);

/** 同一个种子每次都改同样的地方。 */
const dice: readonly Dice[] = fc.sample(
  fc.record({ pick: fc.nat(), amount: fc.integer({ min: 1, max: 9_999 }), up: fc.boolean() }),
  { numRuns: perKind, seed: 20_221_231 },
);

/** 公式被盖掉（A13）不算审出错误：盖掉的数对不对要另有规则说。 */
const newAt = (findings: readonly Finding[], known: ReadonlySet<string>, cell: Cell): boolean =>
  findings.some((finding) => finding.rule !== 'A13' && !known.has(finding.key) && isAt(finding, cell));

const counts: number[] = [];

afterAll(() => {
  // 改了多少次要说得出来：少于每类九成说明骰子或夹具变了
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(perKind * 10);
});

describe.each([
  ['衡阳', hengyang],
  ['湘西', xiangxi],
])('%s改正后随机改错一格', (_, json) => {
  const book = memoryBook(dataOf(json));
  const submission = readSubmission(book)!;
  const known = new Set(auditSubmission(submission).map(({ key }) => key));
  const cells = cellsOf(submission);

  it.each(kinds.map((kind) => [kind.title, kind] as const))(
    '%s：都在那一格审出',
    (_title, { applies, corrupt }) => {
      const targets = cells.filter(applies);
      const missed = new Set<string>();
      let tried = 0;
      for (const roll of targets.length === 0 ? [] : dice) {
        const cell = targets[roll.pick % targets.length]!;
        const value = corrupt(cell, roll);
        if (value === undefined) continue;
        tried += 1;
        if (!newAt(auditChanged(book, cell, value), known, cell))
          missed.add(`${describeCell(cell)} → ${value}`);
      }
      expect([...missed]).toEqual([]);
      counts.push(tried);
    },
  );
});
