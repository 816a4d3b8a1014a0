import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { readPack } from '../../../src/forms';
import { drawnFixtures } from '../../unit/recognize/drawnFixture';
import { gridOf } from '../../unit/recognize/layoutFixture';
import { sampleTemplate, templateXlsx } from '../../unit/recognize/templateXlsx';
import { pbe, temporaryFolder } from './collectingTerminal';

// 起引擎，忙的机器上要十几秒
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

it('一张工作表上三张表：各绑在原处，也可以只绑一张；方案包里三张各成一份版面', async () => {
  const folder = temporaryFolder();
  const several = drawnFixtures('fresh').find(({ id }) => id === 'f08')!;
  writeFileSync(join(folder, '三张.xlsx'), await templateXlsx(gridOf(several)));
  const all = await pbe(folder, 'adopt', '三张.xlsx', '-o', '全绑.xlsx', '--year', '2023');
  expect([all.code, all.error]).toEqual([0, '']);
  expect(all.out.match(/^已绑定/gm)).toHaveLength(3);
  const whole = await pbe(folder, 'check', '全绑.xlsx');
  expect(whole.out).toContain('总分 93.67');
  expect(whole.out).not.toMatch(/ A1[23] /);
  const third = await pbe(
    folder,
    'adopt',
    '三张.xlsx',
    '-o',
    '绑好的.xlsx',
    '--year',
    '2023',
    '--table',
    '3',
  );
  expect([third.code, third.error]).toEqual([0, '']);
  const checked = await pbe(folder, 'check', '绑好的.xlsx');
  expect(checked.out).toContain('总分 93.67');
  expect(checked.out).not.toMatch(/ A1[23] /);
  const none = await pbe(folder, 'adopt', '三张.xlsx', '-o', '没有.xlsx', '--table', '9');
  expect(none.error).toContain('认出可绑的有 3 张');
  const packed = await pbe(folder, 'adopt', '三张.xlsx', '-o', '包.json', '--id', '某县');
  expect([packed.code, packed.error]).toEqual([0, '']);
  const read = readPack(await readFile(join(folder, '包.json'), 'utf8'));
  const layouts = read.ok ? read.pack.layouts : [];
  expect(layouts.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    '某县 项目自评结果汇总表',
    '某县-2 项目支出绩效自评表',
    '某县-3 项目支出绩效自评表',
  ]);
  // 从各表的左上角写起，前面不空着别的表的行
  for (const { rows } of layouts) expect('cells' in rows[0]! && rows[0].cells.length).toBeGreaterThan(0);
});

it('新的县只要一个 JSON：导入、审核、报告都认 --pack，方案与版面照包里的', async () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, '模板.xlsx'),
    await templateXlsx(sampleTemplate({ weight: true, score: true, blank: true })),
  );
  writeFileSync(join(folder, '手做.xlsx'), await templateXlsx(sampleTemplate({ weight: true, score: true })));
  const packed = await pbe(folder, 'adopt', '模板.xlsx', '-o', '某县.json', '--scheme', 'mof-2020');
  expect([packed.code, packed.error]).toEqual([0, '']);
  const imported = await pbe(
    folder,
    'import',
    '手做.xlsx',
    '--pack',
    '某县.json',
    '--year',
    '2023',
    '-o',
    '成品.xlsx',
  );
  expect(imported.code).toBe(0);
  const recognized = await pbe(folder, 'recognize', '成品.xlsx', '--json');
  const [table] = JSON.parse(recognized.out) as { cells: { cell: string; field: string }[] }[];
  // 插在模板原来的格里，不是内置版面的格
  expect(table?.cells).toContainEqual({ cell: 'D7', field: '当年财政拨款.全年预算数' });
  const checked = await pbe(folder, 'check', '成品.xlsx', '--pack', '某县.json');
  expect(checked.code).not.toBe(2);
  expect(checked.out).toContain('技能培训经费');
  expect(checked.out).not.toMatch(/ A1[23] /);
  const reported = await pbe(folder, 'report', '成品.xlsx', '--pack', '某县.json', '-o', '报告.docx');
  expect([reported.code, reported.error]).toEqual([0, '']);
  const nothing = await pbe(folder, 'import', '手做.xlsx', '-o', 'x.xlsx');
  expect(nothing.error).toContain('--pack 方案包.json');
});

it('照包里的版面做的表：审核、导入与认表一样照版面认，不再问', async () => {
  const folder = temporaryFolder();
  const asking = drawnFixtures('regions').find(({ id }) => id === 'r19')!;
  const grid = gridOf(asking);
  // 有一处没写级次的，两级主管部门分不出谁是谁
  const cells = grid.cells.map((cell) => ({ ...cell, text: cell.text.replace('省级主管部门', '主管部门') }));
  writeFileSync(join(folder, '发来的.xlsx'), await templateXlsx({ ...grid, cells }));
  const answer = ['--answer', '1=C3=主管部门'];
  const packed = await pbe(
    folder,
    'adopt',
    '发来的.xlsx',
    '-o',
    '某省.json',
    '--scheme',
    'mof-2020',
    ...answer,
  );
  expect(packed.error).toBe('');
  const asked = await pbe(folder, 'check', '发来的.xlsx');
  expect(asked.out).toContain('拿不准，没有读：有 2 格都像“主管部门”');
  const known = await pbe(folder, 'check', '发来的.xlsx', '--pack', '某省.json');
  expect(known.out).not.toContain('拿不准');
  const imported = await pbe(folder, 'import', '发来的.xlsx', '--pack', '某省.json', '--preview');
  expect(imported.out).toContain('“省农业农村厅” → 项目支出绩效自评表·主管部门');
});
