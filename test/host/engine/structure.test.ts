import { describe, expect, it } from 'vitest';
import { at, formula, name, newEngine, put, rows, value } from './support';

const note = (address: string, text: string) => ({
  ...at(address),
  text,
  author: '审核',
  width: 150,
  height: 70,
  visible: false,
});

describe('插删行列', () => {
  it('合并区域里插行：合并变高；撤销还原', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A2: '基本支出' });
    engine.merge(id, [at('A2:A5'), at('C2:D2')]);
    engine.insertCells(id, rows(4), 'Down');
    expect(engine.merges(id)).toEqual([at('A2:A6'), at('C2:D2')]);
    expect(value(engine, id, 'A2')).toBe('基本支出');
    await engine.undo();
    expect(engine.merges(id)).toEqual([at('A2:A5'), at('C2:D2')]);
    engine.deleteCells(id, rows(3), 'Up');
    expect(engine.merges(id)).toEqual([at('A2:A4'), at('C2:D2')]);
  });

  it('新行沿用上一行的样式与锁定', () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.writeCells(id, at('A3:B3'), () => ({
      value: 1,
      locked: false,
      style: { fill: '#FFFFCC', numFmt: '0.00', borders: { Top: { style: 'Thin', color: '#000000' } } },
    }));
    engine.insertCells(id, rows(4), 'Down');
    expect(engine.readCell(id, 3, 1)).toMatchObject({
      value: '',
      locked: false,
      style: { fill: '#FFFFCC', numFmt: '0.00', borders: { Top: { style: 'Thin', color: '#000000' } } },
    });
  });

  it('备注、批注、数据有效性、行高随行走，撤销回来', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.setNote(id, note('B6', '差 3'));
    engine.setComment(id, {
      ...at('C6'),
      id: 'c1',
      text: '请核实',
      author: '审核',
      created: '2022-12-31T00:00:00Z',
      resolved: false,
      replies: [],
    });
    engine.setDv(id, {
      ranges: [at('D6:D7')],
      type: 'decimal',
      formula1: '0',
      operator: 'greaterThanOrEqual',
      allowBlank: true,
    });
    engine.setRowHeight(id, 5, 5, 30);
    engine.insertCells(id, rows(3, 4), 'Down');
    const state = () => ({
      note: engine.notes(id).map((n) => n.r + 1),
      comment: engine.comments(id).map((c) => c.r + 1),
      dv: engine.dvRules(id).map((d) => [d.ranges[0]?.r, d.ranges[0]?.r2]),
      height: [5, 7].map((r) => engine.rowHeight(id, r) === 30),
    });
    expect(state()).toEqual({ note: [8], comment: [8], dv: [[7, 8]], height: [false, true] });
    await engine.undo();
    expect(state()).toEqual({ note: [6], comment: [6], dv: [[5, 6]], height: [true, false] });
  });

  it('插行之后改写备注：还是一条', () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.setNote(id, note('B2', '旧'));
    engine.insertCells(id, rows(1), 'Down');
    engine.setNote(id, note('B3', '新'));
    expect(engine.notes(id).map((n) => [n.r + 1, n.text])).toEqual([[3, '新']]);
    engine.removeNote(id, 2, 1);
    expect(engine.notes(id)).toEqual([]);
  });

  it('删备注不看选区，非活动表也行；撤销回来', async () => {
    const engine = newEngine();
    const other = engine.addSheet('乙');
    engine.setNote(other, note('C3', '甲'));
    engine.removeNote(other, 0, 0);
    expect(engine.notes(other)).toHaveLength(1);
    engine.removeNote(other, 2, 2);
    expect(engine.notes(other)).toEqual([]);
    await engine.undo();
    expect(engine.notes(other)).toMatchObject([{ r: 2, c: 2, text: '甲' }]);
  });

  it('有效性区域中间插行会长', () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.setDv(id, {
      ranges: [at('D6:D7')],
      type: 'decimal',
      formula1: '0',
      operator: 'greaterThanOrEqual',
      allowBlank: true,
    });
    engine.insertCells(id, rows(7), 'Down');
    expect(engine.dvRules(id)[0]?.ranges).toEqual([at('D6:D8')]);
  });

  it('删掉有批注、备注的行，它们也没了；撤销回来', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.setNote(id, note('A2', '甲'));
    engine.setComment(id, {
      ...at('B2'),
      id: 'c',
      text: 't',
      author: '',
      created: '',
      resolved: true,
      replies: [],
    });
    engine.deleteCells(id, rows(2), 'Up');
    expect([engine.notes(id), engine.comments(id)]).toEqual([[], []]);
    await engine.undo();
    expect([engine.notes(id)[0]?.text, engine.comments(id)[0]?.resolved]).toEqual(['甲', true]);
  });

  it('超链接跟着插删的行走，所在行删了就没了，撤销回来', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.setHyperlink(id, { r: 1, c: 3, documentReference: "'甲'!B2" });
    engine.setHyperlink(id, { r: 5, c: 3, address: 'https://example.com' });
    const at = () => engine.hyperlinks(id).map(({ r, c }) => [r, c]);
    engine.insertCells(id, rows(3), 'Down');
    expect(at()).toEqual([
      [1, 3],
      [6, 3],
    ]);
    engine.deleteCells(id, rows(2), 'Up');
    expect(engine.hyperlinks(id)).toEqual([{ r: 5, c: 3, address: 'https://example.com' }]);
    await engine.undo();
    expect(at()).toEqual([
      [1, 3],
      [6, 3],
    ]);
    engine.removeHyperlinks(id, { r: 0, c: 0, r2: 3, c2: 9 });
    expect(at()).toEqual([[6, 3]]);
    await engine.undo();
    expect(at()).toHaveLength(2);
  });

  it('插整列、插单元格、删单元格：公式与名称都跟', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { B2: 1, B3: 2, B4: 4, B6: '=SUM(B2:B4)', A8: '=B6' });
    name(engine, '合计', '=Sheet1!$B$6');
    await engine.settle();
    engine.insertCells(id, { r: 0, c: 1, r2: 1048575, c2: 1 }, 'Right');
    engine.insertCells(id, at('A3:F3'), 'Down');
    await engine.settle();
    expect([formula(engine, id, 'C7'), value(engine, id, 'C7')]).toEqual(['=SUM(C2:C5)', 7]);
    expect([engine.names()[0]?.formula, value(engine, id, 'A9')]).toEqual(['=Sheet1!$C$7', 7]);
    engine.deleteCells(id, at('A2:F2'), 'Up');
    await engine.settle();
    expect([formula(engine, id, 'C6'), value(engine, id, 'C6')]).toEqual(['=SUM(C2:C4)', 6]);
  });

  it('在非活动表插单元格，落在那张表上，活动表不变', () => {
    const engine = newEngine();
    const first = engine.activeSheet();
    const other = engine.addSheet('另表');
    put(engine, first, { A1: '原', A2: '不动' });
    put(engine, other, { A1: 'x', A2: 'y' });
    engine.insertCells(other, at('A2:B2'), 'Down');
    expect(['A1', 'A2', 'A3'].map((a) => value(engine, other, a))).toEqual(['x', '', 'y']);
    expect([value(engine, first, 'A2'), engine.activeSheet()]).toEqual(['不动', first]);
  });

  it('在非活动表删行删列：公式与名称按那张表挪，活动表的不动', async () => {
    const engine = newEngine();
    const first = engine.activeSheet();
    const other = engine.addSheet('另表');
    put(engine, first, { A5: 1, E5: '=A5', B1: '=另表!A5', B2: '=另表!D5' });
    put(engine, other, { A5: 7, D5: 8, E1: '=A5' });
    name(engine, '甲', '=Sheet1!$A$5');
    name(engine, '乙', '=另表!$A$5', other);
    await engine.settle();
    engine.deleteCells(other, rows(2), 'Up');
    engine.deleteCells(other, { r: 0, c: 1, r2: 1048575, c2: 1 }, 'Left');
    await engine.settle();
    expect(['E5', 'B1', 'B2'].map((a) => formula(engine, first, a))).toEqual(['=A5', '=另表!A4', '=另表!C4']);
    expect(formula(engine, other, 'D1')).toBe('=A4');
    expect(engine.names().map((n) => n.formula)).toEqual(['=Sheet1!$A$5', '=另表!$A$4']);
    expect(engine.activeSheet()).toBe(first);
  });

  it('删行后引用到的公式是 #REF!', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A1: 1, A2: 2, B4: '=A2+1', C4: '=SUM(A1:A2)' });
    await engine.settle();
    engine.deleteCells(id, rows(2), 'Up');
    await engine.settle();
    expect([formula(engine, id, 'B3'), value(engine, id, 'B3')]).toEqual(['=#REF!+1', '#REF!']);
    expect(value(engine, id, 'C3')).toBe(1);
  });
});

describe('版面', () => {
  it('改列宽、行高：撤销回到原来各自的样子，重做再改', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.setColWidth(id, 1, 1, 30);
    engine.setRowHeight(id, 2, 2, 20);
    const sizes = () => [
      ...[1, 2, 3].map((c) => engine.colWidth(id, c)),
      ...[2, 3, 4].map((r) => engine.rowHeight(id, r)),
    ];
    const before = sizes();
    await engine.transaction(() => {
      engine.setColWidth(id, 1, 3, 75);
      engine.setRowHeight(id, 2, 4, 45);
      return Promise.resolve();
    });
    expect(sizes()).toEqual([75, 75, 75, 45, 45, 45]);
    await engine.undo();
    expect(sizes()).toEqual(before);
    expect(before.slice(0, 2)).toEqual([30, engine.defaultColWidth(id)]);
    await engine.redo();
    expect(sizes()).toEqual([75, 75, 75, 45, 45, 45]);
  });

  it('列宽、行高以磅计；缺省值；隐藏行列；冻结', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.setColWidth(id, 1, 2, 75);
    engine.setRowHeight(id, 3, 3, 40.5);
    expect([engine.colWidth(id, 1), engine.colWidth(id, 2), engine.rowHeight(id, 3)]).toEqual([75, 75, 40.5]);
    expect(engine.colWidth(id, 9)).toBe(engine.defaultColWidth(id));
    expect(engine.rowHeight(id, 9)).toBe(engine.defaultRowHeight(id));
    engine.setRowsHidden(id, 4, 5, true);
    engine.setColsHidden(id, 7, 7, true);
    expect([3, 4, 5, 6].map((r) => engine.rowHidden(id, r))).toEqual([false, true, true, false]);
    expect(engine.colHidden(id, 7)).toBe(true);
    await engine.undo();
    expect(engine.colHidden(id, 7)).toBe(false);
    engine.setRowsHidden(id, 5, 5, false);
    expect([4, 5].map((r) => engine.rowHidden(id, r))).toEqual([true, false]);
    engine.setFreeze(id, { rows: 3, cols: 1 });
    expect(engine.freeze(id)).toEqual({ rows: 3, cols: 1 });
    engine.setFreeze(id, { rows: 0, cols: 0 });
    expect(engine.freeze(id)).toEqual({ rows: 0, cols: 0 });
  });

  it('合并时除左上角外清空；重叠的先拆；拆开', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A1: 'a', B1: 'b', A2: 'c' });
    engine.merge(id, [at('A1:B1')]);
    expect([value(engine, id, 'A1'), value(engine, id, 'B1')]).toEqual(['a', '']);
    engine.merge(id, [at('A1:A2')]);
    expect(engine.merges(id)).toEqual([at('A1:A2')]);
    engine.unmerge(id, at('A2'));
    expect(engine.merges(id)).toEqual([]);
    await engine.undo();
    expect(engine.merges(id)).toEqual([at('A1:A2')]);
  });

  it('写到网格外面会自动变大', () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.writeCells(id, { r: 2000, c: 60, r2: 2000, c2: 60 }, () => ({ value: 9 }));
    expect(engine.readCell(id, 2000, 60).value).toBe(9);
    expect(engine.usedRange(id, true)).toEqual({ r: 2000, c: 60, r2: 2000, c2: 60 });
  });

  it('已用区域：只有样式的格算不算看参数；空表为 null', () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    expect(engine.usedRange(id, false)).toBeNull();
    put(engine, id, { B2: 0, C3: '=""' });
    engine.writeCells(id, at('E5'), () => ({ style: { fill: '#FF0000' } }));
    expect(engine.usedRange(id, true)).toEqual(at('B2:C3'));
    expect(engine.usedRange(id, false)).toEqual(at('B2:E5'));
  });
});

describe('工作表', () => {
  it('加表不激活；次序、可见性、颜色、网格线', () => {
    const engine = newEngine();
    const first = engine.activeSheet();
    const b = engine.addSheet('乙');
    const c = engine.addSheet('丙');
    expect(engine.activeSheet()).toBe(first);
    engine.moveSheet(c, 0);
    expect(engine.sheets().map((s) => s.name)).toEqual(['丙', 'Sheet1', '乙']);
    engine.setSheetVisibility(b, 'VeryHidden');
    expect(engine.sheets()[2]?.visibility).toBe('VeryHidden');
    engine.setSheetVisibility(b, 'Hidden');
    expect(engine.sheets()[2]?.visibility).toBe('Hidden');
    engine.setSheetVisibility(b, 'Visible');
    expect([engine.sheets()[2]?.visibility, engine.activeSheet()]).toEqual(['Visible', first]);
    engine.setTabColor(c, '#00FF00');
    engine.setGridlines(c, false);
    expect([engine.tabColor(c), engine.gridlines(c), engine.tabColor(b), engine.gridlines(b)]).toEqual([
      '#00FF00',
      false,
      null,
      true,
    ]);
  });

  it('附带数据：表级可撤销，工作簿级不进撤销；随快照保存', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.setMeta(id, { protection: { options: {} }, pageLayout: { orientation: 'Landscape' } });
    engine.setWorkbookMeta({ customXml: { a: '<x/>' } });
    engine.setMeta(id, { protection: undefined });
    expect(engine.meta(id)).toEqual({ pageLayout: { orientation: 'Landscape' } });
    await engine.undo();
    expect(engine.meta(id)).toMatchObject({ protection: { options: {} } });
    const again = newEngine({}, JSON.parse(JSON.stringify(engine.save())));
    expect([again.meta(id), again.workbookMeta()]).toEqual([
      { protection: { options: {} }, pageLayout: { orientation: 'Landscape' } },
      { customXml: { a: '<x/>' } },
    ]);
  });

  it('快照往返：值、公式、样式、合并、名称、备注、批注、条件格式、有效性', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A1: 2, B1: '=数*2' });
    name(engine, '数', '=Sheet1!$A$1');
    engine.merge(id, [at('A3:B3')]);
    engine.setNote(id, note('A1', '备'));
    engine.setComment(id, {
      ...at('B1'),
      id: 'c',
      text: '批',
      author: '',
      created: '',
      resolved: false,
      replies: [],
    });
    engine.setCf(id, { ranges: [at('A1')], formula: '=数>1', style: { fill: '#FF0000' }, stopIfTrue: false });
    engine.setDv(id, { ranges: [at('A1')], type: 'list', formula1: '甲,乙', allowBlank: true });
    await engine.settle();
    const again = newEngine({}, JSON.parse(JSON.stringify(engine.save())));
    await again.settle();
    expect([value(again, id, 'B1'), formula(again, id, 'B1')]).toEqual([4, '=数*2']);
    expect(again.merges(id)).toEqual([at('A3:B3')]);
    expect(again.notes(id)).toEqual(engine.notes(id));
    expect(again.comments(id)).toEqual(engine.comments(id));
    expect(again.cfRules(id)).toEqual(engine.cfRules(id));
    expect(again.dvRules(id)).toEqual(engine.dvRules(id));
    expect(engine.notes(id)[0]).toMatchObject({ text: '备', author: '审核' });
  });
});
