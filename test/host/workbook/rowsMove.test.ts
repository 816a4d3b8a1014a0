import { describe, expect, it } from 'vitest';
import { WorkbookError } from '../../../src/workbook';
import {
  columnOf,
  common,
  department,
  formOf,
  nameOf,
  openDesk,
  readAll,
  styleOf,
  type Desk,
} from './support';

const sheet = '部门整体支出绩效自评表';
const block = '绩效指标';

async function deskWithIndicators(): Promise<Desk> {
  const desk = await openDesk();
  const { host } = desk;
  await desk.session.insertForms({ ...common(), forms: [department] });
  // 方案给数量指标只留了一行：加到三行
  await desk.session.addRow(sheet, null, block, 0);
  await desk.session.addRow(sheet, null, block, 0);
  const rows = [
    ['招商考察', '≥3次', '5次', '6'],
    ['汇编完成率', '=100%', '100%', '12'],
    ['考核时间', '2022年', '2022年', '10'],
  ];
  for (const [index, [name, target, actual, weight]] of rows.entries()) {
    await host.typeInto(sheet, `D${14 + index}`, name!);
    await host.typeInto(sheet, `E${14 + index}`, target!);
    await host.typeInto(sheet, `F${14 + index}`, actual!);
    await host.typeInto(sheet, `G${14 + index}`, weight!);
  }
  return desk;
}

const rowOf = ({ host }: Desk, row: number): unknown[] =>
  ['D', 'E', 'F', 'G', 'H', 'J'].map((column) => host.peek(sheet, `${column}${row}`).value);

describe('移动指标行', () => {
  it('上移：录入、文字型的 =100%、得分公式都跟着走，合并、名称、合计不变，三次同步', async () => {
    const desk = await deskWithIndicators();
    const { host, session } = desk;
    const [first, second] = [rowOf(desk, 14), rowOf(desk, 15)];
    const merges = JSON.stringify(host.engine.merges(host.sheetId(sheet)));
    host.resetCounters();
    await session.moveRow(sheet, null, block, 1, 'up');
    expect(host.batches()).toMatchObject({ syncs: 3, writing: 1 });
    expect(rowOf(desk, 14)).toEqual(second);
    expect(rowOf(desk, 15)).toEqual(first);
    expect(host.peek(sheet, 'E14')).toMatchObject({ value: '=100%', formula: null });
    expect(host.peek(sheet, 'H14')).toMatchObject({
      value: 12,
      formula: '=PBE.INDICATORSCORE($E14,$F14,$G14,$J14,"差额",2,0,0,$D14,$B$13:$C14)',
    });
    expect(host.peek(sheet, 'B14').value).toBe('产出指标（50分）');
    expect(JSON.stringify(host.engine.merges(host.sheetId(sheet)))).toBe(merges);
    expect(nameOf(host, '自评_绩效指标_分值')).toContain('$G$14:$G$23');
    expect(host.peek(sheet, 'G24').value).toBe(28);
  });

  it('下移再上移，回到原样', async () => {
    const desk = await deskWithIndicators();
    const before = [14, 15, 16].map((row) => rowOf(desk, row));
    await desk.session.moveRow(sheet, null, block, 0, 'down');
    await desk.session.moveRow(sheet, null, block, 1, 'up');
    expect([14, 15, 16].map((row) => rowOf(desk, row))).toEqual(before);
  });

  it('盖掉公式的得分、自己写的公式、数字格式都跟着走；指着本行的地址改指新行', async () => {
    const desk = await deskWithIndicators();
    const { host, session } = desk;
    await host.typeInto(sheet, 'H14', '5.5');
    await host.typeInto(sheet, 'G15', '=SUM(G14,2)+LEN(D15)');
    const { Excel } = globalThis as unknown as { Excel: typeof globalThis.Excel };
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange('G14').numberFormat = [['0.000']];
      await context.sync();
    });
    await session.moveRow(sheet, null, block, 0, 'down');
    expect(host.peek(sheet, 'H15')).toMatchObject({ value: 5.5, formula: null });
    expect(host.peek(sheet, 'G14').formula).toBe('=SUM(G14,2)+LEN(D14)');
    expect(styleOf(host, sheet, 'G15').style.numFmt).toBe('0.000');
    expect(styleOf(host, sheet, 'G14').style.numFmt).not.toBe('0.000');
  });

  it('读回来的顺序变了，审核说明认的是指标名，仍跟着走', async () => {
    const { session } = await deskWithIndicators();
    await session.moveRow(sheet, null, block, 2, 'up');
    const form = formOf(await readAll(session), sheet);
    expect(columnOf(form, block, '三级指标').slice(0, 3)).toEqual(['招商考察', '考核时间', '汇编完成率']);
    expect(form.blocks.get(block)?.rows[1]?.carried['一级指标']).toBe('产出指标（50分）');
  });

  it('到了头、跨了二级指标就不动，说明为什么', async () => {
    const desk = await deskWithIndicators();
    const { host, session } = desk;
    await expect(session.moveRow(sheet, null, block, 0, 'up')).rejects.toThrow('已经在最上面了');
    await expect(session.moveRow(sheet, null, block, 9, 'down')).rejects.toThrow('已经在最下面了');
    host.resetCounters();
    const across = session.moveRow(sheet, null, block, 3, 'up');
    await expect(across).rejects.toThrow('只能在自己的二级指标里移动');
    await expect(across).rejects.toBeInstanceOf(WorkbookError);
    expect(host.batches().writing).toBe(0);
  });

  it('写到一半失败：再移一次即好，录入一格不少', async () => {
    for (const action of [0, 1, 2, 3, 4]) {
      const desk = await deskWithIndicators();
      const { host, session } = desk;
      const names = [14, 15, 16].map((row) => host.peek(sheet, `D${row}`).value);
      host.failAt({ batch: 3, action });
      const failed = await session.moveRow(sheet, null, block, 1, 'up').then(
        () => false,
        () => true,
      );
      const now = [14, 15, 16].map((row) => host.peek(sheet, `D${row}`).value);
      expect([...now].sort(), `动作 ${action} ${failed}`).toEqual([...names].sort());
      host.dispose();
    }
  });
});
