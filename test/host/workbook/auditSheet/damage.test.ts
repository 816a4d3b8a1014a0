import { describe, expect, it } from 'vitest';
import { nameOf, sheetNames, userRows } from '../support';
import {
  explained,
  finding,
  openBasic,
  parameterCell,
  parameterTitle,
  readBack,
  shownRows,
  title,
  typeExplanation,
  writeWith,
} from './support';

const two = () => [finding('B05', '错误', 22), finding('B01', '核实', 4)];

describe('用户改动了审核情况表', () => {
  it('在结果中间插一行写了自己的话：留在下面，不丢', async () => {
    const { host } = await openBasic();
    await writeWith(two());
    await userRows(host, title, 8, 'insert');
    await host.typeInto(title, 'K8', '局长已阅');
    expect(await writeWith(two())).toMatchObject({ orphaned: 1 });
    expect(explained(host)).toEqual(['B05：', 'B01：', '已解决或不再出现的说明（1）：', '—：局长已阅']);
    await writeWith(two());
    expect(explained(host)).toHaveLength(4);
  });

  it('复制了一行、各写各的：两句话都留', async () => {
    const { host } = await openBasic();
    await writeWith(two());
    await typeExplanation(host, 'B01', '甲');
    const id = host.sheetId(title);
    host.engine.writeCells(id, { r: 6, c: 10, r2: 6, c2: 11 }, (_, j) => ({
      value: j === 0 ? '乙' : 'B01|基础数据表|||控制率',
    }));
    expect((await readBack()).explanations.get('B01|基础数据表|||控制率')).toBe('乙\n甲');
    await writeWith(two());
    expect(explained(host)).toEqual(['B05：', 'B01：乙\n甲']);
  });

  it.each([
    ['上面插了一行', '1:1'],
    ['左边插了一列', 'A:A'],
  ])('%s：在旁边重建，说明与参数都带过来，旧表留底不再读', async (_, address) => {
    const { host } = await openBasic();
    await writeWith(two());
    await typeExplanation(host, 'B01', '已核对');
    await host.typeInto(title, parameterCell(host, 'executionReason'), '85%');
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(title).getRange(address);
      range.insert(address === 'A:A' ? 'Right' : 'Down');
      await context.sync();
    });
    expect([...(await readBack()).explanations.values()]).toEqual(['已核对']);
    expect(await writeWith(two())).toMatchObject({ sheetName: title, explained: 1 });
    expect(sheetNames(host)).toContain(`${title}（旧）`);
    expect(explained(host)).toEqual(['B05：', 'B01：已核对']);
    expect((await readBack()).scheme.thresholds.executionReason).toBe(0.85);
    expect(parameterTitle(host, 'executionReason')).toBe('执行率下限');
    expect(nameOf(host, '审核_键')).toBe(`=${title}!$L$7:$L$8`);
    await writeWith([finding('B01', '核实', 4)]);
    expect(sheetNames(host).filter((name) => name.startsWith(title))).toHaveLength(2);
    expect(explained(host)).toEqual(['B01：已核对']);
  });

  it('名称全删了：凭表头找回，名称补上', async () => {
    const { host } = await openBasic();
    await writeWith(two());
    await typeExplanation(host, 'B01', '已核对');
    await host.typeInto(title, parameterCell(host, 'executionReason'), '85%');
    for (const { id, name } of host.engine.names()) if (name.startsWith('审核')) host.engine.removeName(id);
    const found = await readBack();
    expect([...found.explanations.values()]).toEqual(['已核对']);
    expect(found.scheme.thresholds.executionReason).toBe(0.85);
    await writeWith(two());
    expect(parameterTitle(host, 'executionReason')).toBe('执行率下限');
    expect(shownRows(host)[1]).toMatchObject({ rule: 'B01', explanation: '已核对' });
    expect(sheetNames(host).filter((name) => name.startsWith(title))).toEqual([title]);
  });

  it('标记丢了：凭名称认出来，补上标记', async () => {
    const { host } = await openBasic();
    await writeWith(two());
    await typeExplanation(host, 'B01', '已核对');
    const id = host.sheetId(title);
    host.engine.removeName(
      host.engine.names().find(({ sheetId, name }) => sheetId === id && name === 'PBE_表样')!.id,
    );
    await writeWith(two());
    expect(explained(host)).toEqual(['B05：', 'B01：已核对']);
    expect(nameOf(host, 'PBE_表样', title)).toMatch(/^="审核表:3:2\.0\.\d+"$/);
  });

  it('改了表名、右边写了自己的东西：照旧更新，用户的东西还在', async () => {
    const { host } = await openBasic();
    await writeWith([...two(), finding('C01', '核实', 3)]);
    host.engine.renameSheet(host.sheetId(title), '交审');
    await host.typeInto('交审', 'N9', '备忘');
    expect(await writeWith([finding('B05', '错误', 22)])).toMatchObject({ sheetName: '交审' });
    expect(shownRows(host, '交审').map(({ rule }) => rule)).toEqual(['B05']);
    expect(host.peek('交审', 'N9').text).toBe('备忘');
  });
});
