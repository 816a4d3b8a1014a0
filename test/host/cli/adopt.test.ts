import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { createHeadlessEngine } from '../../../src/host';
import { exportXlsx, importXlsx } from '../../../src/xlsx';
import { sampleTemplate, templateXlsx } from '../../unit/recognize/templateXlsx';
import { pbe, temporaryFolder } from './collectingTerminal';

// 起引擎，忙的机器上要十几秒
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const signOff = ['--filler', '张三', '--head', '李四', '--date', '2024年3月20日', '--phone', '0734-1234567'];

/** 同一份文件不绑定、只经过引擎另存的样子：两者之差就是绑定改的。 */
async function untouched(bytes: Uint8Array): Promise<Uint8Array> {
  const engine = createHeadlessEngine();
  try {
    await importXlsx(engine, bytes, { functionNamespaces: ['PBE'] });
    return await exportXlsx(engine, { functionNamespaces: ['PBE'] });
  } finally {
    engine.dispose();
  }
}

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** 去掉允许变的：空格里的公式、提示、变色、数字格式。 */
const bare = (sheet: string): string =>
  sheet
    .replace(/<dataValidations[\s\S]*?<\/dataValidations>/, '')
    .replace(/<conditionalFormatting[\s\S]*?<\/conditionalFormatting>/g, '')
    .replace(/<c r="[A-Z]+\d+"[^>]*>(?:<f>[^<]*<\/f>)[\s\S]*?<\/c>/g, '')
    .replace(/<c r="([A-Z]+\d+)"[^>]*\/>/g, '')
    .replace(/ s="\d+"/g, '');

it('模板 → 绑好的工作簿：除了名称、公式、提示、变色、登记，文件各部分一样；再审、定稿、复核', async () => {
  const folder = temporaryFolder();
  const template = await templateXlsx(sampleTemplate({ weight: true, score: true }));
  writeFileSync(join(folder, '模板.xlsx'), template);
  const adopted = await pbe(folder, 'adopt', '模板.xlsx', '-o', '绑好的.xlsx', '--unit', '县就业中心');
  expect(adopted.error).toBe('');
  expect(adopted.out).toMatch(/已绑定“项目自评”：名称 \d+ 个，公式 [1-9]\d* 条/);
  const bound = partsOf(await readFile(join(folder, '绑好的.xlsx')));
  const plain = partsOf(await untouched(template));
  const changed = Object.keys(bound).filter((name) => bound[name] !== plain[name]);
  const allowed =
    /^(customXml\/|\[Content_Types\]|_rels\/|xl\/_rels\/|xl\/workbook\.xml|xl\/styles\.xml|xl\/worksheets\/sheet1\.xml|docProps\/|xl\/metadata\.xml)/;
  expect(changed.filter((name) => !allowed.test(name))).toEqual([]);
  expect(Object.keys(plain).filter((name) => bound[name] === undefined)).toEqual([]);
  expect(bare(bound['xl/worksheets/sheet1.xml']!)).toBe(bare(plain['xl/worksheets/sheet1.xml']!));

  const checked = await pbe(folder, 'check', '绑好的.xlsx');
  expect(checked.out).toContain('错误 0');
  expect(checked.error).toBe('');
  const sheet = await pbe(folder, 'sheet', '绑好的.xlsx', '-o', '说明.xlsx');
  expect(sheet.error).toBe('');
  const finalized = await pbe(folder, 'finalize', '绑好的.xlsx', '-o', '定稿.xlsx', ...signOff);
  expect(finalized.error).toBe('');
  expect(finalized.out).toContain('已定稿');
  const verified = await pbe(folder, 'verify', '定稿.xlsx');
  expect([verified.code, verified.error]).toEqual([0, '']);
});

it('模板 → 方案包 → 别人照它的版面造工作簿；老格式、没有可绑的表说清楚', async () => {
  const folder = temporaryFolder();
  const template = await templateXlsx(sampleTemplate({ weight: true, score: true, blank: true }));
  writeFileSync(join(folder, '模板.xlsx'), template);
  const packed = await pbe(
    folder,
    'adopt',
    '模板.xlsx',
    '-o',
    '某县.json',
    '--id',
    '某县-2023',
    '--title',
    '某县 2023',
  );
  expect([packed.code, packed.error]).toEqual([0, '']);
  const data = {
    scheme: 'mof-2020',
    year: 2023,
    unit: '县就业中心',
    forms: [
      {
        form: '项目支出绩效自评表',
        name: '技能培训经费',
        values: {
          '当年财政拨款.全年预算数': 80,
          '当年财政拨款.全年执行数': 80,
          '其他资金.全年预算数': 20,
          '其他资金.全年执行数': 10,
        },
        rows: {},
      },
    ],
  };
  writeFileSync(join(folder, '数据.json'), JSON.stringify(data));
  const filled = await pbe(folder, 'fill', '数据.json', '--pack', '某县.json', '-o', '成品.xlsx');
  expect([filled.code, filled.error]).toEqual([0, '']);
  const checked = await pbe(folder, 'check', '成品.xlsx');
  expect(checked.out).not.toMatch(/\sA1[23]\s{2}/);
  writeFileSync(join(folder, '坏.json'), '{"format":1,"id":"x","title":"x","layouts":[{"id":"a"}]}');
  const bad = await pbe(folder, 'fill', '数据.json', '--pack', '坏.json', '-o', '坏.xlsx');
  expect(bad.code).toBe(2);
  expect(bad.error).toContain('第 1 份版面：');
  writeFileSync(join(folder, '老.xls'), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0));
  const old = await pbe(folder, 'adopt', '老.xls', '-o', 'x.json');
  expect(old.error).toContain('请另存为 xlsx');
});
