import { expect, it } from 'vitest';
import type { EnginePort } from '../../src/host/engine';
import { at, name, newEngine, put, rows, value } from '../host/engine/support';
import { median, printTable, ratio } from './table';

/** 40 行 9 列的表：样式、边框、合并、名称、公式、备注、条件格式、有效性、列宽行高。 */
function insertForm(engine: EnginePort, id: string, sheet: string, local: boolean): void {
  const scope = local ? id : null;
  engine.writeCells(id, at('A1:I40'), (i, j) => ({
    value: j === 0 ? `第 ${i + 1} 行` : j < 4 ? i * j : '',
    locked: j === 0,
    style: {
      font: { name: '宋体', size: 11, bold: i < 3 },
      wrap: true,
      h: 'Center',
      v: 'Center',
      numFmt: j === 0 ? '@' : '0.00',
      fill: j < 4 && j > 0 ? '#FFF9E5' : null,
      borders: {
        Top: { style: 'Thin', color: '#000000' },
        Bottom: { style: 'Thin', color: '#000000' },
        Left: { style: 'Thin', color: '#000000' },
        Right: { style: 'Thin', color: '#000000' },
      },
    },
  }));
  for (let i = 4; i < 34; i++) name(engine, `字段_${i}`, `=${sheet}!$B$${i}`, scope);
  name(engine, '数据块', `=${sheet}!$B$4:$B$33`, scope);
  for (let i = 4; i < 34; i++) {
    engine.writeCells(id, at(`E${i}:F${i}`), (_i, j) => ({
      formula: j ? `=DEMO.RATE(字段_${i},SUM(数据块))` : `=ROUND(字段_${i}*2,2)`,
    }));
  }
  put(engine, id, { B40: '=SUM(数据块)' });
  engine.merge(id, [at('A1:I1'), at('A2:C2'), at('D2:F2'), at('G5:G9'), at('H5:I9')]);
  for (let c = 0; c < 9; c++) engine.setColWidth(id, c, c, 60 + c);
  engine.setRowHeight(id, 0, 0, 30);
  for (const i of [5, 6, 7]) {
    engine.setCf(id, {
      ranges: [at(`A${i}:I${i}`)],
      formula: `=ABS(字段_${i}-SUM(字段_4,字段_8))>0.005`,
      style: { fill: '#FFC7CE' },
      stopIfTrue: false,
    });
    engine.setDv(id, {
      ranges: [at(`B${i}:D${i}`)],
      type: 'decimal',
      formula1: '0',
      operator: 'greaterThanOrEqual',
      allowBlank: true,
    });
    engine.setNote(id, { r: i, c: 1, text: '备注', author: '', width: 100, height: 50, visible: false });
  }
  engine.setFreeze(id, { rows: 3, cols: 0 });
}

function warmEngine(): EnginePort {
  const engine = newEngine();
  engine.registerFunction('DEMO.RATE', ([a, b]) => Number(a?.[0]?.[0]) / Number(b?.[0]?.[0]));
  return engine;
}

/** 引擎是全部测试与工作台的底子：插一张大表、改一格、插行各要多久，多二十倍内容时慢几倍。 */
it('引擎', async () => {
  const one = warmEngine();
  const insert = await median(5, async (i) => {
    const sheet = `表${i}`;
    const id = one.addSheet(sheet);
    await one.transaction(async () => insertForm(one, id, sheet, true));
    await one.settle();
  });
  const fourth = one.sheets()[3]?.id ?? '';
  expect(value(one, fourth, 'B40')).toBe(525);
  const edit = await median(9, async (i) => {
    put(one, fourth, { B4: 100 + i });
    await one.settle();
  });

  const many = warmEngine();
  for (let i = 0; i < 20; i++) insertForm(many, many.addSheet(`项目${i}`), `项目${i}`, true);
  await many.settle();
  const eighth = many.sheets()[7]?.id ?? '';
  const editAmongMany = await median(3, async (i) => {
    put(many, eighth, { B4: 100 + i });
    await many.settle();
  });
  const insertRow = await median(3, async () => {
    many.insertCells(eighth, rows(6), 'Down');
    await many.settle();
  });

  printTable('引擎（以 5 张表里改一格为 1）', [
    { 动作: '插一张 40×9 的表', 毫秒: insert.toFixed(0), 倍数: ratio(insert, edit) },
    { 动作: '5 张表，改一格', 毫秒: edit.toFixed(0), 倍数: ratio(edit, edit) },
    {
      动作: '20 张表 1 220 条公式，改一格',
      毫秒: editAmongMany.toFixed(0),
      倍数: ratio(editAmongMany, edit),
    },
    { 动作: '20 张表，插一行', 毫秒: insertRow.toFixed(0), 倍数: ratio(insertRow, edit) },
  ]);
});
