import { describe, expect, it } from 'vitest';
import type { EnginePort, Rect } from '../../../src/host/engine';
import { at, name, newEngine, put, rows } from './support';

const RED = { fill: '#FF0000' };

function rule(engine: EnginePort, id: string, ranges: Rect[], formula: string, stopIfTrue = false): string {
  return engine.setCf(id, { ranges, formula, style: RED, stopIfTrue });
}

const hits = (engine: EnginePort, id: string, ruleId?: string) =>
  engine
    .cfHits(id)
    .filter((hit) => !ruleId || hit.ruleId === ruleId)
    .map((hit) => `${String.fromCharCode(65 + hit.c)}${hit.r + 1}`);

describe('条件格式', () => {
  it('公式用名称（含 SUM 多个名称、跨表）：改数后重新判断', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    const other = engine.addSheet('别表');
    put(engine, id, { B1: 100, B2: 60 });
    put(engine, other, { A1: 40 });
    name(engine, '基础_项目支出', '=Sheet1!$B$1');
    name(engine, '基础_专项甲', '=Sheet1!$B$2');
    name(engine, '基础_专项乙', '=别表!$A$1');
    rule(engine, id, [at('B1')], '=ABS(基础_项目支出-SUM(基础_专项甲,基础_专项乙))>0.005');
    await engine.settle();
    expect(hits(engine, id)).toEqual([]);
    put(engine, other, { A1: 41 });
    await engine.settle();
    expect(hits(engine, id)).toEqual(['B1']);
    put(engine, id, { B1: 101 });
    await engine.settle();
    expect(hits(engine, id)).toEqual([]);
  });

  it('名称挪了位置（插行）以后仍按新位置判断', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A5: 1 });
    name(engine, '数', '=Sheet1!$A$5');
    rule(engine, id, [at('C1')], '=数>10');
    await engine.settle();
    engine.insertCells(id, rows(3), 'Down');
    await engine.settle();
    put(engine, id, { A6: 11 });
    await engine.settle();
    expect(hits(engine, id)).toEqual(['C1']);
    put(engine, id, { A6: 9, A5: 99 });
    await engine.settle();
    expect(hits(engine, id)).toEqual([]);
  });

  it('名称改指别处后按新引用判断', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A1: 1, A2: 50 });
    name(engine, '数', '=Sheet1!$A$1');
    rule(engine, id, [at('C1')], '=数>10');
    await engine.settle();
    expect(hits(engine, id)).toEqual([]);
    engine.setName({ ...engine.names()[0]!, formula: '=Sheet1!$A$2' });
    await engine.settle();
    expect(hits(engine, id)).toEqual(['C1']);
    put(engine, id, { A2: 5 });
    await engine.settle();
    expect(hits(engine, id)).toEqual([]);
  });

  it('表级名称：两张表同样的公式各判各的', async () => {
    const engine = newEngine();
    const one = engine.activeSheet();
    const two = engine.addSheet('二');
    for (const [id, sheet, number] of [
      [one, 'Sheet1', 5],
      [two, '二', 50],
    ] as const) {
      put(engine, id, { A1: number });
      name(engine, '数', `=${sheet}!$A$1`, id);
      rule(engine, id, [at('B1')], '=数>10');
    }
    await engine.settle();
    expect([hits(engine, one), hits(engine, two)]).toEqual([[], ['B1']]);
  });

  it('相对引用逐格判断；改公式、改区域后重算', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A2: 1, A3: 20, A4: 3, A5: 40 });
    const ruleId = rule(engine, id, [at('A2:B5')], '=$A2>10');
    await engine.settle();
    expect(hits(engine, id)).toEqual(['A3', 'B3', 'A5', 'B5']);
    engine.setCf(id, { id: ruleId, ranges: [at('A2:A4')], formula: '=$A2>2', style: RED, stopIfTrue: false });
    await engine.settle();
    expect(hits(engine, id)).toEqual(['A3', 'A4']);
    engine.removeCf(id, ruleId);
    await engine.settle();
    expect(hits(engine, id)).toEqual([]);
  });

  it('插行：区域与 $A$1 引用一起移；撤销、重做跟着', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    const ruleId = rule(engine, id, [at('A5:D5')], '=ABS($C$5-SUM($C$6,$C$9))>0.005');
    put(engine, id, { C5: 10, C6: 4, C9: 6 });
    await engine.settle();
    engine.insertCells(id, rows(2), 'Down');
    await engine.settle();
    expect(engine.cfRules(id)[0]).toMatchObject({
      ranges: [at('A6:D6')],
      formula: '=ABS($C$6-SUM($C$7,$C$10))>0.005',
    });
    expect(hits(engine, id)).toEqual([]);
    put(engine, id, { C10: 7 });
    await engine.settle();
    expect(hits(engine, id, ruleId)).toEqual(['A6', 'B6', 'C6', 'D6']);
    await engine.undo();
    await engine.undo();
    await engine.settle();
    expect(engine.cfRules(id)[0]).toMatchObject({
      ranges: [at('A5:D5')],
      formula: '=ABS($C$5-SUM($C$6,$C$9))>0.005',
    });
    expect(hits(engine, id)).toEqual([]);
    await engine.redo();
    await engine.settle();
    expect(engine.cfRules(id)[0]?.formula).toBe('=ABS($C$6-SUM($C$7,$C$10))>0.005');
  });

  it('在别的（非活动）表插行：引用它的规则也移；删光区域规则没了，撤销回来', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    const other = engine.addSheet('数据');
    rule(engine, id, [at('A1')], '=数据!$B$4>1');
    rule(engine, other, [at('B4')], '=$B$4>1');
    engine.insertCells(other, rows(1, 2), 'Down');
    expect(engine.cfRules(id)[0]?.formula).toBe('=数据!$B$6>1');
    expect(engine.cfRules(other)[0]?.ranges).toEqual([at('B6')]);
    engine.deleteCells(other, rows(6), 'Up');
    expect(engine.cfRules(other)).toEqual([]);
    await engine.undo();
    expect(engine.cfRules(other)[0]?.ranges).toEqual([at('B6')]);
  });

  it('插单元格（不是整行）也移', () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    rule(engine, id, [at('A5:B5')], '=$A$5>1');
    rule(engine, id, [at('D5')], '=$D$5>1');
    engine.insertCells(id, at('A3:B3'), 'Down');
    expect(engine.cfRules(id).map((r) => [r.ranges, r.formula])).toEqual([
      [[at('A6:B6')], '=$A$6>1'],
      [[at('D5')], '=$D$5>1'],
    ]);
  });

  it('次序就是优先级：新规则在后；如果为真则停止', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A1: 5 });
    const first = rule(engine, id, [at('A1:B1')], '=$A$1>1', true);
    const second = rule(engine, id, [at('A1:C1')], '=$A$1>2');
    await engine.settle();
    expect(engine.cfRules(id).map((r) => r.id)).toEqual([first, second]);
    expect(hits(engine, id, second)).toEqual(['C1']);
  });

  it('删行删掉的规则撤销后回到原来的次序', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    const ids = ['A1', 'A3', 'A3', 'A5'].map((a) => rule(engine, id, [at(a)], '=TRUE'));
    engine.deleteCells(id, rows(3), 'Up');
    expect(engine.cfRules(id).map((r) => r.id)).toEqual([ids[0], ids[3]]);
    await engine.undo();
    expect(engine.cfRules(id).map((r) => r.id)).toEqual(ids);
  });

  it('表改名后公式里的表名跟着改', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    const other = engine.addSheet('数据');
    rule(engine, id, [at('A1')], '=数据!$B$4>1');
    engine.renameSheet(other, '数据 表');
    put(engine, other, { B4: 5 });
    await engine.settle();
    expect(engine.cfRules(id)[0]?.formula).toBe("='数据 表'!$B$4>1");
    expect(hits(engine, id)).toEqual(['A1']);
  });

  it('从快照打开后照样判断', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A1: 50 });
    name(engine, '数', '=Sheet1!$A$1');
    rule(engine, id, [at('B1')], '=数>10');
    await engine.settle();
    const reopened = newEngine({}, JSON.parse(JSON.stringify(engine.save())));
    await reopened.settle();
    expect(hits(reopened, id)).toEqual(['B1']);
    put(reopened, id, { A1: 5 });
    await reopened.settle();
    expect(hits(reopened, id)).toEqual([]);
  });
});
