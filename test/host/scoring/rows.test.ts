import { describe, expect, it, vi } from 'vitest';
import { cellAddress } from '../../../src/forms';
import { findScheme } from '../../../src/schemes';
import type { FieldReading, FormReading } from '../../../src/submission';
import type { WorkbookSession } from '../../../src/workbook';
import { dataOf } from '../../unit/support/memorySource';
import { formOf, openDesk, readAll, userRows } from '../workbook/support';

vi.setConfig({ testTimeout: 120_000 });

const table = { form: '部门整体支出绩效评价评分表' } as const;
const request = {
  scheme: findScheme('xiangxi-2020')!,
  year: 2020,
  unit: '湘西州投资促进事务中心',
  forms: [table],
};

const read = async (session: WorkbookSession): Promise<FormReading> =>
  formOf(await readAll(session), table.form);

const cellIn = (form: FormReading, index: number, column: string): FieldReading =>
  form.blocks.get('评价指标')!.rows[index]!.cells.get(column)!;

const addressOf = ({ place }: FieldReading): string => cellAddress(place!.row, place!.column);

const staffRate = '=PBE.STAFFRATE(评分_在职人员数,评分_编制数)';

describe('评分表的行公式跟着行走', () => {
  it('插表不超过两次同步；再插一次，行公式还在，清掉的补回，人填的“无”不动', async () => {
    const { host, session } = await openDesk();
    host.resetCounters();
    await session.insertForms(request);
    expect(host.batches().syncs).toBeLessThanOrEqual(2);
    const before = await read(session);
    const [staff, area] = [2, 6].map((index) => addressOf(cellIn(before, index, '指标值')));
    expect(host.peek(table.form, staff!).formula).toBe(staffRate);
    await host.typeInto(table.form, staff!, '');
    await host.typeInto(table.form, area!, '无');
    const { inserted } = await session.insertForms(request);
    expect(inserted[0]?.state).toBe('refreshed');
    expect(host.peek(table.form, staff!).formula).toBe(staffRate);
    expect(host.peek(table.form, area!)).toMatchObject({ formula: null, value: '无' });
  });

  it('加一行：新行的指标值由人填，得分有公式，合计算到它，别的行公式不变', async () => {
    const { host, session } = await openDesk();
    await session.insertForms(request);
    await session.addRow(table.form, null, '评价指标', 2);
    const form = await read(session);
    expect(form.blocks.get('评价指标')!.rows).toHaveLength(22);
    const added = cellIn(form, 3, '指标值');
    expect(added).toMatchObject({ expectedFormula: null, cell: { value: '', formula: null } });
    expect(cellIn(form, 2, '指标值').cell.formula).toBe(staffRate);
    expect(cellIn(form, 4, '指标值').cell.formula).toContain('PBE.CHANGERATE');
    for (const [column, text] of [
      ['三级指标', '驻村帮扶'],
      ['分值', '2'],
      ['评分标准', '每发现一例不符扣1分，扣完为止'],
      ['指标值', '1'],
    ] as const) {
      await host.typeInto(table.form, addressOf(cellIn(form, 3, column)), text);
    }
    const after = await read(session);
    expect(cellIn(after, 3, '得分').cell.value).toBe(1);
    expect(after.fields.get('分值合计')!.cell.value).toBe(102);
    expect(after.blocks.get('一级指标小计')!.rows[0]!.cells.get('分值小计')!.cell.value).toBe(15);
  });

  it('只填参数：已有的评价指标一格不动，率算出来', async () => {
    const { session } = await openDesk();
    await session.insertForms(request);
    const { scheme, year, unit } = request;
    await session.fill(
      dataOf({
        scheme: scheme.id,
        year,
        unit,
        forms: [{ form: table.form, values: { 在职人员数: 4, 编制数: 6 } }],
      }),
    );
    const form = await read(session);
    expect(cellIn(form, 2, '指标值').cell).toMatchObject({ formula: staffRate, text: '66.67%' });
    expect(cellIn(form, 2, '得分').cell.value).toBe(3);
    expect(form.blocks.get('评价指标')!.rows).toHaveLength(21);
  });

  it('版面被改动后重建：行公式照方案，改写过的值带过来', async () => {
    const { host, session } = await openDesk();
    await session.insertForms(request);
    const before = await read(session);
    await host.typeInto(table.form, addressOf(before.fields.get('编制数')!), '6');
    await host.typeInto(table.form, addressOf(before.fields.get('在职人员数')!), '4');
    await host.typeInto(table.form, addressOf(cellIn(before, 5, '指标值')), '12.43%');
    await userRows(host, table.form, before.fields.get('年末结余')!.place!.row + 1, 'delete');
    const { inserted } = await session.insertForms(request);
    expect(inserted[0]?.state).toBe('rebuilt');
    const after = await read(session);
    expect(cellIn(after, 2, '指标值').cell).toMatchObject({ formula: staffRate, text: '66.67%' });
    expect(cellIn(after, 5, '指标值')).toMatchObject({ overridden: true, cell: { text: '12.43%' } });
    expect(cellIn(after, 0, '评分标准').cell.value).toContain('每项1分');
  });
});
