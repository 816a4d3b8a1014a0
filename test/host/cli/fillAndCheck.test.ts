import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FindingRecord } from '../../../src/audit';
import { findScheme } from '../../../src/schemes';
import { readXlsx } from '../../../src/xlsx';
import { pbe, temporaryFolder } from './collectingTerminal';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const printed = join(fixtures, 'hengyang-2022.json');
const corrected = join(fixtures, 'hengyang-2022-corrected.json');

const minimal = {
  scheme: 'hengyang-2022',
  year: 2022,
  unit: '某单位',
  forms: [{ form: '基础数据表', values: { 编制数: 15, 实际在职人数: 12 } }],
};

/** 起引擎、造四张表，忙的机器上要十几秒。 */
const slow = { timeout: 120_000 };

describe('fill → check', slow, () => {
  it('衡阳 2022 照印刷数填好，审核查出应有的错误，退出码 1', async () => {
    const folder = temporaryFolder();
    const filled = await pbe(folder, 'fill', printed, '-o', 'out/衡阳.xlsx');
    expect(filled).toMatchObject({ code: 0, error: '' });
    expect(filled.out).toContain('已生成 out/衡阳.xlsx：基础数据表、部门整体支出绩效自评表');
    const checked = await pbe(folder, 'check', 'out/衡阳.xlsx', '--json');
    expect(checked).toMatchObject({ code: 1, error: '' });
    const records = JSON.parse(checked.out) as FindingRecord[];
    expect(checked.out.split('\n')).toHaveLength(records.length + 2);
    const b05 = records.find(({ rule }) => rule === 'B05');
    expect(b05).toMatchObject({
      file: 'out/衡阳.xlsx',
      severity: '错误',
      form: '基础数据表',
      field: '项目支出.本年预算数',
      sheet: '基础数据表',
      actual: 25.5,
      expected: 22.5,
      difference: 3,
    });
    const found = (rule: string) =>
      records.filter((record) => record.rule === rule).map(({ actual }) => actual);
    expect(found('B01')).toEqual(['100%']);
    expect(found('A02')).toEqual(['2.46 ✓', '12.25 ✓']);
    expect(found('D06')).toEqual([7]);
    expect(records.filter(({ rule, message }) => rule === 'E08' && message.includes('≥95%'))).toHaveLength(3);
  });

  it('改正稿没有错误，退出码 0；公式连同结果都在文件里', async () => {
    const folder = temporaryFolder();
    await pbe(folder, 'fill', corrected, '-o', 'a.xlsx');
    const checked = await pbe(folder, 'check', 'a.xlsx');
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('合计：审核文件 1 个，错误 0，');
    const book = readXlsx(readFileSync(join(folder, 'a.xlsx')), { functionNamespaces: ['PBE'] });
    const name = book.names.find((one) => one.name === '自评_资金执行率');
    const sheet = book.sheets.find(({ id }) => id === name?.target?.sheetId);
    const { row = -1, column = -1 } = name?.target?.rect ?? {};
    expect(sheet?.cell(row, column)).toMatchObject({
      value: 0.6854,
      text: '68.54%',
      formula: '=PBE.EXECRATE(自评_执行数,自评_资金总额)',
    });
    expect(book.sheets.map((one) => one.name)).not.toContain('Sheet1');
  });

  it('给人看的结果按级别分组，带单元格；同一规则的许多提示并成一行', async () => {
    const folder = temporaryFolder();
    await pbe(folder, 'fill', printed, '-o', 'a.xlsx');
    const { out, code } = await pbe(folder, 'check', 'a.xlsx');
    expect(code).toBe(1);
    expect(out).toMatch(/× 错误（\d+）[\s\S]*？ 核实（\d+）[\s\S]*· 提示（\d+）/);
    expect(out).toMatch(/基础数据表!D5 +B01 {3}控制率应为80\.00%/);
    // 数都相同的 A13 收在一行里，不占一行一条的地方
    const lines = out.split('\n').filter((line) => line.includes('A13'));
    expect(lines).toEqual([expect.stringMatching(/^ {4}收起 \d+ 条：.*A13 公式被手工改写（/)]);
  });

  it('执行数不是数，执行率说算不出，不给人看 #VALUE!', async () => {
    const folder = temporaryFolder();
    const values = { 公共财政拨款: 500, 执行数: '五百' };
    const forms = [{ form: '部门整体支出绩效自评表', values }];
    writeFileSync(join(folder, 'a.json'), JSON.stringify({ ...minimal, forms }));
    await pbe(folder, 'fill', 'a.json', '-o', 'a.xlsx');
    const { out, code } = await pbe(folder, 'check', 'a.xlsx');
    expect(code).toBe(1);
    expect(out).toContain('执行率 算不出');
    expect(out).not.toContain('#VALUE!');
  });

  it('数据里有方案没用到的表：照样造，但要说', async () => {
    const folder = temporaryFolder();
    const forms = [{ form: '项目自评结果汇总表', values: {} }];
    writeFileSync(join(folder, 'a.json'), JSON.stringify({ ...minimal, forms }));
    const { code, out, error } = await pbe(folder, 'fill', 'a.json', '-o', 'a.xlsx');
    expect(code).toBe(0);
    expect(`${out}\n${error}`).toContain('没有用到《项目自评结果汇总表》，已照样插入');
  });

  it('--out-dir 各造一份，不同文件夹里的同名文件不互相覆盖', async () => {
    const folder = temporaryFolder();
    for (const sub of ['甲', '乙']) {
      mkdirSync(join(folder, sub));
      writeFileSync(join(folder, sub, 'a.json'), `\ufeff${JSON.stringify({ ...minimal, unit: sub })}`);
    }
    expect((await pbe(folder, 'fill', '甲/a.json', '乙/a.json', '--out-dir', '成品')).code).toBe(0);
    expect(readdirSync(join(folder, '成品')).sort()).toEqual(['a (2).xlsx', 'a.xlsx']);
    expect((await pbe(folder, 'check', '成品/a.xlsx', '成品/a (2).xlsx')).out).toContain('审核文件 2 个');
  });

  it('几个数据文件合成一份；单位不同就不合', async () => {
    const folder = temporaryFolder();
    const project = { ...minimal, forms: [{ form: '项目支出绩效自评表', name: '招商', values: {} }] };
    writeFileSync(join(folder, 'a.json'), JSON.stringify(minimal));
    writeFileSync(join(folder, 'b.json'), JSON.stringify(project));
    writeFileSync(join(folder, 'c.json'), JSON.stringify({ ...project, unit: '别的单位' }));
    expect((await pbe(folder, 'fill', 'a.json', 'b.json', '-o', 'ab.xlsx')).out).toContain(
      '基础数据表、项目-招商',
    );
    const mixed = await pbe(folder, 'fill', 'a.json', 'c.json', '-o', 'ac.xlsx');
    expect(mixed).toMatchObject({ code: 2, out: '' });
    expect(mixed.error).toContain('方案、年度或单位不同');
  });
});

describe('输入读不了', slow, () => {
  it('check：说出文件和原因，其余照审，退出码 2', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '好.json'), JSON.stringify(minimal));
    await pbe(folder, 'fill', '好.json', '-o', '好.xlsx');
    writeFileSync(join(folder, '空.xlsx'), '');
    writeFileSync(join(folder, '老.xlsx'), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    writeFileSync(join(folder, '半.xlsx'), readFileSync(join(folder, '好.xlsx')).subarray(0, 3000));
    copyFileSync(printed, join(folder, '数据.xlsx'));
    const files = ['没有.xlsx', '空.xlsx', '老.xlsx', '半.xlsx', '数据.xlsx', '好.xlsx'];
    const { code, out, error } = await pbe(folder, 'check', ...files, '--json');
    expect(code).toBe(2);
    expect(error.split('\n').map((line) => line.slice(0, line.indexOf('：')))).toEqual(files.slice(0, -1));
    expect(error).toContain('没有.xlsx：没有这个文件。');
    expect(error).toContain('老.xlsx：是老格式');
    expect(Array.isArray(JSON.parse(out))).toBe(true);
  });

  it('fill：JSON 不合法、字段写错都指出来，别的文件照造，退出码 2', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '坏.json'), '{"scheme":');
    writeFileSync(
      join(folder, '错.json'),
      JSON.stringify({ ...minimal, forms: [{ form: '基础数据表', values: { 编制人数: 15 } }] }),
    );
    writeFileSync(join(folder, '好.json'), JSON.stringify(minimal));
    const { code, out, error } = await pbe(folder, 'fill', '坏.json', '错.json', '好.json', '--out-dir', 'x');
    expect(code).toBe(2);
    expect(error).toContain('坏.json：不是合法的 JSON');
    expect(error).toMatch(/错\.json：.*编制人数.*编制数/);
    expect(out).toContain(`已生成 ${join('x', '好.xlsx')}`);
  });

  it('fill：空文件、工作簿、别的编码、写坏的地方，各有各的说法', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '空.json'), '');
    writeFileSync(join(folder, '簿.json'), Uint8Array.from([0x50, 0x4b, 3, 4]));
    writeFileSync(
      join(folder, '国标.json'),
      Uint8Array.from([0x7b, 0x22, 0xb1, 0xed, 0x22, 0x3a, 0x31, 0x7d]),
    );
    writeFileSync(join(folder, '半.json'), '{"scheme":');
    writeFileSync(join(folder, '错.json'), '{\n  "year": 2022\n  "unit": "某单位"\n}');
    const files = ['空.json', '簿.json', '国标.json', '半.json', '错.json'];
    const { code, error } = await pbe(folder, 'fill', ...files, '--out-dir', 'x');
    expect(code).toBe(2);
    expect(error).toContain('空.json：文件是空的');
    expect(error).toContain('簿.json：这是工作簿，不是数据文件');
    expect(error).toContain('国标.json：不是 UTF-8 编码的文字');
    expect(error).toContain('半.json：不是合法的 JSON，文件没有写完');
    expect(error).toContain('错.json：不是合法的 JSON，错在第 3 行第 3 个字符附近');
  });

  it('fill：成品不是 .xlsx 就不写，数据文件不会被盖掉', async () => {
    const folder = temporaryFolder();
    const text = JSON.stringify(minimal);
    writeFileSync(join(folder, 'a.json'), text);
    const { code, error } = await pbe(folder, 'fill', 'a.json', '-o', 'a.json');
    expect(code).toBe(2);
    expect(error).toContain('以 .xlsx 结尾（现为 a.json）');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(text);
  });
});

describe('--scheme 方案.json', slow, () => {
  it('照外来的方案造与审核；写坏的方案说在哪里，退出码 2', async () => {
    const folder = temporaryFolder();
    const scheme = { ...findScheme('mof-2020')!, id: 'foreign', scorePlaces: 1 };
    const row = { 一级指标: '产出指标', 三级指标: '人次', 年度指标值: '≥300人次', 实际完成值: '287人次' };
    const form = { form: '项目支出绩效自评表', name: '甲', rows: { 绩效指标: [{ ...row, 分值: 40 }] } };
    const write = (name: string, json: unknown) => writeFileSync(join(folder, name), JSON.stringify(json));
    write('方案.json', scheme);
    write('坏.json', { ...scheme, scorePlaces: 9 });
    write('甲.json', { ...minimal, scheme: 'foreign', forms: [form] });
    const filled = await pbe(folder, 'fill', '甲.json', '--scheme', '方案.json', '-o', '甲.xlsx');
    expect(filled).toMatchObject({ code: 0, error: '' });
    const book = readXlsx(readFileSync(join(folder, '甲.xlsx')), { functionNamespaces: ['PBE'] });
    const score = book.names.find(({ name }) => name === '项目_绩效指标_得分')?.target;
    const sheet = book.sheets.find(({ id }) => id === score?.sheetId);
    expect(sheet?.cell(score!.rect.row, score!.rect.column).value).toBe(38.3);
    const checked = await pbe(folder, 'check', '甲.xlsx', '--scheme', '方案.json');
    expect(checked.out).not.toContain('E04');
    const wrong = await pbe(folder, 'fill', '甲.json', '--scheme', '坏.json', '-o', '乙.xlsx');
    expect(wrong.code).toBe(2);
    expect(wrong.error).toContain('方案文件 坏.json：方案的得分位数 scorePlaces 应为');
  });
});
