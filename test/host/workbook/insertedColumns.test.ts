import { expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import xiangxi from '../../fixtures/xiangxi-2020-corrected.json';
import { isLong } from '../../support/long';
import { dataOf } from '../../unit/support/memorySource';
import { openDesk, readAll, type Desk } from './support';

const step = isLong ? 1 : 3;

/** 每条结果说的是什么；地址会跟着走，不比。 */
async function said({ session }: Desk): Promise<readonly string[]> {
  const findings = auditSubmission(await readAll(session));
  return findings.map(({ rule, form, name, field }) => `${rule}|${form}|${name}|${field}`).sort();
}

it.each([
  ['衡阳', hengyang, 0],
  ['湘西', xiangxi, 1],
])(
  '%s：在任何一张表的任何一列前插一空列，结果与没插时一样，标签不算改过',
  async (_, data, offset) => {
    const desk = await openDesk({ traits: {} });
    await desk.session.fill(dataOf(data));
    const before = await said(desk);
    const { engine } = desk.host;
    for (const { id, name } of engine.sheets().filter((sheet) => sheet.name !== 'Sheet1')) {
      const used = engine.usedRange(id, true);
      if (!used) throw new Error(`${name} 是空的`);
      // 平时每三列取一列，两份数据错开；npm run long 每列都插
      for (let c = offset % step; c <= used.c2; c += step) {
        const column = { r: 0, c, r2: engine.size(id).rows - 1, c2: c };
        engine.insertCells(id, column, 'Right');
        await engine.settle();
        expect(await said(desk), `${name} 第 ${c + 1} 列前`).toEqual(before);
        engine.deleteCells(id, column, 'Left');
        await engine.settle();
      }
    }
  },
  240_000,
);
