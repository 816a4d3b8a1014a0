import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMESPACE } from '../../../../src/functions';
import { readSubmission, registryNamespace } from '../../../../src/submission';
import { exportXlsx, readXlsx } from '../../../../src/xlsx';
import { userRows } from '../support';
import {
  finding,
  openBasic,
  parameterCell,
  parameterTitle,
  readBack,
  title,
  typeExplanation,
  writeWith,
} from './support';

const some = (count: number) =>
  Array.from({ length: count }, (_, index) => finding('B01', '核实', index, { key: `B01|${index}` }));

describe('审核参数', () => {
  it('空着用方案的；填了就用填的，方案原样还在', async () => {
    const { host } = await openBasic();
    await writeWith(some(1));
    const cell = parameterCell(host, 'executionReason');
    expect(host.peek(title, cell.replace('D', 'E')).text).toBe('90.00%');
    expect((await readBack()).scheme.thresholds.executionReason).toBe(0.9);
    await host.typeInto(title, cell, '85%');
    const { scheme, registeredScheme, notices } = await readBack();
    expect([scheme.thresholds.executionReason, registeredScheme.thresholds.executionReason]).toEqual([
      0.85, 0.9,
    ]);
    expect(notices).toEqual([]);
  });

  it.each([
    ['随便', '随便'],
    [-1, '-100.00%'],
    [90, '9000.00%'],
  ])('填得不对（%s）：说出是哪一格，仍按方案的', async (value, shown) => {
    const { host } = await openBasic();
    await writeWith(some(1));
    const cell = parameterCell(host, 'executionReason');
    const row = Number(cell.slice(1)) - 1;
    host.engine.writeCells(host.sheetId(title), { r: row, c: 3, r2: row, c2: 3 }, () => ({ value }));
    const { scheme, notices } = await readBack();
    expect(scheme.thresholds.executionReason).toBe(0.9);
    expect(notices).toEqual([
      {
        form: title,
        sheetName: title,
        message: `审核参数“执行率下限”（${cell}）填的“${shown}”不能用，应为 0% 到 100% 之间的数；仍按方案的 90% 审核。`,
      },
    ]);
    await writeWith(some(1));
    expect(host.peek(title, cell).value).toBe(value);
  });

  it('结果变多变少、用户插了行，填的值与名称都跟着走', async () => {
    const { host } = await openBasic();
    await writeWith(some(2));
    await host.typeInto(title, parameterCell(host, 'executionReason'), '85%');
    await host.typeInto(title, parameterCell(host, 'amountTolerance'), '0.05');
    for (const count of [9, 1, 0, 4]) {
      await writeWith(some(count));
      const { thresholds } = (await readBack()).scheme;
      expect([thresholds.executionReason, thresholds.amountTolerance], `${count} 条`).toEqual([0.85, 0.05]);
      expect(parameterTitle(host, 'executionReason')).toBe('执行率下限');
      expect(parameterTitle(host, 'amountTolerance')).toBe('金额容差');
    }
    await userRows(host, title, Number(parameterCell(host, 'executionReason').slice(1)) - 3, 'insert');
    await writeWith(some(3));
    expect((await readBack()).scheme.thresholds.executionReason).toBe(0.85);
    expect(parameterTitle(host, 'executionReason')).toBe('执行率下限');
  });

  it('存成 xlsx 再读：说明、参数都在，链接也在', async () => {
    const { host } = await openBasic();
    await writeWith(some(2));
    await typeExplanation(host, 'B01', '见附件');
    await host.typeInto(title, parameterCell(host, 'executionReason'), '85%');
    const options = { functionNamespaces: [FUNCTION_NAMESPACE], registryNamespace };
    const submission = readSubmission(readXlsx(await exportXlsx(host.engine, options), options));
    expect(submission?.scheme.thresholds.executionReason).toBe(0.85);
    expect([...(submission?.explanations ?? [])]).toEqual([['B01|0', '见附件']]);
    expect(submission?.forms).toHaveLength(1);
    expect(submission?.notices).toEqual([]);
  });
});
