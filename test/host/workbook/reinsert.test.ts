import { describe, expect, it } from 'vitest';
import {
  basic,
  columnOf,
  common,
  department,
  formOf,
  nameOf,
  newSession,
  openDesk,
  project,
  readAll,
  sheetNames,
  styleOf,
  userRows,
  valueOf,
} from './support';

const sheet = '基础数据表';

describe('再插一次', () => {
  it('原地刷新：录入一格不动，被改写的计算格留着，固定文字与公式恢复', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic] });
    await host.typeInto(sheet, 'B5', '15');
    await host.typeInto(sheet, 'C5', '12');
    await host.typeInto(sheet, 'D5', '100%');
    await host.typeInto(sheet, 'B9', '4.91');
    await host.typeInto(sheet, 'D9', '2.46 ✓');
    await host.typeInto(sheet, 'B31', '=100%');
    await host.typeInto(sheet, 'A9', '被人改坏的标签');
    await host.typeInto(sheet, 'B8', '=SUM(B9:B10)');
    host.resetCounters();
    const { inserted } = await session.insertForms({ ...common(), year: 2023, forms: [basic] });
    expect(inserted[0]).toMatchObject({ sheetName: sheet, state: 'refreshed' });
    expect(host.batches().syncs).toBe(2);
    expect(['B5', 'C5', 'D5', 'B9', 'D9', 'B31'].map((at) => host.peek(sheet, at).value)).toEqual([
      15,
      12,
      1,
      4.91,
      '2.46 ✓',
      '=100%',
    ]);
    expect(host.peek(sheet, 'D5').formula).toBeNull();
    expect(host.peek(sheet, 'A9').value).toBe('　　其中：办公经费');
    expect(host.peek(sheet, 'B8').formula).toBe('=IF(COUNT(B9:B16)=0,"",SUM(B9:B16))');
    expect(host.peek(sheet, 'C4').value).toBe('2023年实际在职人数');
  });

  it('刷新不重写用户看到的数字格式，也不碰表格区域以外', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic] });
    await host.typeInto(sheet, 'D5', '86.5%');
    await host.typeInto(sheet, 'G3', '我的草稿');
    const before = styleOf(host, sheet, 'D5').style.numFmt;
    await session.insertForms({ ...common(), forms: [basic] });
    expect(styleOf(host, sheet, 'D5').style.numFmt).toBe(before);
    expect(host.peek(sheet, 'G3').value).toBe('我的草稿');
  });

  it('清掉的预填值不再写回', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [department] });
    expect(host.peek(department.form, 'G5').value).toBe(10);
    await host.typeInto(department.form, 'G5', '');
    await session.insertForms({ ...common(), forms: [department] });
    expect(host.peek(department.form, 'G5').value).toBe('');
  });

  it('名称被删了一个：原地补上', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic] });
    const before = nameOf(host, '基础_编制数');
    host.engine.removeName(host.engine.names().find(({ name }) => name === '基础_编制数')!.id);
    const { inserted } = await session.insertForms({ ...common(), forms: [basic] });
    expect(inserted[0]?.state).toBe('refreshed');
    expect(nameOf(host, '基础_编制数')).toBe(before?.replaceAll("'", ''));
  });

  it('冷会话再插也只要两次同步', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic, department] });
    await host.typeInto(sheet, 'B5', '15');
    host.resetCounters();
    const { inserted } = await newSession().insertForms({ ...common(), forms: [basic] });
    expect(inserted[0]?.state).toBe('refreshed');
    expect(host.batches().syncs).toBe(2);
    expect(host.peek(sheet, 'B5').value).toBe(15);
  });

  it('用户在区域中间、紧贴区首、紧贴区尾插的行都算进去', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [{ ...basic, rows: { 业务工作专项: { rows: 2 } } }] });
    await host.typeInto(sheet, 'A25', '联络湖南异地商会工作');
    await host.typeInto(sheet, 'B25', '18');
    await host.typeInto(sheet, 'A26', '招商引资工作');
    await host.typeInto(sheet, 'B26', '4.5');
    await userRows(host, sheet, 27, 'insert');
    await host.typeInto(sheet, 'A27', '区尾后面插的');
    await host.typeInto(sheet, 'B27', '1');
    await userRows(host, sheet, 25, 'insert');
    await host.typeInto(sheet, 'A25', '区首前面插的');
    await host.typeInto(sheet, 'B25', '2');
    await userRows(host, sheet, 27, 'insert');
    expect(host.peek(sheet, 'B24').value).toBe(22.5);
    const { inserted } = await session.insertForms({ ...common(), forms: [basic] });
    expect(inserted[0]).toMatchObject({ state: 'refreshed', sheetName: sheet });
    const form = formOf(await readAll(session), sheet);
    expect(columnOf(form, '业务工作专项', '项目名称')).toEqual([
      '区首前面插的',
      '联络湖南异地商会工作',
      '',
      '招商引资工作',
      '区尾后面插的',
    ]);
    expect(valueOf(form, '业务工作专项.上年决算数')).toBe(25.5);
    expect(styleOf(host, sheet, 'B25').locked).toBe(false);
  });

  it('区域以外插了行：在旁边重建，能找到的数据都带过来，旧表改名留底', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic, department] });
    await host.typeInto(sheet, 'B5', '15');
    await host.typeInto(sheet, 'D5', '86.5%');
    await host.typeInto(sheet, 'A25', '招商引资工作');
    await host.typeInto(sheet, 'B25', '4.5');
    await host.typeInto(sheet, 'D9', '2.46 ✓');
    await host.typeInto(department.form, 'E5', '346.17');
    await userRows(host, sheet, 12, 'insert');
    host.resetCounters();
    const { inserted, notices } = await session.insertForms({ ...common(), forms: [basic] });
    expect(inserted[0]).toMatchObject({ sheetName: sheet, state: 'rebuilt' });
    expect(host.batches().syncs).toBe(2);
    expect(notices[0]).toContain('基础数据表（旧）');
    expect(sheetNames(host)).toEqual(['Sheet1', '基础数据表（旧）', '部门整体支出绩效自评表', '基础数据表']);
    expect(nameOf(host, '基础_编制数')).toContain('基础数据表');
    const submission = await readAll(session);
    expect(submission.forms).toHaveLength(2);
    const form = formOf(submission, sheet);
    expect(form.sheetName).toBe(sheet);
    expect(valueOf(form, '编制数')).toBe(15);
    expect(form.fields.get('控制率')?.cell).toMatchObject({ value: 0.865, formula: null });
    expect(valueOf(form, '办公经费.本年决算数')).toBe('2.46 ✓');
    expect(columnOf(form, '业务工作专项', '项目名称')).toEqual(['招商引资工作']);
    expect(valueOf(form, '业务工作专项.上年决算数')).toBe(4.5);
    expect(host.peek('基础数据表（旧）', 'B5').value).toBe(15);
    const again = await session.insertForms({ ...common(), forms: [basic] });
    expect(again.inserted[0]?.state).toBe('refreshed');
  });

  it('删了一整行、名称成了 #REF!：重建', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [department, project('甲')] });
    await host.typeInto('项目-甲', 'D8', '4.5');
    await userRows(host, '项目-甲', 9, 'delete');
    const { inserted, notices } = await session.insertForms({ ...common(), forms: [project('甲')] });
    expect(inserted[0]).toMatchObject({ sheetName: '项目-甲', state: 'rebuilt' });
    expect(notices.join()).toContain('失效');
    const form = formOf(await readAll(session), '项目支出绩效自评表', '甲');
    expect(valueOf(form, '当年财政拨款.年初预算数')).toBe(4.5);
    expect(nameOf(host, '项目_上年结转资金_年初预算数', '项目-甲')).toContain('$D$9');
  });

  it('用户改了工作表名也认得，不另插一张', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic] });
    host.engine.renameSheet(host.sheetId(sheet), '附件2');
    await host.engine.settle();
    const { inserted } = await newSession().insertForms({ ...common(), forms: [basic] });
    expect(inserted[0]).toMatchObject({ sheetName: '附件2', state: 'refreshed' });
    expect(sheetNames(host)).toEqual(['Sheet1', '附件2']);
  });
});
