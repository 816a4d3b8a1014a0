import { describe, expect, it } from 'vitest';
import { parseSubmissionData, toSubmissionData, type SubmissionData } from '../../../src/submission';
import printed from '../../fixtures/hengyang-2022.json';
import { columnOf, formOf, openDesk, readAll, styleOf, valueOf } from './support';

function dataOf(json: unknown): SubmissionData {
  const parsed = parseSubmissionData(json);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.data;
}

/** 一张部门自评表的数据。 */
const department = (values: Record<string, unknown>, rows: readonly object[] = []): SubmissionData =>
  dataOf({
    scheme: 'hengyang-2022',
    year: 2022,
    unit: '衡阳市投资促进事务中心',
    forms: [
      {
        form: '部门整体支出绩效自评表',
        values,
        ...(rows.length > 0 ? { rows: { 绩效指标: rows } } : {}),
      },
    ],
  });

const sheet = '部门整体支出绩效自评表';

describe('填数据', () => {
  it('衡阳 2022 照印刷值填入再读回，一字不差', async () => {
    const { host, session } = await openDesk();
    const data = dataOf(printed);
    host.resetCounters();
    await session.fill(data);
    expect(host.batches().syncs).toBe(1 + data.forms.length);
    const read = toSubmissionData(await readAll(session));
    expect(read.forms).toMatchObject(data.forms);
  });

  it('数值字段照 Excel 键入的读法，其余文字原样', async () => {
    const { host, session } = await openDesk();
    await session.fill(
      department({ 公共财政拨款: '1,234.5', 执行数: '2.46 ✓', 资金执行率: '68.54%', 基本支出: '7.50.' }),
    );
    expect(host.peek(sheet, 'D7')).toMatchObject({ value: 1234.5, text: '1,234.50' });
    expect(host.peek(sheet, 'E5').value).toBe('2.46 ✓');
    expect(host.peek(sheet, 'F5')).toMatchObject({ value: 0.6854, formula: null, text: '68.54%' });
    expect(host.peek(sheet, 'F7').value).toBe('7.50.');
  });

  it('文字一律按文字：=100%、+1、-、@x、3-5、2022年3月20日', async () => {
    const texts = ['=100%', '+1', '-', '@x', '3-5', '2022年3月20日', '0012', 'TRUE', "'引号"];
    const { host, session } = await openDesk();
    await session.fill(
      department(
        { 部门名称: '=1+1' },
        texts.map((text, index) => ({
          一级指标: '=产出',
          二级指标: '-质量',
          三级指标: `+指标${index}`,
          年度指标值: text,
          实际完成值: text,
        })),
      ),
    );
    const form = formOf(await readAll(session), sheet);
    expect(columnOf(form, '绩效指标', '年度指标值')).toEqual(texts);
    expect(columnOf(form, '绩效指标', '实际完成值')).toEqual(texts);
    expect(columnOf(form, '绩效指标', '三级指标')[0]).toBe('+指标0');
    expect(form.blocks.get('绩效指标')?.rows.at(-1)?.carried).toEqual({
      一级指标: '=产出',
      二级指标: '-质量',
    });
    expect(valueOf(form, '部门名称')).toBe('=1+1');
    expect(form.fields.get('部门名称')?.cell.formula).toBeNull();
    expect(host.peek(sheet, 'E14').formula).toBeNull();
  });

  it('null 清空预填，没给的留预填和公式', async () => {
    const { host, session } = await openDesk();
    await session.fill(department({ 执行率分值: null, 公共财政拨款: 180.15, 执行数: 90 }));
    expect(host.peek(sheet, 'G5').value).toBe('');
    expect(host.peek(sheet, 'C4').value).toBe('衡阳市投资促进事务中心');
    expect(host.peek(sheet, 'F5')).toMatchObject({ value: 0.4996, text: '49.96%' });
  });

  it('填进已有的表：行不够就加行，多出的行清空，没给的字段不动', async () => {
    const { host, session } = await openDesk();
    const row = (name: string) => ({ 一级指标: '产出指标', 二级指标: '数量指标', 三级指标: name, 分值: 5 });
    await session.fill(department({ 执行数: 1, 公共财政拨款: 2 }, ['甲', '乙'].map(row)));
    await session.fill(department({ 执行数: 3 }, ['丙', '丁', '戊', '己'].map(row)));
    let form = formOf(await readAll(session), sheet);
    expect(columnOf(form, '绩效指标', '三级指标')).toEqual(['丙', '丁', '戊', '己']);
    expect(valueOf(form, '分值合计')).toBe(20);
    expect(valueOf(form, '执行数')).toBe(3);
    expect(valueOf(form, '公共财政拨款')).toBe(2);
    expect(styleOf(host, sheet, 'D17').locked).toBe(false);
    await session.fill(department({}, ['庚'].map(row)));
    form = formOf(await readAll(session), sheet);
    expect(columnOf(form, '绩效指标', '三级指标')).toEqual(['庚', '', '', '']);
    expect(valueOf(form, '分值合计')).toBe(5);
  });

  it('长文字的行够高，打印时看得全', async () => {
    const { host, session } = await openDesk();
    const duties = Array.from({ length: 12 }, (_, index) => `${index + 1}. 负责全市投资促进工作的组织协调。`);
    await session.fill(department({ 部门履职概述: duties.join('\n') }));
    expect(host.engine.rowHeight(host.sheetId(sheet), 10)).toBeGreaterThan(150);
  });
});
