import ExcelJS from 'exceljs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli';
import seeds from '../../fixtures/seedTables.json';
import { docxOf, paragraph, table } from '../docx/buildDocx';

let folder: string;

async function pbe(...args: string[]) {
  const [out, errors]: [string[], string[]] = [[], []];
  const terminal = {
    folder,
    out: (line: string) => void out.push(line),
    error: (line: string) => void errors.push(line),
  };
  const code = await run(args, terminal as unknown as Parameters<typeof run>[1]);
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pbe-recognize-'));
  const [basic] = seeds['002'];
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('我做的表');
  for (const line of basic!.before) sheet.addRow([line]);
  for (const row of basic!.rows)
    sheet.addRow(
      row.map((text) => (/^\d[\d.]*$/.test(text ?? '') ? Number(text) : text === '^' ? '' : text)),
    );
  await writeFile(join(folder, '手做.xlsx'), Buffer.from(await book.xlsx.writeBuffer()));
  await writeFile(
    join(folder, '手做.docx'),
    docxOf(basic!.before.map(paragraph).join('') + table(basic!.rows)),
  );
  await writeFile(join(folder, '老.doc'), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('没有经过加载项的文件', () => {
  it('pbe recognize：xlsx 与 docx 认得一样；老格式请另存', async () => {
    const read = async (file: string) =>
      JSON.parse((await pbe('recognize', file, '--json')).out) as {
        kind: string;
        unit: string;
        year: number;
        cells: { field: string }[];
      }[];
    const [[xlsx], [docx]] = [await read('手做.xlsx'), await read('手做.docx')];
    expect([xlsx?.kind, xlsx?.unit, xlsx?.year]).toEqual(['基础数据表', '万元', 2022]);
    expect(docx?.cells.map(({ field }) => field)).toEqual(xlsx?.cells.map(({ field }) => field));
    const old = await pbe('recognize', '老.doc');
    expect([old.code, old.errors]).toEqual([2, expect.stringContaining('请另存为 xlsx/docx')]);
  });

  it('pbe check：按标签认、只读、说明，审出来的指着用户自己的格', async () => {
    const { out } = await pbe('check', '手做.xlsx');
    expect(out).toContain('没有经过本软件');
    expect(out).toContain('衡阳市投资促进事务中心');
    expect(out).toMatch(/我做的表!D6\s+B01\s+控制率应为80\.00%/);
    expect(out).toMatch(/我做的表!C24\s+B05/);
    expect(out).not.toMatch(/A1[23]\s/);
    expect(out).not.toContain('找不到单元格');
  });
});
