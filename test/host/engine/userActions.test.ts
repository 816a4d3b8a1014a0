import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { EngineEvent, EnginePort } from '../../../src/host/engine';
import { at, name, newEngine, put, rows, value } from './support';

function watch(engine: EnginePort): EngineEvent[] {
  const seen: EngineEvent[] = [];
  engine.on((event) => {
    if (event.kind !== 'calculated' && event.kind !== 'selection') seen.push(event);
  });
  return seen;
}

/** 像对象层那样：锁定的格不许改。 */
function protect(engine: EnginePort): void {
  engine.veto((id, rects, kind) => {
    if (kind !== 'cells') return true;
    return rects.some((q) => {
      for (let r = q.r; r <= q.r2; r++) {
        for (let c = q.c; c <= q.c2; c++) if (engine.readCell(id, r, c).locked) return true;
      }
      return false;
    });
  });
}

describe('拦用户动作', () => {
  function locked() {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A1: '锁', B1: '开', C1: '=B1' });
    engine.writeCells(id, at('B1'), () => ({ locked: false }));
    protect(engine);
    const sheet = engine.api.getActiveWorkbook()?.getActiveSheet();
    return { engine, id, sheet };
  }

  it('敲锁定的格被拦，未锁的能敲；主机写入不问', async () => {
    const { engine, id } = locked();
    expect(engine.typeAsUser(id, 0, 0, '改')).toBe(false);
    expect(engine.typeAsUser(id, 0, 1, '改')).toBe(true);
    put(engine, id, { A1: '主机改' });
    await engine.settle();
    expect(['A1', 'B1', 'C1'].map((a) => value(engine, id, a))).toEqual(['主机改', '改', '改']);
  });

  it('清除、拖动、填充到锁定格都被拦', async () => {
    const { engine, id, sheet } = locked();
    engine.select(id, at('A1'));
    await engine.api.executeCommand('sheet.command.clear-selection-content');
    expect(value(engine, id, 'A1')).toBe('锁');
    await engine.api.executeCommand('sheet.command.move-range', {
      fromRange: { startRow: 0, endRow: 0, startColumn: 1, endColumn: 1 },
      toRange: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
    });
    expect([value(engine, id, 'A1'), value(engine, id, 'B1')]).toEqual(['锁', '开']);
    sheet?.getRange('A1:B1').setValues([['1', '2']]);
    expect([value(engine, id, 'A1'), value(engine, id, 'B1')]).toEqual(['锁', '开']);
  });

  it('用户插行、改样式被拦；撤销与公式重算不拦', async () => {
    const { engine, id, sheet } = locked();
    sheet?.insertRowBefore(0);
    sheet?.getRange('A1').setFontWeight('bold');
    expect([value(engine, id, 'A1'), engine.readCell(id, 0, 0).style.font]).toEqual(['锁', undefined]);
    engine.typeAsUser(id, 0, 1, '7');
    await engine.settle();
    expect(value(engine, id, 'C1')).toBe(7);
    await engine.undo();
    await engine.settle();
    expect([value(engine, id, 'B1'), value(engine, id, 'C1')]).toEqual(['开', '开']);
  });

  it('撤掉这道关就放行', () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    const lift = engine.veto(() => true);
    expect(engine.typeAsUser(id, 0, 0, '1')).toBe(false);
    lift();
    expect(engine.typeAsUser(id, 0, 0, '1')).toBe(true);
  });

  it('批次进行中用户插行被拒，敲入可以', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A1: 1 });
    await engine.settle();
    const sheet = engine.api.getActiveWorkbook()?.getActiveSheet();
    await engine.transaction(async () => {
      await engine.settle();
      sheet?.insertRowBefore(0);
      expect(engine.typeAsUser(id, 5, 0, '2')).toBe(true);
    });
    expect(value(engine, id, 'A1')).toBe(1);
    sheet?.insertRowBefore(0);
    expect(value(engine, id, 'A2')).toBe(1);
  });
});

describe('事件', () => {
  it('主机写入、用户敲入各报一次，带来源；公式结果与只改样式不报', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { B1: '=A1*2' });
    await engine.settle();
    const seen = watch(engine);
    put(engine, id, { A1: 3 });
    await engine.settle();
    engine.writeCells(id, at('A1:C3'), () => ({ style: { fill: '#FFFFFF' } }));
    await engine.settle();
    engine.typeAsUser(id, 0, 0, '4');
    await engine.settle();
    expect(seen).toEqual([
      { kind: 'cells', sheetId: id, rect: at('A1'), source: 'host' },
      { kind: 'cells', sheetId: id, rect: at('A1'), source: 'user' },
    ]);
  });

  it('插删行只报结构，不报被挪动的格；名称改动不报格', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A5: 1, B5: '=A5' });
    name(engine, '数', '=Sheet1!$A$5');
    put(engine, id, { C1: '=数' });
    await engine.settle();
    const seen = watch(engine);
    engine.insertCells(id, rows(2, 3), 'Down');
    engine.deleteCells(id, rows(2), 'Up');
    await engine.settle();
    engine.api.getActiveWorkbook()?.getActiveSheet().insertRowBefore(0);
    await engine.settle();
    expect(seen.map((e) => ({ ...e, rect: 'rect' in e ? [e.rect.r, e.rect.r2] : null }))).toEqual([
      { kind: 'rows', op: 'insert', sheetId: id, rect: [1, 2], source: 'host' },
      { kind: 'rows', op: 'delete', sheetId: id, rect: [1, 1], source: 'host' },
      { kind: 'rows', op: 'insert', sheetId: id, rect: [0, 0], source: 'user' },
    ]);
  });

  it('插单元格报 cellsShifted；表的增删改名移动激活都报', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A5: 1 });
    await engine.settle();
    const seen = watch(engine);
    engine.insertCells(id, at('A2:B2'), 'Down');
    await engine.settle();
    expect(seen.filter((e) => e.kind === 'cellsShifted')).toEqual([
      { kind: 'cellsShifted', shift: 'Down', sheetId: id, rect: at('A2:B2'), source: 'host' },
    ]);
    seen.length = 0;
    const other = engine.addSheet('乙');
    seen.length = 0;
    engine.renameSheet(other, '丙');
    engine.moveSheet(other, 0);
    engine.activateSheet(other);
    engine.setSheetVisibility(id, 'Hidden');
    engine.removeSheet(id);
    expect(seen.map((e) => (e.kind === 'sheets' ? [e.op, e.sheetId === id ? '甲' : '乙'] : e.kind))).toEqual([
      ['renamed', '乙'],
      ['moved', '乙'],
      ['deactivated', '甲'],
      ['activated', '乙'],
      ['visibility', '甲'],
      ['deleted', '甲'],
    ]);
  });

  it('主机在非活动表插删行、加表、复制表：不报激活，不报选区', async () => {
    const engine = newEngine();
    const other = engine.addSheet('乙');
    const seen: EngineEvent[] = [];
    engine.on((event) => seen.push(event));
    engine.insertCells(other, rows(2), 'Down');
    engine.deleteCells(other, rows(2), 'Up');
    engine.copySheet(other, '丙');
    engine.addSheet('丁');
    const noise = seen.filter(
      (e) => e.kind === 'selection' || (e.kind === 'sheets' && /activated/.test(e.op)),
    );
    expect(noise).toEqual([]);
    expect(seen.filter((e) => e.kind === 'rows')).toHaveLength(2);
  });

  it('重算写回后报 calculated；退订后不再收到', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    let shown: unknown = null;
    const stop = engine.on((event) => {
      if (event.kind === 'calculated') shown = value(engine, id, 'B1');
    });
    put(engine, id, { A1: 3, B1: '=A1*2' });
    await engine.settle();
    await Promise.resolve();
    expect(shown).toBe(6);
    stop();
    put(engine, id, { A1: 4 });
    await engine.settle();
    expect(shown).toBe(6);
  });

  it('选区：设置后读得到，并报事件', () => {
    const engine = newEngine();
    const other = engine.addSheet('乙');
    const rects: unknown[] = [];
    engine.on((event) => {
      if (event.kind === 'selection') rects.push([event.sheetId, event.rect]);
    });
    engine.select(other, at('B2:C3'));
    expect(engine.selection()).toEqual({ sheetId: other, rect: at('B2:C3') });
    expect(rects.at(-1)).toEqual([other, at('B2:C3')]);
  });

  it('不等 100 毫秒防抖：写完立刻结算', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A1: 1, B1: '=A1+1' });
    await engine.settle();
    // 钟停着：要等定时器的一辈子也等不到
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    put(engine, id, { A1: 2 });
    await engine.settle();
    expect(value(engine, id, 'B1')).toBe(3);
    expect(engine.dirty).toBe(false);
  });
});
