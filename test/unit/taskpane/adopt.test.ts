import { describe, expect, it } from 'vitest';
import { recognizeGrid } from '../../../src/recognize';
import { sampleTemplate } from '../recognize/templateXlsx';
import { createFakePane, setUpHengyang } from './support/pane';

const grid = sampleTemplate({ weight: true, score: true, blank: true });
const sheet = {
  sheetId: 's1',
  sheetName: '项目自评',
  unlocked: null,
  grid,
  proposals: recognizeGrid(grid),
};

describe('窗格里认表', () => {
  it('认出几张说几张；一张也没有时说老格式要另存', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    expect(await pane.actions.recognizeSheets()).toEqual([]);
    expect(pane.store.get().notice?.remedy).toContain('请先另存为 .xlsx 或 .docx');
    pane.session.recognized = [sheet];
    expect(await pane.actions.recognizeSheets()).toEqual([sheet]);
    expect(pane.store.get().notice?.text).toContain('认出 1 张表');
  });

  it('预览列出名称与每条公式；绑定、导出、载入', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane);
    const preview = await pane.actions.previewAdoption(sheet, sheet.proposals[0]!, []);
    expect(preview?.adoption.formulas.some(({ formula }) => formula.includes('PBE.EXECRATE'))).toBe(true);
    expect(preview?.adoption.kept).toEqual([]);
    expect(await pane.actions.adoptSheet(sheet, preview!)).toBe(true);
    const file = await pane.actions.exportPack(preview!);
    expect(file.name).toMatch(/\.json$/);
    expect(await pane.actions.loadPack(file.text)).toEqual([]);
    expect(pane.store.get().loadedLayouts.map(({ kind }) => kind)).toEqual(['项目支出绩效自评表']);
    expect(await pane.actions.loadPack('{')).toEqual(['方案包不是 JSON 文件，或没有写完整。']);
  });

  it('锁着的格、已经填了的格不放公式', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane);
    const locked = { ...sheet, unlocked: [] };
    const preview = await pane.actions.previewAdoption(locked, sheet.proposals[0]!, []);
    expect(preview?.adoption.formulas).toEqual([]);
    expect(preview?.adoption.kept).toContain('执行率');
  });
});
