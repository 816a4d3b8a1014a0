import { expect, it } from 'vitest';
import { newEngine } from './support';

/** 让事件循环停一会儿，演慢机器。 */
const block = (milliseconds: number): void => {
  const end = Date.now() + milliseconds;
  while (Date.now() < end);
};

it('计算当中被拖过 100 毫秒的防抖，后面写的公式照样会算', async () => {
  const engine = newEngine();
  const id = engine.activeSheet();
  const write = (first: number): void =>
    engine.writeCells(id, { r: first, c: 0, r2: first + 199, c2: 0 }, (row) => ({ formula: `=${row}+1` }));
  write(0);
  setTimeout(() => block(2500), 0);
  await engine.settle();
  write(200);
  await engine.settle();
  expect(engine.readCell(id, 199, 0).value).toBe(200);
  expect(engine.readCell(id, 399, 0).value).toBe(200);
  expect(engine.dirty).toBe(false);
});
