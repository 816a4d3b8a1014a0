import { describe, expect, it } from 'vitest';
import type { DvRule } from '../../../src/host/engine';
import { at, name, newEngine, rows } from './support';

const custom = (formula1: string, ranges = [at('B2:B4')]): Omit<DvRule, 'id'> => ({
  ranges,
  type: 'custom',
  formula1,
  allowBlank: true,
  error: { title: '不对', message: '合计不等', style: 'Warning', show: true },
  prompt: { title: '提示', message: '填万元', show: true },
});

describe('数据有效性', () => {
  it('各种规则原样读回；删掉', () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    const list: Omit<DvRule, 'id'> = {
      ranges: [at('A1:A3')],
      type: 'list',
      formula1: '优,良,中,差',
      allowBlank: false,
      error: { title: '', message: '请从列表选', style: 'Stop', show: true },
      prompt: { title: '', message: '', show: false },
    };
    const decimal: Omit<DvRule, 'id'> = {
      ranges: [at('C1'), at('C3:D4')],
      type: 'decimal',
      operator: 'between',
      formula1: '0',
      formula2: '100',
      allowBlank: true,
      error: { title: '', message: '', style: 'Information', show: false },
      prompt: { title: 't', message: 'm', show: true },
    };
    const ids = [list, decimal, custom('=B2>0')].map((rule) => engine.setDv(id, rule));
    expect(engine.dvRules(id)).toMatchObject(
      [list, decimal, custom('=B2>0')].map((r, i) => ({ ...r, id: ids[i] })),
    );
    engine.removeDv(id, ids[1] ?? '');
    expect(engine.dvRules(id).map((r) => r.id)).toEqual([ids[0], ids[2]]);
  });

  it('插行：区域与公式里的引用一起移，撤销还原；别的表的引用也移', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    const other = engine.addSheet('清单');
    engine.setDv(id, custom('=SUM($B$2:$B$4)<=$D$9'));
    engine.setDv(id, { ...custom('=清单!$A$2:$A$6', [at('F2')]), type: 'list' });
    const formulas = () => engine.dvRules(id).map((r) => [r.ranges, r.formula1]);
    engine.insertCells(id, rows(3), 'Down');
    expect(formulas()).toEqual([
      [[at('B2:B5')], '=SUM($B$2:$B$5)<=$D$10'],
      [[at('F2')], '=清单!$A$2:$A$6'],
    ]);
    engine.insertCells(other, rows(4), 'Down');
    expect(formulas()[1]).toEqual([[at('F2')], '=清单!$A$2:$A$7']);
    await engine.undo();
    await engine.undo();
    expect(formulas()).toEqual([
      [[at('B2:B4')], '=SUM($B$2:$B$4)<=$D$9'],
      [[at('F2')], '=清单!$A$2:$A$6'],
    ]);
  });

  it('公式可以用名称', () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    name(engine, '上限', '=Sheet1!$D$1');
    engine.setDv(id, custom('=B2<=上限'));
    engine.insertCells(id, rows(1), 'Down');
    expect(engine.dvRules(id)[0]).toMatchObject({ ranges: [at('B3:B5')], formula1: '=B3<=上限' });
  });
});
