import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createHeadlessEngine } from '../../../src/host/engine';
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
  setTimeout(() => block(1200), 0);
  await engine.settle();
  write(200);
  await engine.settle();
  expect(engine.readCell(id, 199, 0).value).toBe(200);
  expect(engine.readCell(id, 399, 0).value).toBe(200);
  expect(engine.dirty).toBe(false);
});

it('Univer 自己的防抖到点先算起来了，紧接着等，照样等到算完', async () => {
  const engine = newEngine();
  const id = engine.activeSheet();
  for (let round = 0; round < 5; round += 1) {
    engine.typeAsUser(id, 0, 0, String(round));
    for (let row = 1; row < 40; row += 1) engine.typeAsUser(id, row, 0, `=A${row}+1`);
    await new Promise<void>((resolve) => {
      const started = engine.api.getFormula().calculationStart(() => {
        started.dispose();
        resolve();
      });
    });
    await engine.settle();
    expect(engine.readCell(id, 39, 0).value).toBe(round + 39);
    expect(engine.dirty).toBe(false);
  }
});

it('算到一半销毁：等的人当即放手，过后没有迟到的报错', async () => {
  const engine = createHeadlessEngine();
  const id = engine.activeSheet();
  engine.writeCells(id, { r: 0, c: 0, r2: 499, c2: 0 }, (row) => ({ formula: `=${row}+1` }));
  let released = false;
  const waiting = engine.settle().then(() => (released = true));
  engine.dispose();
  await setImmediate();
  expect(released).toBe(true);
  await waiting;
});
