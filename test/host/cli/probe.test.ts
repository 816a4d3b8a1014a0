import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it, vi } from 'vitest';
import { lintXlsx } from '../../../scripts/lib/lintXlsx.mjs';
import { convert, libreOffice } from '../xlsx/libreOffice';
import { pbe, temporaryFolder } from './collectingTerminal';

interface Compared {
  readonly program: string;
  readonly total: number;
  readonly changes: readonly {
    id: string;
    title: string;
    before: string;
    after: string;
    why: string | null;
  }[];
}

describe('probe', { timeout: 120_000 }, () => {
  it('写出的探针没有毛病；原样拿回来、不是探针的、命令写错都说清楚', async () => {
    const folder = temporaryFolder();
    expect(await pbe(folder, 'probe', '-o', '探针.xlsx')).toMatchObject({ code: 0, error: '' });
    expect(lintXlsx(readFileSync(join(folder, '探针.xlsx')))).toEqual([]);
    // 隔几天再看也认得出
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2099, 0, 1) });
    const again = await pbe(folder, 'probe', '探针.xlsx');
    vi.useRealTimers();
    expect(again).toMatchObject({ code: 2, error: expect.stringContaining('没有被别的软件存过') as string });
    await pbe(folder, 'fill', join(import.meta.dirname, '../../fixtures/hengyang-2022.json'), '-o', 'a.xlsx');
    expect(await pbe(folder, 'probe', 'a.xlsx')).toMatchObject({
      code: 2,
      error: expect.stringContaining('不是 pbe probe 写的探针') as string,
    });
    expect((await pbe(folder, 'probe')).code).toBe(2);
  });

  it.runIf(libreOffice)('LibreOffice 存过的：与预言一致，结果写进文档', async () => {
    const folder = temporaryFolder();
    await pbe(folder, 'probe', '-o', '探针.xlsx');
    writeFileSync(join(folder, '存过.xlsx'), await convert(readFileSync(join(folder, '探针.xlsx')), 'xlsx'));
    const { code, out, error } = await pbe(folder, 'probe', '存过.xlsx', '--json');
    const compared = JSON.parse(out) as Compared;
    const file = join(import.meta.dirname, '../../../docs/探针结果.md');
    const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '⏎');
    const rows = compared.changes.map(
      ({ title, before, after, why }) =>
        `| ${cell(title)} | ${cell(before)} | ${cell(after)} | ${cell(why ?? '没有预言到')} |`,
    );
    const program = /^LibreOffice\/[\d.]+?\.\d+/.exec(compared.program)?.[0] ?? compared.program;
    const text = `# 探针结果

由测试写出（\`test/host/cli/probe.test.ts\`）。探针是 \`pbe probe -o\` 写的工作簿；下面是各软件打开、什么也不改、存盘以后变了的。真 Excel、WPS 的结果还没有，请手边有的人存一份发回来。

## ${program}

查 ${compared.total} 条，变了 ${compared.changes.length} 条，其余原样。

| 哪一样 | 写出去的 | 存过的 | 为什么、有什么影响 |
|---|---|---|---|
${rows.join('\n')}
`;
    const expected = await format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
    if (process.env['PBE_WRITE_DOCS']) writeFileSync(file, expected);
    expect(compared.changes.filter(({ why }) => why === null)).toEqual([]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    // 别的版本只查与预言一致，文档记的是那一版
    if (readFileSync(file, 'utf8').includes(`## ${program}\n`))
      expect(readFileSync(file, 'utf8')).toBe(expected);
  });
});
