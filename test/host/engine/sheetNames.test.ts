import { describe, expect, it } from 'vitest';
import { at, formula, name, newEngine, put, rows, value } from './support';

function twoSheets() {
  const engine = newEngine();
  const one = engine.sheets()[0]?.id ?? '';
  engine.renameSheet(one, '项目1');
  const two = engine.addSheet('项目 2');
  engine.registerFunction('DEMO.RATE', ([a, b]) => Number(a?.[0]?.[0]) / Number(b?.[0]?.[0]));
  for (const [id, sheet, executed, budget] of [
    [one, '项目1', 50, 100],
    [two, "'项目 2'", 30, 40],
  ] as const) {
    name(engine, '项目_执行数', `=${sheet}!$B$3`, id);
    name(engine, '项目_预算数', `=${sheet}!$B$2`, id);
    put(engine, id, {
      B2: budget,
      B3: executed,
      C1: '=项目_执行数*2',
      C2: '=DEMO.RATE(项目_执行数,项目_预算数)',
      C3: '=SUM(项目_执行数,1)',
    });
  }
  return { engine, one, two };
}

const read = (engine: ReturnType<typeof newEngine>, id: string) =>
  ['C1', 'C2', 'C3'].map((address) => value(engine, id, address));

describe('工作表级名称', () => {
  it('两张表上同样的公式各按各表的名称算', async () => {
    const { engine, one, two } = twoSheets();
    await engine.settle();
    expect(read(engine, one)).toEqual([100, 0.5, 51]);
    expect(read(engine, two)).toEqual([60, 0.75, 31]);
  });

  it('改数后只跟自己表的数走', async () => {
    const { engine, one, two } = twoSheets();
    await engine.settle();
    put(engine, two, { B3: 40 });
    await engine.settle();
    expect(read(engine, one)).toEqual([100, 0.5, 51]);
    expect(read(engine, two)).toEqual([80, 1, 41]);
    put(engine, one, { B3: 10 });
    await engine.settle();
    expect(read(engine, one)).toEqual([20, 0.1, 11]);
    expect(read(engine, two)).toEqual([80, 1, 41]);
  });

  it('插行后名称跟着走，再改数仍对；撤销重做也对', async () => {
    const { engine, one, two } = twoSheets();
    await engine.settle();
    await engine.transaction(async () => engine.insertCells(two, rows(3), 'Down'));
    await engine.settle();
    put(engine, two, { B4: 20 });
    put(engine, two, { B3: 999 });
    await engine.settle();
    const namedOn2 = engine.names().find((n) => n.sheetId === two && n.name === '项目_执行数');
    expect(namedOn2?.formula).toBe("='项目 2'!$B$4");
    expect(value(engine, two, 'C1')).toBe(40);
    expect(value(engine, two, 'C2')).toBe(0.5);
    expect(read(engine, one)).toEqual([100, 0.5, 51]);
    // 两次写入攒成一步，插行一步。
    await engine.undo();
    await engine.undo();
    await engine.settle();
    expect(read(engine, two)).toEqual([60, 0.75, 31]);
    await engine.redo();
    await engine.settle();
    expect(value(engine, two, 'C1')).toBe(60);
    put(engine, two, { B4: 7 });
    await engine.settle();
    expect(value(engine, two, 'C1')).toBe(14);
  });

  it('删掉一张表：它的名称没了，另一张照算；撤销都回来', async () => {
    const { engine, one, two } = twoSheets();
    await engine.settle();
    engine.removeSheet(one);
    await engine.settle();
    expect(engine.names().map((n) => n.sheetId)).toEqual([two, two]);
    expect(read(engine, two)).toEqual([60, 0.75, 31]);
    put(engine, two, { B3: 20 });
    await engine.settle();
    expect(read(engine, two)).toEqual([40, 0.5, 21]);
    await engine.undo();
    await engine.undo();
    await engine.settle();
    expect(engine.names()).toHaveLength(4);
    expect(read(engine, one)).toEqual([100, 0.5, 51]);
    put(engine, one, { B3: 20 });
    await engine.settle();
    expect(read(engine, one)).toEqual([40, 0.2, 21]);
  });

  it('表级名称盖过同名的工作簿级名称；删掉后露出工作簿级', async () => {
    const { engine, one, two } = twoSheets();
    const three = engine.addSheet('汇总');
    put(engine, three, { A1: 1000, B1: '=项目_执行数*2' });
    name(engine, '项目_执行数', '=汇总!$A$1');
    await engine.settle();
    expect(value(engine, three, 'B1')).toBe(2000);
    expect(value(engine, one, 'C1')).toBe(100);
    const local = engine.names().find((n) => n.sheetId === one && n.name === '项目_执行数');
    engine.removeName(local?.id ?? '');
    await engine.settle();
    expect(value(engine, one, 'C1')).toBe(2000);
    expect(value(engine, two, 'C1')).toBe(60);
    expect(formula(engine, one, 'C1')).toBe('=项目_执行数*2');
  });

  it('带表名的写法取那张表的名称', async () => {
    const { engine, one, two } = twoSheets();
    put(engine, one, { D1: "='项目 2'!项目_执行数+项目_执行数" });
    await engine.settle();
    expect(value(engine, one, 'D1')).toBe(80);
    put(engine, two, { B3: 31 });
    await engine.settle();
    expect(value(engine, one, 'D1')).toBe(81);
  });

  it('不在作用域里的名称是 #NAME?', async () => {
    const { engine } = twoSheets();
    const three = engine.addSheet('别处');
    put(engine, three, { A1: '=项目_执行数*2' });
    await engine.settle();
    expect(value(engine, three, 'A1')).toBe('#NAME?');
  });

  it('表改名后名称与公式都跟着改', async () => {
    const { engine, one } = twoSheets();
    await engine.settle();
    engine.renameSheet(one, '招商 引资');
    put(engine, one, { B3: 60 });
    await engine.settle();
    expect(read(engine, one)).toEqual([120, 0.6, 61]);
    const renamed = engine.names().find((n) => n.sheetId === one && n.name === '项目_执行数');
    expect(renamed?.formula).toBe("='招商 引资'!$B$3");
  });

  it('复制工作表：名称复制成新表的，互不影响', async () => {
    const { engine, one } = twoSheets();
    await engine.settle();
    const copy = engine.copySheet(one, '项目3');
    put(engine, copy, { B3: 80 });
    await engine.settle();
    expect(read(engine, copy)).toEqual([160, 0.8, 81]);
    expect(read(engine, one)).toEqual([100, 0.5, 51]);
    expect(engine.sheets().map((sheet) => sheet.name)).toEqual(['项目1', '项目 2', '项目3']);
  });

  it('两个引擎里同样的公式文本互不影响（词法缓存是进程级的）', async () => {
    const first = newEngine();
    const second = newEngine();
    for (const [engine, address] of [
      [first, '$A$1'],
      [second, '$A$2'],
    ] as const) {
      const id = engine.sheets()[0]?.id ?? '';
      put(engine, id, { A1: 1, A2: 2, B1: '=数*10' });
      name(engine, '数', `=Sheet1!${address}`);
      await engine.settle();
    }
    expect(value(first, first.activeSheet(), 'B1')).toBe(10);
    expect(value(second, second.activeSheet(), 'B1')).toBe(20);
    const reopened = newEngine({}, JSON.parse(JSON.stringify(second.save())));
    put(reopened, reopened.activeSheet(), { A2: 3 });
    await reopened.settle();
    expect(value(reopened, reopened.activeSheet(), 'B1')).toBe(30);
  });
});

describe('名称的值', () => {
  it('常量文字、隐藏、表级', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.setName({ name: '表样', formula: '="基础数据表@1"', comment: '', sheetId: id, visible: false });
    put(engine, id, { A1: '=表样&"!"', A2: '=LEN(表样)' });
    await engine.settle();
    expect(value(engine, id, 'A1')).toBe('基础数据表@1!');
    expect(value(engine, id, 'A2')).toBe(7);
    expect(engine.names()[0]).toMatchObject({ formula: '="基础数据表@1"', sheetId: id, visible: false });
    engine.insertCells(id, rows(1), 'Down');
    await engine.settle();
    expect(engine.names()[0]?.formula).toBe('="基础数据表@1"');
    expect(value(engine, id, 'A2')).toBe('基础数据表@1!');
    const again = newEngine({}, JSON.parse(JSON.stringify(engine.save())));
    expect(again.names()[0]).toMatchObject({ formula: '="基础数据表@1"', visible: false });
  });

  it('多格区域用在 SUM、COUNT、SUMPRODUCT 里，中间插行会长', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A1: 1, A2: 2, A3: 3, B1: 10, B2: 20, B3: 30 });
    name(engine, '数量', '=Sheet1!$A$1:$A$3');
    name(engine, '单价', '=Sheet1!$B$1:$B$3');
    put(engine, id, { D9: '=SUM(数量)', E9: '=COUNT(数量)', F9: '=SUMPRODUCT(数量,单价)' });
    await engine.settle();
    expect(['D9', 'E9', 'F9'].map((a) => value(engine, id, a))).toEqual([6, 3, 140]);
    engine.insertCells(id, rows(2, 3), 'Down');
    put(engine, id, { A2: 10, B2: 1, A3: 20, B3: 1 });
    await engine.settle();
    expect(['D11', 'E11', 'F11'].map((a) => value(engine, id, a))).toEqual([36, 5, 170]);
    expect(engine.names()[0]?.formula).toBe('=Sheet1!$A$1:$A$5');
    engine.deleteCells(id, rows(3), 'Up');
    await engine.settle();
    expect(value(engine, id, 'D10')).toBe(16);
    expect(engine.names()[0]?.formula).toBe('=Sheet1!$A$1:$A$4');
  });

  it('插删行列、撤销重做后位置都对', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    name(engine, '点', '=Sheet1!$C$3');
    put(engine, id, { C3: 5, A1: '=点' });
    await engine.settle();
    const formulaOf = () => engine.names()[0]?.formula;
    engine.insertCells(id, rows(2), 'Down');
    engine.insertCells(id, { r: 0, c: 1, r2: 1048575, c2: 1 }, 'Right');
    await engine.settle();
    expect(formulaOf()).toBe('=Sheet1!$D$4');
    await engine.undo();
    expect(formulaOf()).toBe('=Sheet1!$C$4');
    await engine.undo();
    expect(formulaOf()).toBe('=Sheet1!$C$3');
    await engine.redo();
    await engine.settle();
    expect(formulaOf()).toBe('=Sheet1!$C$4');
    put(engine, id, { C4: 9 });
    await engine.settle();
    expect(value(engine, id, 'A1')).toBe(9);
    engine.deleteCells(id, rows(4), 'Up');
    await engine.settle();
    expect(formulaOf()).toBe('=#REF!');
    expect(value(engine, id, 'A1')).toBe('#REF!');
  });

  it('删掉名称：公式保留原文显示 #NAME?，重建后又算', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    const nameId = name(engine, '税率', '=Sheet1!$A$1');
    put(engine, id, { A1: 5, B1: '=税率*2' });
    await engine.settle();
    expect(value(engine, id, 'B1')).toBe(10);
    engine.removeName(nameId);
    await engine.settle();
    expect([value(engine, id, 'B1'), formula(engine, id, 'B1')]).toEqual(['#NAME?', '=税率*2']);
    name(engine, '税率', '=Sheet1!$A$1');
    await engine.settle();
    expect(value(engine, id, 'B1')).toBe(10);
  });

  it('改名称的引用：公式立刻换算，之后跟新格走', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    const nameId = name(engine, '基数', '=Sheet1!$A$1');
    put(engine, id, { A1: 5, A2: 100, B1: '=基数+1' });
    await engine.settle();
    const info = engine.names()[0];
    engine.setName({ ...info!, id: nameId, formula: '=Sheet1!$A$2' });
    await engine.settle();
    expect(value(engine, id, 'B1')).toBe(101);
    put(engine, id, { A2: 200 });
    await engine.settle();
    expect(value(engine, id, 'B1')).toBe(201);
    put(engine, id, { A1: 1 });
    await engine.settle();
    expect(value(engine, id, 'B1')).toBe(201);
    expect(at('B1')).toEqual({ r: 0, c: 1, r2: 0, c2: 1 });
  });
});
