import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createHeadlessEngine, type EnginePort } from '../../../src/host';
import { exportXlsx, importXlsx } from '../../../src/xlsx';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import { dataOf } from '../../unit/support/memorySource';
import { explainAll, filledDesk } from '../workbook/finalize/support';
import { pbe, temporaryFolder } from './collectingTerminal';

const options = { functionNamespaces: ['PBE'] };
const signOff = ['--filler', '王五', '--head', '李四', '--date', '2023年3月20日', '--phone', '0734-8888888'];

/** 起引擎、造四张表，忙的机器上要十几秒。 */
const slow = { timeout: 240_000 };

it('finalize → verify：没说明的核实拦住；说明了才定稿；改一格，复核指出那一格', slow, async () => {
  const folder = temporaryFolder();
  const desk = await filledDesk(dataOf(hengyang));
  writeFileSync(join(folder, 'plain.xlsx'), await exportXlsx(desk.host.engine, options));
  await explainAll(desk);
  writeFileSync(join(folder, 'draft.xlsx'), await exportXlsx(desk.host.engine, options));
  const blocked = await pbe(folder, 'finalize', 'plain.xlsx', '-o', 'sealed.xlsx', ...signOff);
  expect(blocked.code).toBe(1);
  expect(blocked.error).toMatch(/plain\.xlsx 还不能定稿（\d+ 处），没有生成成品：\n {2}.+核实 /);
  expect(() => readFileSync(join(folder, 'sealed.xlsx'))).toThrow();

  expect((await pbe(folder, 'verify', 'draft.xlsx')).error).toContain('没有定稿登记');
  const sealed = await pbe(folder, 'finalize', 'draft.xlsx', '-o', 'out/sealed.xlsx', ...signOff);
  expect(sealed).toMatchObject({ code: 0, error: '' });
  expect(sealed.out).toMatch(
    /^已定稿 out\/sealed\.xlsx：10 条公式换成原生公式，28 条换成定值。\n摘要 SHA-256：[0-9a-f]{64}$/,
  );
  const verified = await pbe(folder, 'verify', 'out/sealed.xlsx');
  expect(verified).toMatchObject({ code: 0, error: '' });
  expect(verified.out).toContain('定稿有效。定稿于 ');
  expect(verified.out).toContain('复算 38 格，与单元格一致。');

  const again = await pbe(folder, 'finalize', 'out/sealed.xlsx', '-o', 'twice.xlsx', ...signOff);
  expect(again).toMatchObject({ code: 1 });
  expect(again.error).toContain('已经定稿');

  const engine: EnginePort = createHeadlessEngine();
  await importXlsx(engine, readFileSync(join(folder, 'out/sealed.xlsx')), options);
  const id = engine.sheets().find(({ name }) => name === '部门整体支出绩效自评表')!.id;
  engine.writeCells(id, { r: 4, c: 4, r2: 4, c2: 4 }, () => ({ value: 400 }));
  writeFileSync(join(folder, 'changed.xlsx'), await exportXlsx(engine, options));
  engine.dispose();
  const changed = await pbe(folder, 'verify', 'changed.xlsx');
  expect(changed.code).toBe(1);
  expect(changed.out).toContain('定稿已失效');
  expect(changed.out).toContain('部门整体支出绩效自评表!E5 执行数：346.17 → 400');
  expect(changed.out).toContain('部门整体支出绩效自评表!F5 资金执行率：0.6854 → 0.792');
});

it('命令写错说清楚', async () => {
  const folder = temporaryFolder();
  const missing = await pbe(folder, 'finalize', 'a.xlsx', '-o', 'b.xlsx', '--filler', '王五');
  expect(missing).toMatchObject({ code: 2, error: '请写 --head 负责人。用法：pbe help finalize' });
  expect(await pbe(folder, 'finalize', 'a.xlsx', '-o', 'b.xlsx', ...signOff)).toMatchObject({
    code: 2,
    error: 'a.xlsx：没有这个文件。',
  });
  expect(await pbe(folder, 'verify')).toMatchObject({ code: 2 });
});
