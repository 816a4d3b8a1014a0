import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findScheme } from '../../../src/schemes';
import type { PickedFile } from '../../../src/taskpane/app/files/pickedFile';
import seeds from '../../fixtures/seedTables.json';
import { docxOf, paragraph, table } from '../docx/buildDocx';
import { createFakePane } from './support/pane';

const fileOf = (name: string, bytes: Uint8Array, size = bytes.length): PickedFile => ({
  name,
  size,
  arrayBuffer: async () => new Uint8Array(bytes).buffer,
});

const scheme = findScheme('changli-2023')!;
const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const word = docxOf(
  seeds['004'].map(({ before, rows }) => before.map(paragraph).join('') + table(rows)).join(''),
);

describe('选要导入的文件', () => {
  it.each([
    ['老.doc', old, undefined, '请另存为 xlsx/docx'],
    ['老.et', old, undefined, '请另存为 xlsx/docx'],
    ['文字.xlsx', strToU8('编制数,15'), undefined, '不是 .xlsx 文件'],
    ['通知.docx', docxOf(paragraph('关于开会的通知')), undefined, '没有找到'],
    ['大.docx', word, 40 * 1024 * 1024, '太大'],
  ])('%s：读不了就说清楚', async (name, bytes, size, message) => {
    const { actions } = createFakePane();
    const read = await actions.readTables(fileOf(name, bytes, size), scheme);
    expect(read.ok ? '' : read.problem).toContain(name);
    expect(read.ok ? '' : read.problem).toContain(message);
  });

  it('文档里的表按标签认，说明怎样认的', async () => {
    const { actions } = createFakePane();
    const read = await actions.readTables(fileOf('汇总.docx', word), scheme);
    if (!read.ok) throw new Error(read.problem);
    expect(read.notices.join('')).toContain('没有经过本软件');
    expect(read.data.forms[0]?.rows['项目']?.[0]).toMatchObject({
      项目名称: '招商引资工作经费',
      '预算金额（调整后）': 30.629,
    });
  });
});

describe('导入与撤销', () => {
  it('写好报几格，给出撤销的凭据；撤销再用它', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    const plan = () => ({ changes: [], left: [] });
    const undo = await pane.actions.importValues({ plan, chosen: [] });
    expect(pane.store.get().notice).toEqual({ tone: 'success', text: '已导入 0 格。' });
    expect(undo && (await pane.actions.undoImportValues(undo))).toBe(true);
  });

  it('写不成：消息里有原因，没有撤销的凭据', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    pane.session.failWith = new Error('工作表处于保护状态。');
    expect(
      await pane.actions.importValues({ plan: () => ({ changes: [], left: [] }), chosen: [] }),
    ).toBeNull();
    expect(pane.store.get().notice).toMatchObject({ tone: 'error', text: '工作表处于保护状态。' });
  });
});
