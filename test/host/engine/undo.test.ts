import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHeadlessEngine } from '../../../src/host/engine';
import { at, formula, name, newEngine, put, rows, value } from './support';

describe('撤销', () => {
  it('一个批次（写、合并、名称、插行、备注、条件格式）一步撤完、一步重做', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A1: '原' });
    await engine.settle();
    await engine.transaction(async () => {
      put(engine, id, { A1: '新', B1: 5, B2: '=数*2' });
      name(engine, '数', '=Sheet1!$B$1');
      engine.merge(id, [at('D1:E2')]);
      engine.insertCells(id, rows(1), 'Down');
      await engine.settle();
      engine.setNote(id, { r: 2, c: 1, text: '注', author: '', width: 100, height: 50, visible: false });
      engine.setCf(id, {
        ranges: [at('B3')],
        formula: '=数>1',
        style: { fill: '#FF0000' },
        stopIfTrue: false,
      });
      put(engine, id, { C1: 9 });
    });
    await engine.settle();
    const state = () => ({
      a: [value(engine, id, 'A1'), value(engine, id, 'A2')],
      b3: [formula(engine, id, 'B3'), value(engine, id, 'B3')],
      names: engine.names().map((n) => n.formula),
      merges: engine.merges(id),
      notes: engine.notes(id).length,
      cf: engine.cfRules(id).length,
      c1: value(engine, id, 'C1'),
    });
    const after = state();
    expect(after).toEqual({
      a: ['', '新'],
      b3: ['=数*2', 10],
      names: ['=Sheet1!$B$2'],
      merges: [at('D2:E3')],
      notes: 1,
      cf: 1,
      c1: 9,
    });
    expect(await engine.undo()).toBe(true);
    await engine.settle();
    expect(state()).toEqual({
      a: ['原', ''],
      b3: [null, ''],
      names: [],
      merges: [],
      notes: 0,
      cf: 0,
      c1: '',
    });
    expect(await engine.redo()).toBe(true);
    await engine.settle();
    expect(state()).toEqual(after);
  });

  it('超过 20 步写入的批次也一步撤完', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    await engine.transaction(async () => {
      for (let i = 0; i < 40; i++) {
        put(engine, id, { [`A${i + 1}`]: i });
        await engine.settle();
      }
    });
    await engine.undo();
    expect(engine.usedRange(id, true)).toBeNull();
  });

  it('公式格改样式后撤销再重做，公式还在', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A1: 1, B1: '=A1+1' });
    await engine.settle();
    const sheet = engine.api.getActiveWorkbook()?.getActiveSheet();
    sheet?.getRange('B1').setFontWeight('bold');
    await engine.undo();
    await engine.redo();
    await engine.settle();
    expect([formula(engine, id, 'B1'), value(engine, id, 'B1')]).toEqual(['=A1+1', 2]);
    expect(engine.readCell(id, 0, 1).style.font?.bold).toBe(true);
  });

  it('主机只改样式、锁定，公式还在；撤销重做也在', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A1: 1, B1: '=A1+1' });
    await engine.settle();
    engine.writeCells(id, at('A1:C1'), () => ({ style: { fill: '#FFFF00' }, locked: false }));
    await engine.settle();
    expect([formula(engine, id, 'B1'), value(engine, id, 'B1')]).toEqual(['=A1+1', 2]);
    expect(engine.readCell(id, 0, 1)).toMatchObject({ locked: false, style: { fill: '#FFFF00' } });
    await engine.undo();
    expect(engine.readCell(id, 0, 1)).toMatchObject({ locked: true, style: {}, formula: '=A1+1' });
    await engine.redo();
    expect(engine.readCell(id, 0, 1)).toMatchObject({ locked: false, formula: '=A1+1' });
  });

  it('批次里抛错：已做的留下，仍是一步，可撤', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    await expect(
      engine.transaction(async () => {
        put(engine, id, { A1: 1 });
        throw new Error('中途失败');
      }),
    ).rejects.toThrow('中途失败');
    expect(value(engine, id, 'A1')).toBe(1);
    await engine.undo();
    expect(value(engine, id, 'A1')).toBe('');
  });

  it('批次期间用户敲入单算一步，不混进主机的一步', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    await engine.transaction(async () => {
      put(engine, id, { A1: 1 });
      await engine.settle();
      engine.typeAsUser(id, 4, 0, '7');
    });
    await engine.undo();
    expect([value(engine, id, 'A1'), value(engine, id, 'A5')]).toEqual(['', 7]);
    await engine.undo();
    expect(value(engine, id, 'A5')).toBe('');
  });

  it('撤销后值的类型不变', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A1: 1000, A2: '12', A3: true });
    await engine.settle();
    put(engine, id, { A1: 'x', A2: 5, A3: '' });
    await engine.settle();
    await engine.undo();
    expect(['A1', 'A2', 'A3'].map((a) => value(engine, id, a))).toEqual([1000, '12', true]);
  });
});

describe('销毁', () => {
  it('算到一半销毁：一秒后的进度定时器不再抛错', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    onTestFinished(() => void vi.useRealTimers());
    const engine = createHeadlessEngine();
    const id = engine.activeSheet();
    const disposed = new Promise<void>((resolve) => {
      engine.registerFunction('DEMO.STOP', () => {
        engine.dispose();
        resolve();
        return 1;
      });
    });
    put(engine, id, { A1: '=DEMO.STOP()' });
    engine.settle().catch(() => undefined);
    await disposed;
    await vi.advanceTimersByTimeAsync(1200);
  });
});
