import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli';
import { problemLines } from '../../../src/cli/problemLines';

let folder = '';
const sample = new URL('../../fixtures/versions/基础数据表@1.xlsx', import.meta.url);

/** 登记里写一个 Unicode 以外的字符引用；有的软件另存后登记是转义文字，不是 CDATA。 */
function withBadReference(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([path, bytes]): [string, Uint8Array] => {
    if (!/^customXml\/item\d+\.xml$/.test(path)) return [path, bytes];
    const text = strFromU8(bytes).replace(']]></submission>', '&#x110000;&#99999999999;</submission>');
    return [path, new TextEncoder().encode(text.replace('<![CDATA[', ''))];
  });
  return zipSync(Object.fromEntries(parts));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pbe-batch-'));
  const bytes = readFileSync(sample);
  writeFileSync(join(folder, '甲.xlsx'), bytes);
  writeFileSync(join(folder, '乙.xlsx'), bytes);
  writeFileSync(join(folder, '坏引用.xlsx'), withBadReference(bytes));
  writeFileSync(join(folder, '半截.xlsx'), bytes.subarray(0, 2000));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function events(...args: string[]) {
  const lines: string[] = [];
  const terminal = {
    folder,
    out: (line: string) => lines.push(`出 ${line}`),
    error: (line: string) => lines.push(`错 ${line}`),
  };
  return { code: await run(args, terminal), lines };
}

describe('一份坏了，其余照做', () => {
  it('check 逐份印出来：坏的在它的位置上说，前后的都有结果', async () => {
    const { code, lines } = await events('check', '甲.xlsx', '半截.xlsx', '坏引用.xlsx', '乙.xlsx');
    expect(code).toBe(2);
    const at = (text: string) => lines.findIndex((line) => line.startsWith(text));
    const places = [at('出 甲.xlsx'), at('错 半截.xlsx：'), at('出 坏引用.xlsx'), at('出 乙.xlsx')];
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(lines.at(-1)).toMatch(/^出 合计：审核文件 3 个.*读不了的文件 1 个。$/);
  });

  it('check --json 逐份印，合起来还是一个数组', async () => {
    const { lines } = await events('check', '--json', '甲.xlsx', '半截.xlsx', '乙.xlsx');
    const bad = lines.findIndex((line) => line.startsWith('错 半截.xlsx'));
    const out = lines.filter((line) => line.startsWith('出 ')).map((line) => line.slice(2));
    const records = JSON.parse(out.join('\n')) as { file: string }[];
    expect(new Set(records.map(({ file }) => file))).toEqual(new Set(['甲.xlsx', '乙.xlsx']));
    expect(out).toHaveLength(records.length + 2);
    expect(lines.slice(0, bad).some((line) => line.includes('"甲.xlsx"'))).toBe(true);
  });

  it('一条结果也没有的 --json 是 []', async () => {
    expect((await events('check', '--json', '半截.xlsx')).lines.at(-1)).toBe('出 []');
  });

  it('程序自身的错也只算这一份的，带上出处', () => {
    const [first, second] = problemLines('丙.xlsx', new RangeError('Invalid code point'));
    expect(first).toMatch(/^丙\.xlsx：程序自身出错，这一份没有做成/);
    expect(second).toContain('RangeError: Invalid code point');
  });
});
