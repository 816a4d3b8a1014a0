import { describe, expect, it } from 'vitest';
import { at, formula, newEngine, put, value } from './support';

function typed(text: string, numFmt?: string) {
  const engine = newEngine();
  const id = engine.activeSheet();
  if (numFmt) engine.writeCells(id, at('A1'), () => ({ style: { numFmt } }));
  expect(engine.typeAsUser(id, 0, 0, text)).toBe(true);
  const cell = engine.readCell(id, 0, 0);
  return { value: cell.value, formula: cell.formula, numFmt: cell.style.numFmt ?? 'General', engine, id };
}

describe('用户敲入', () => {
  it.each([
    ['68.54%', 0.6854, '0.00%'],
    ['95%', 0.95, '0%'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['12,345', 12345, '#,##0'],
    ['346.17', 346.17, 'General'],
    ['-5', -5, 'General'],
    ['007', 7, 'General'],
    ["'007", '007', 'General'],
    ['TRUE', true, 'General'],
    ['≥95%', '≥95%', 'General'],
    ['2.46 ✓', '2.46 ✓', 'General'],
    ['2022年12月31日', 44926, 'yyyy"年"m"月"d"日"'],
    ['2022-13-01', '2022-13-01', 'General'],
  ])('常规格式敲 %s', (text, expected, format) => {
    const result = typed(text);
    expect([result.value, result.numFmt]).toEqual([expected, format]);
  });

  it.each(['=100%', '007', '68.54%', 'TRUE', '2022-12-31', '≥95%'])(
    '文本格式 @ 敲 %s：照原样存文字',
    (text) => {
      const result = typed(text, '@');
      expect([result.value, result.formula, result.numFmt]).toEqual([text, null, '@']);
    },
  );

  it('百分比格式的格里敲 80 是 80%', () => {
    const result = typed('80', '0.00%');
    expect([result.value, result.engine.displayText(result.id, 0, 0)]).toEqual([0.8, '80.00%']);
  });

  it('敲公式就是公式，敲空就是清掉', async () => {
    const { engine, id } = typed('=1+2');
    await engine.settle();
    expect([value(engine, id, 'A1'), formula(engine, id, 'A1')]).toEqual([3, '=1+2']);
    engine.typeAsUser(id, 0, 0, '');
    expect([value(engine, id, 'A1'), formula(engine, id, 'A1')]).toEqual(['', null]);
  });

  it('敲入触发重算，可撤销', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A1: 346.17, A2: 505.05, B1: '=ROUND(A1/A2,4)' });
    await engine.settle();
    expect(value(engine, id, 'B1')).toBe(0.6854);
    engine.typeAsUser(id, 0, 0, '505.05');
    await engine.settle();
    expect(value(engine, id, 'B1')).toBe(1);
    await engine.undo();
    await engine.settle();
    expect(value(engine, id, 'B1')).toBe(0.6854);
  });

  it('界面命令往文本格式的格写公式或数，仍按文字存（拦编辑命令）', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.writeCells(id, at('A1:A2'), () => ({ style: { numFmt: '@' } }));
    await engine.settle();
    const sheet = engine.api.getActiveWorkbook()?.getActiveSheet();
    sheet?.getRange('A1').setValue({ f: '=100%' });
    sheet?.getRange('A2').setValue('007');
    await engine.settle();
    expect([value(engine, id, 'A1'), formula(engine, id, 'A1'), value(engine, id, 'A2')]).toEqual([
      '=100%',
      null,
      '007',
    ]);
  });
});

describe('主机写入', () => {
  it('文字一律按文字：=100%、007、TRUE；数与布尔原样；空清掉', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    const values = ['=100%', '007', 'TRUE', 12.5, true, '12', ''];
    engine.writeCells(id, at('A1:A7'), (i) => ({
      value: values[i] ?? '',
      style: { numFmt: i < 2 ? '@' : 'General' },
    }));
    await engine.settle();
    expect(values.map((_v, i) => engine.readCell(id, i, 0).value)).toEqual(values);
    expect(values.map((_v, i) => engine.readCell(id, i, 0).formula)).toEqual(values.map(() => null));
  });

  it('显示文字按数字格式；布尔大写', () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    const shown: [string | number | boolean, string, string][] = [
      [0.1234, '0.00%', '12.34%'],
      [1234567.891, '#,##0.00', '1,234,567.89'],
      [46000, 'yyyy"年"m"月"d"日"', '2025年12月9日'],
      ['007', '@', '007'],
      [2.5, '0', '3'],
      [0.1 + 0.2, 'General', '0.3'],
      [true, 'General', 'TRUE'],
      [0, '0.00;-0.00;""', ''],
    ];
    shown.forEach(([v, numFmt], i) =>
      engine.writeCells(id, { r: i, c: 0, r2: i, c2: 0 }, () => ({ value: v, style: { numFmt } })),
    );
    expect(shown.map((_x, i) => engine.displayText(id, i, 0))).toEqual(shown.map(([, , text]) => text));
  });
});
