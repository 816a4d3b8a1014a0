import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { auditSheetWorkbook } from '../../../src/cli/auditSheetWorkbook';
import { rollUp } from '../../../src/collect';
import { readWhole } from '../../../src/collect/node';
import type { SubmissionData } from '../../../src/submission';
import { readXlsx } from '../../../src/xlsx';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import { dataOf } from '../../unit/support/memorySource';
import { builtBook } from '../support/builtBook';
import { pbe, temporaryFolder } from './collectingTerminal';
import { edited, explained } from './editing';

// 起引擎、造四张表、两次定稿，忙的机器上要十几秒
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const signOff = ['--filler', '填表人甲', '--head', '李四', '--phone', '1000000', '--date', '2023年3月20日'];
const PROJECT = '招商引资工作经费';
const added = '另补报签到表。';

/** 第一次报的、退回以后补了一句的两份稿子。 */
let [first, second]: (Uint8Array | undefined)[] = [];

const draftOf = async (data: SubmissionData): Promise<Uint8Array> =>
  explained((await auditSheetWorkbook(await builtBook(data), new Date(2023, 2, 20))).bytes);

beforeAll(async () => {
  const data = dataOf(hengyang);
  first = await draftOf(data);
  second = await draftOf({
    ...data,
    forms: data.forms.map((form) =>
      form.name === PROJECT
        ? {
            ...form,
            values: { ...form.values, 实际完成情况: `${String(form.values['实际完成情况'])}${added}` },
          }
        : form,
    ),
  });
});

/** 像复核人那样在第一条指标的口径编码里填一个，公式跟着算。 */
async function coded(file: Uint8Array, code: string): Promise<Uint8Array> {
  const sheet = readXlsx(file).sheets.find(({ name }) => name === '复核表')!;
  const heads = Array.from({ length: sheet.rowCount }, (_, row) => row).filter(
    (row) => sheet.cell(row, 0).value === '一级指标',
  );
  const row = heads[0]! + 1;
  return edited(file, '复核表', { r: row, c: 10, r2: row, c2: 10 }, code);
}

it('报送 → 退回 → 重报 → 认可：单位的定稿一直有效，收进库的是最后的状态与复核得分', async () => {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder, name);
  const copy = (from: string, to: string) => {
    mkdirSync(at('报送'), { recursive: true });
    writeFileSync(at(`报送/${to}`), readFileSync(at(from)));
  };
  const stateInLake = async (lake: string) => {
    await pbe(folder, 'collect', '报送', '-o', lake);
    const rows = {
      units: await readWhole(at(lake), 'units'),
      projects: await readWhole(at(lake), 'projects'),
      findings: await readWhole(at(lake), 'findings'),
      basics: await readWhole(at(lake), 'basics'),
    };
    expect(rollUp(rows, '单位', 2022).groups.map(({ units }) => units)).toEqual([1]);
    return rows.units.map(({ file, reviewState, reviewedTotal }) => ({ file, reviewState, reviewedTotal }));
  };
  writeFileSync(at('一稿.xlsx'), first!);
  writeFileSync(at('二稿.xlsx'), second!);
  const sealed = await pbe(folder, 'finalize', '一稿.xlsx', '-o', '定稿.xlsx', ...signOff);
  expect(sealed).toMatchObject({ code: 0, error: '' });
  expect((await pbe(folder, 'review', '定稿.xlsx')).out).toContain('还没有复核');
  expect(await pbe(folder, 'review', '定稿.xlsx', '-o', '复核.xlsx', '--reviewer', '王某')).toMatchObject({
    code: 0,
  });

  writeFileSync(at('填好.xlsx'), await coded(readFileSync(at('复核.xlsx')), '3-1'));
  const sent = await pbe(folder, 'review', '填好.xlsx', '--return', '佐证不足', '-o', '退回.xlsx');
  expect(sent).toMatchObject({ code: 0 });
  expect((await pbe(folder, 'verify', '退回.xlsx')).code).toBe(0);
  copy('定稿.xlsx', '单位报的.xlsx');
  copy('退回.xlsx', '退回.xlsx');
  const returned = (await stateInLake('库一')).find(({ file }) => file === '报送/退回.xlsx');
  expect(returned?.reviewState).toBe('退回');
  const skipped = await pbe(folder, 'review', '退回.xlsx', '--accept', '-o', '跳.xlsx');
  expect(skipped.code).toBe(2);
  expect(skipped.error).toContain('不能直接“认可”');

  expect(await pbe(folder, 'finalize', '二稿.xlsx', '-o', '重报.xlsx', ...signOff)).toMatchObject({
    code: 0,
  });
  expect((await pbe(folder, 'diff', '定稿.xlsx', '重报.xlsx')).out).toContain(added);
  expect(await pbe(folder, 'review', '重报.xlsx', '--after', '退回.xlsx', '-o', '再核.xlsx')).toMatchObject({
    code: 0,
  });
  writeFileSync(at('再填好.xlsx'), await coded(readFileSync(at('再核.xlsx')), '3-1'));
  expect(await pbe(folder, 'review', '再填好.xlsx', '--accept', '-o', '认可.xlsx')).toMatchObject({
    code: 0,
  });
  copy('重报.xlsx', '单位重报的.xlsx');
  copy('认可.xlsx', '认可.xlsx');
  const rows = await stateInLake('库二');
  const accepted = rows.find(({ file }) => file === '报送/认可.xlsx');
  expect(accepted?.reviewState).toBe('认可');
  expect(accepted?.reviewedTotal).toBeLessThan(100_000_000);
  expect(accepted?.reviewedTotal).toBeGreaterThan(50_000_000);
  expect(rows.filter(({ reviewState }) => reviewState === '').length).toBe(2);
  const shown = (await pbe(folder, 'review', '认可.xlsx')).out;
  expect(shown).toContain('认可，复核人 王某；复核层有效');
  expect(shown).toMatch(/退回（王某）：佐证不足[\s\S]*重报（王某）[\s\S]*认可（王某）/);
});
