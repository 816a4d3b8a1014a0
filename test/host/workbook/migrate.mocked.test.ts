import { describe, expect, it, vi } from 'vitest';
import type { BlockColumn, FixedRow, Form, FormCell, RowBlock } from '../../../src/forms';
import { inputsOf, openBytes, readBytes, releasedForm, repairOpen } from './releasedForms';
import { nameOf, newSession, readAll, sheetNames } from './support';

// 设想的下一版收支情况表：挤进一行新字段，“公共财政拨款”的名称改了、与“上年结转”换了列；
// 再设想加载项比工作簿旧：基础数据表在工作簿里是第 1 版，这里只认第 0 版
vi.mock('../../../src/forms/registered', async (load) => {
  const { forms, ...others } = await load<{ forms: readonly Form[] }>();
  const form = forms.find(({ id }) => id === '部门收支情况表')!;
  const swapped = new Map([
    ['上年结转', 3],
    ['公共财政拨款', 2],
  ]);
  const columnOf = (text: string, column: number): number =>
    swapped.get(text.replace('其中：', '').replace('收入.汇总.', '')) ?? column;
  const renamed = (name: string | undefined): string | undefined =>
    name?.replace('公共财政拨款', '一般公共预算拨款');
  const cell = (old: FormCell): FormCell => {
    const column = columnOf(old.field?.key ?? old.caption ?? '', old.column);
    if (old.field === undefined) return { ...old, column };
    const name = renamed(old.field.name);
    return { ...old, column, field: { ...old.field, ...(name === undefined ? {} : { name }) } };
  };
  const blockColumn = (old: BlockColumn): BlockColumn => ({
    ...old,
    column: columnOf(old.key, old.column),
    ...(old.key === '公共财政拨款' ? { name: '一般公共预算拨款' } : {}),
  });
  const row = (old: FixedRow | RowBlock): FixedRow | RowBlock =>
    old.kind === 'row'
      ? { ...old, cells: old.cells.map(cell) }
      : old.key === '收入'
        ? { ...old, columns: old.columns.map(blockColumn) }
        : old;
  const added: FixedRow = {
    kind: 'row',
    cells: [
      { column: 0, caption: '填表说明', look: 'label' },
      { column: 1, width: 7, field: { key: '填表说明', kind: 'text' } },
    ],
  };
  const [title, unit, ...rest] = form.rows;
  const tomorrow: Form = {
    ...form,
    version: 2,
    former: [
      {
        version: 1,
        renamed: {
          收入明细_一般公共预算拨款: '收入明细_公共财政拨款',
          收入汇总_一般公共预算拨款: '收入汇总_公共财政拨款',
        },
        absent: ['填表说明'],
      },
    ],
    rows: [...[title!, unit!].map(row), added, ...rest.map(row)],
  };
  const changed = forms.map((each) => {
    if (each === form) return tomorrow;
    return each.id === '基础数据表' ? { ...each, version: 0 } : each;
  });
  return { ...others, forms: changed, findForm: (id: string) => changed.find((each) => each.id === id) };
});

const slow = { timeout: 60_000 };
const title = '部门收支情况表';

describe('表样改版以后打开旧工作簿', slow, () => {
  it('照旧版的名称读出全部录入，提醒升级', () => {
    const { bytes, data } = releasedForm(`${title}@1`);
    const submission = readBytes(bytes);
    expect(inputsOf(submission)).toEqual(data);
    expect(submission.notices.map(({ message }) => message)).toEqual([
      `工作表“${title}”是旧版表样，内容照读；点“修复”升级成现在的版面，录入的内容都带过去。`,
    ]);
  });

  it('旧版的名称坏了：照旧版登记的位置找回', async () => {
    const { bytes, data } = releasedForm(`${title}@1`);
    const host = await openBytes(bytes);
    host.engine.removeName(host.engine.names().find(({ name }) => name === '收支_收入明细_公共财政拨款')!.id);
    const submission = await readAll(newSession());
    expect(inputsOf(submission)).toEqual(data);
    expect(submission.notices.map(({ message }) => message).join()).toContain(
      '名称“收支_收入明细_一般公共预算拨款”失效，已按位置找回到',
    );
  });

  it('一次修复升级：录入一格不丢，新名称、新版本都在，旧表留底，再修复什么也不用做', async () => {
    const { bytes, data } = releasedForm(`${title}@1`);
    const host = await openBytes(bytes);
    const { inserted, notices } = await repairOpen();
    expect(inserted[0]).toMatchObject({ sheetName: title, state: 'rebuilt' });
    expect(notices[0]).toBe(
      `“${title}”是第 1 版表样，已在旁边升级成第 2 版，录入的内容都带了过来；原表改名为“${title}（旧）”留底，核对后可以删除。`,
    );
    expect(sheetNames(host)).toEqual([`${title}（旧）`, title]);
    expect(nameOf(host, '收支_收入明细_一般公共预算拨款')).toContain(`${title}!$C$`);
    expect(nameOf(host, 'PBE_表样', title)).toBe(`="${title}@2"`);
    const after = await readAll(newSession());
    expect(inputsOf(after)).toEqual(data);
    expect(after.notices).toEqual([]);
    const again = await repairOpen();
    expect(again.inserted[0]).toMatchObject({ state: 'refreshed', repairs: [] });
  });

  it('比加载项新的表样：说请升级，一格不动', async () => {
    const { bytes, data } = releasedForm('基础数据表@1');
    const host = await openBytes(bytes);
    const before = host.engine.save();
    const submission = await readAll(newSession());
    expect(inputsOf(submission)).toEqual(data);
    expect(submission.notices.map(({ message }) => message)).toEqual([
      '工作表“基础数据表”是用更新版本的加载项插入的，请升级加载项后再填报。',
    ]);
    await expect(repairOpen()).rejects.toThrow('用更新版本的加载项插入的，这个版本不认识它的版面，没有动它');
    expect(host.engine.save()).toEqual(before);
  });
});
