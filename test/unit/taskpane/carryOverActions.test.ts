import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PickedFile } from '../../../src/taskpane/app/files/pickedFile';
import { createFakePane, setUpHengyang } from './support/pane';

const fileOf = (name: string, bytes: Uint8Array, size = bytes.length): PickedFile => ({
  name,
  size,
  arrayBuffer: async () => new Uint8Array(bytes).buffer,
});

const relations = (type: string, target: string) =>
  strToU8(`<Relationships><Relationship Id="rId1" Type="x/${type}" Target="${target}"/></Relationships>`);

/** 能读、但没有我们的表的工作簿。 */
const foreign = zipSync({
  '_rels/.rels': relations('officeDocument', 'xl/w.xml'),
  'xl/w.xml': strToU8('<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'),
  'xl/_rels/w.xml.rels': relations('worksheet', 's.xml'),
  'xl/s.xml': strToU8('<worksheet><sheetData/></worksheet>'),
});

const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe('选上年的工作簿', () => {
  it.each([
    ['别的表.xlsx', foreign, undefined, '没有本加载项插入的表样'],
    ['文字.xlsx', strToU8('编制数,15'), undefined, '不是 .xlsx 文件'],
    ['半.xlsx', foreign.slice(0, 200), undefined, '文件已损坏'],
    ['老.xls', old, undefined, '另存为 .xlsx'],
    ['大.xlsx', foreign, 40 * 1024 * 1024, '太大'],
  ])('%s：读不了就说清楚', async (name, bytes, size, message) => {
    const { actions } = createFakePane();
    const read = await actions.readLastYear(fileOf(name, bytes, size));
    expect(read).toMatchObject({ ok: false });
    expect(read.ok ? '' : read.problem).toContain(name);
    expect(read.ok ? '' : read.problem).toContain(message);
  });

  it('读的时候文件没了：一句话，不抛错', async () => {
    const { actions } = createFakePane();
    const gone = { name: 'a.xlsx', size: 10, arrayBuffer: () => Promise.reject(new Error('NotFoundError')) };
    expect(await actions.readLastYear(gone)).toEqual({ ok: false, problem: '读“a.xlsx”没有完成。' });
  });
});

describe('结转与撤销', () => {
  it('写好报几处，给出撤销的凭据；撤销再用它', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane);
    await pane.actions.insert();
    const plan = () => {
      throw new Error('假会话不作计划');
    };
    const undo = await pane.actions.carryOver({ plan, chosen: [], missing: [] });
    expect(pane.store.get().notice).toEqual({ tone: 'success', text: '已登记上年的数与说明，没有写格。' });
    expect(undo).not.toBeNull();
    expect(undo && (await pane.actions.undoCarryOver(undo))).toBe(true);
    const changed = pane.session.calls.filter((call) => call !== 'read');
    expect(changed.slice(-2)).toEqual(['结转 0', '撤销结转']);
  });

  it('写不成：消息里有原因，没有撤销的凭据', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    pane.session.failWith = new Error('工作表处于保护状态。');
    const undo = await pane.actions.carryOver({
      plan: () => {
        throw new Error('假会话不作计划');
      },
      chosen: [],
      missing: [],
    });
    expect(undo).toBeNull();
    expect(pane.store.get().notice).toMatchObject({ tone: 'error', text: '工作表处于保护状态。' });
  });
});
