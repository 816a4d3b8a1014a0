import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBooks } from '../../../src/cli/books';
import { check } from '../../../src/cli/commands/check';
import { progressLine } from '../../../src/cli/output/progress';
import { nthPath } from '../../../src/cli/output/findingsBooks';
import { readBook } from '../../../src/xlsx';
import hengyang from '../../fixtures/hengyang-2022.json';
import { xlsxOf } from '../support/bookFile';
import { dataOf } from '../support/memorySource';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pbe-check-'));
  mkdirSync(join(folder, '县', '局'), { recursive: true });
  const bytes = xlsxOf(dataOf(hengyang));
  for (const name of ['甲.xlsx', '乙.xlsx', '局/丙.xlsm']) writeFileSync(join(folder, '县', name), bytes);
  writeFileSync(join(folder, '县', '坏.xlsx'), '不是工作簿');
  writeFileSync(join(folder, '县', '~$甲.xlsx'), '锁文件');
  writeFileSync(join(folder, '县', '说明.docx'), '别的文件');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** 跑一次，收下两路输出；`interruptAfter` 是印出几行以后按 Ctrl+C。 */
async function runCheck(args: readonly string[], interruptAfter = Infinity) {
  const [out, error]: [string[], string[]] = [[], []];
  const controller = new AbortController();
  const code = await check(args, {
    folder,
    interrupted: controller.signal,
    error: (line) => error.push(line),
    out(line) {
      out.push(line);
      if (out.length >= interruptAfter) controller.abort();
    },
  });
  return { code, out, error };
}

describe('pbe check 许多文件', () => {
  it('文件夹连同下面的都审，锁文件和别的文件不算；一个坏文件只占一行，其余照审', async () => {
    const { code, out, error } = await runCheck(['县']);
    expect(code).toBe(2);
    expect(error).toHaveLength(1);
    expect(error[0]).toMatch(/^县\/坏\.xlsx：/);
    expect(out.filter((line) => /^县\//.test(line))).toEqual(['县/乙.xlsx', '县/局/丙.xlsm', '县/甲.xlsx']);
    expect(out.at(-1)).toMatch(/^合计：审核文件 3 个，错误 \d+，核实 \d+，提示 \d+，读不了的文件 1 个。$/);
  });

  it('链接跟着走：指到别处的照收，绕回来的不再走，指着同一个文件的只算一次，断了的不漏', async () => {
    mkdirSync(join(folder, '别处'));
    mkdirSync(join(folder, '链'));
    const book = readFileSync(join(folder, '县', '甲.xlsx'));
    writeFileSync(join(folder, '别处', '丁.xlsx'), book);
    writeFileSync(join(folder, '链', '己.xlsx'), book);
    symlinkSync('../别处', join(folder, '链', '外'));
    symlinkSync('..', join(folder, '链', '绕'));
    symlinkSync('己.xlsx', join(folder, '链', '同一个.xlsx'));
    symlinkSync('../没有.xlsx', join(folder, '链', '断.xlsx'));
    const found = await listBooks(folder, ['链']);
    expect(found.filter((file) => !file.includes('绕'))).toEqual([
      '链/同一个.xlsx',
      '链/外/丁.xlsx',
      '链/断.xlsx',
    ]);
    expect(found.filter((file) => file.includes('绕')).sort()).toEqual(
      ['乙', '坏', '甲']
        .map((name) => `链/绕/县/${name}.xlsx`)
        .concat('链/绕/县/局/丙.xlsm')
        .sort(),
    );
  });

  it('--jsonl 一行一条，与 --json 的数组逐条相同', async () => {
    const lines = await runCheck(['县/甲.xlsx', '县/乙.xlsx', '--jsonl']);
    const array = await runCheck(['县/甲.xlsx', '县/乙.xlsx', '--json']);
    expect(lines.code).toBe(1);
    expect(lines.out.map((line) => JSON.parse(line) as unknown)).toEqual(JSON.parse(array.out.join('\n')));
    expect(array.out).toHaveLength(lines.out.length + 2);
  });

  it('没有结果的 --json 是空数组', async () => {
    expect((await runCheck(['县/坏.xlsx', '--json'])).out).toEqual(['[]']);
  });

  it('按了 Ctrl+C：印过的留着，没审的说出来，退出码 130', async () => {
    const { code, out, error } = await runCheck(['县/甲.xlsx', '县/乙.xlsx'], 1);
    expect(code).toBe(130);
    expect(out[0]).toBe('县/甲.xlsx');
    expect(out.at(-1)).toContain('审核文件 1 个');
    expect(error.join()).toContain('还有 1 个没有审');
  });

  it('--xlsx 一行一条，链接指到源文件的那一格', async () => {
    const { code, out } = await runCheck(['县/甲.xlsx', '--xlsx', '结果/审核.xlsx']);
    expect(code).toBe(1);
    expect(out.at(-1)).toBe('结果写在 结果/审核.xlsx。');
    const [sheet] = readBook(readFileSync(join(folder, '结果', '审核.xlsx'))).sheets;
    const link = sheet?.hyperlinks.find(({ documentReference }) => documentReference === "'基础数据表'!D5");
    expect(decodeURI(link?.address ?? '')).toBe('../县/甲.xlsx');
    expect([...(sheet?.cells.values() ?? [])].map(({ value }) => value)).toContain('错误');
  });

  it('选项写错说得清楚', async () => {
    await expect(runCheck(['县', '--json', '--xlsx', 'a.xlsx'])).rejects.toThrow('只能写一个');
    await expect(runCheck(['县', '--workers', '0'])).rejects.toThrow('1～64');
    await expect(runCheck(['县', '--xlsx', 'a.csv'])).rejects.toThrow('.xlsx 结尾');
  });
});

it('进度写件数、速度与还要多久', () => {
  expect(progressLine(50, 200, 10)).toBe('██████░░░░░░░░░░░░░░░░░░ 50/200（25%），每秒 5.0 个，还要 30 秒');
  expect(progressLine(1, 30_001, 1)).toContain('还要 8 小时 20 分');
  expect(nthPath('a/结果.xlsx', 3)).toBe('a/结果-3.xlsx');
});
