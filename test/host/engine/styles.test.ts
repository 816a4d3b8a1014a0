import { describe, expect, it } from 'vitest';
import type { Style } from '../../../src/host/engine';
import { at, newEngine } from './support';

const full: Style = {
  font: { name: '仿宋', size: 12, bold: true, italic: true, underline: true, strike: true, color: '#C00000' },
  fill: '#FFF2CC',
  numFmt: '#,##0.00',
  h: 'Distributed',
  v: 'Bottom',
  wrap: true,
  borders: {
    Top: { style: 'Thin', color: '#000000' },
    Bottom: { style: 'Double', color: '#FF0000' },
    Left: { style: 'MediumDashDot', color: '#00FF00' },
    Right: { style: 'Thick', color: '#0000FF' },
  },
};

describe('样式', () => {
  it('写什么读什么', () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.writeCells(id, at('B2'), () => ({ style: full }));
    expect(engine.readCell(id, 1, 1).style).toEqual(full);
  });

  it.each([
    'Thin',
    'Hair',
    'Dot',
    'Dash',
    'DashDot',
    'DashDotDot',
    'Double',
    'Medium',
    'MediumDash',
    'Thick',
  ])('边框 %s', (line) => {
    const engine = newEngine();
    const id = engine.activeSheet();
    const borders = { Bottom: { style: line, color: '#123456' } };
    engine.writeCells(id, at('A1'), () => ({ style: { borders } }));
    expect(engine.readCell(id, 0, 0).style.borders).toEqual(borders);
  });

  it('只改给出的属性；同一批里先后改动合并；边框逐边改', () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.writeCells(id, at('A1'), () => ({ value: 5, style: full }));
    engine.writeCells(id, at('A1'), () => ({ style: { font: { bold: false }, fill: null } }));
    engine.writeCells(id, at('A1'), () => ({ style: { borders: { Top: null } } }));
    const { value, style } = engine.readCell(id, 0, 0);
    expect(value).toBe(5);
    expect(style.fill).toBeUndefined();
    expect(style.font).toEqual({ ...full.font, bold: undefined });
    expect(style.borders).toEqual({ ...full.borders, Top: undefined });
    engine.writeCells(id, at('A1'), () => ({ style: { numFmt: 'General', h: 'General', wrap: false } }));
    expect(engine.readCell(id, 0, 0).style).toEqual({
      v: 'Bottom',
      font: { ...full.font, bold: undefined },
      borders: { ...full.borders, Top: undefined },
    });
  });

  it('null 清除全部样式，值还在', () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.writeCells(id, at('A1'), () => ({ value: 5, style: full }));
    engine.readCell(id, 0, 0);
    engine.writeCells(id, at('A1'), () => ({ style: null }));
    expect(engine.readCell(id, 0, 0)).toMatchObject({ value: 5, style: {} });
    expect(Object.keys(engine.readCell(id, 0, 0).style)).toEqual([]);
  });

  it('锁定与隐藏分别改，互不影响', () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.writeCells(id, at('A1'), () => ({ locked: false }));
    engine.writeCells(id, at('A1'), () => ({ hidden: true }));
    expect(engine.readCell(id, 0, 0)).toMatchObject({ locked: false, hidden: true });
    engine.writeCells(id, at('A1'), () => ({ value: 'x' }));
    expect(engine.readCell(id, 0, 0)).toMatchObject({ locked: false, hidden: true, value: 'x' });
  });
});
