import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { lintXlsx } from '../../../scripts/lib/lintXlsx.mjs';
import { validatePackage } from '../../../scripts/lib/validateXlsx.mjs';
import { strFromU8, unzipSync, zipSync, zlibSync } from 'fflate';
import ExcelJS from 'exceljs';
import { beforeAll, expect, it, vi } from 'vitest';
import { auditSheetWorkbook } from '../../../src/cli/auditSheetWorkbook';
import { sha256OfFile } from '../../../src/cli/sha256';
import { readDocx } from '../../../src/docx';
import { createHeadlessEngine } from '../../../src/host';
import { readSubmission } from '../../../src/submission';
import { codeDots, codePicture, type CodeDots } from '../../../src/workbook/actions/finalize/codePicture';
import { exportXlsx, importXlsx, readXlsx } from '../../../src/xlsx';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import { dataOf } from '../../unit/support/memorySource';
import { newSession, openDesk } from '../workbook/support';
import { builtBook } from '../support/builtBook';
import { pbe, temporaryFolder } from './collectingTerminal';
import { edited, explained } from './editing';

// 起引擎、造四张表，忙的机器上要十几秒
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const options = { functionNamespaces: ['PBE'] };
const signOff = ['--filler', '填表人甲', '--head', '李四', '--date', '2023年3月20日', '--phone', '1000000'];
const department = '部门整体支出绩效自评表';

/** 没写说明的、写好说明的两份稿子。 */
let plain: Uint8Array;
let draft: Uint8Array;

beforeAll(async () => {
  plain = await builtBook(dataOf(hengyang));
  draft = await explained((await auditSheetWorkbook(plain, new Date(2023, 2, 20))).bytes);
});

/** 放好稿子的文件夹。 */
function folderOfDrafts(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'plain.xlsx'), plain);
  writeFileSync(join(folder, 'draft.xlsx'), draft);
  return folder;
}

/** 像没有加载项的人那样把执行数改成 400，存下来。 */
const changed = (file: Uint8Array): Promise<Uint8Array> =>
  edited(file, department, { r: 4, c: 4, r2: 4, c2: 4 }, 400);

/** 像有的 OA、转换软件那样丢掉自定义 XML 的部件与关系。 */
function withoutCustomXml(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file)).filter(([path]) => !path.startsWith('customXml/'));
  const kept = parts.map(([path, bytes]): [string, Uint8Array] => {
    if (!/\.rels$|Content_Types/.test(path)) return [path, bytes];
    const text = strFromU8(bytes).replace(/<(?:Relationship|Override)\b[^>]*customXml[^>]*\/>/g, '');
    return [path, new TextEncoder().encode(text)];
  });
  return zipSync(Object.fromEntries(kept));
}

/** ISO 29500 的架构文件；不随项目分发，有才逐部件校验。 */
const schemas = '../shared/platform/ooxml-xsd';

/** 真 Excel 打开不会弹“修复”：没有毛病，有架构文件时逐部件合架构（没有 xmllint 就只查毛病）。 */
function expectSound(file: string): void {
  const bytes = readFileSync(file);
  expect(lintXlsx(bytes), file).toEqual([]);
  if (existsSync(schemas)) expect(validatePackage(bytes, schemas) ?? [], file).toEqual([]);
}

const formulasOf = (file: Uint8Array) =>
  readXlsx(file, options).sheets.flatMap((sheet) =>
    Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (_, column) => sheet.cell(row, column).formula),
    ).flat(),
  );

it('finalize → verify：没说明的核实拦住；说明了才定稿；改一格，复核指出那一格', async () => {
  const folder = folderOfDrafts();
  const blocked = await pbe(folder, 'finalize', 'plain.xlsx', '-o', 'sealed.xlsx', ...signOff);
  expect(blocked.code).toBe(1);
  expect(blocked.error).toMatch(/plain\.xlsx 还不能定稿（\d+ 处），没有生成成品：\n {2}.+核实 /);
  expect(blocked.error).toMatch(
    /\n核实 10 处：改正，或在“审核情况表”.+先 pbe sheet plain\.xlsx -o 说明\.xlsx。$/,
  );
  expect(() => readFileSync(join(folder, 'sealed.xlsx'))).toThrow();

  expect((await pbe(folder, 'verify', 'draft.xlsx')).error).toContain('没有定稿登记');
  const sealed = await pbe(folder, 'finalize', 'draft.xlsx', '-o', 'out/sealed.xlsx', ...signOff);
  expect(sealed).toMatchObject({ code: 0, error: '' });
  expect(sealed.out).toMatch(
    /^已定稿 out\/sealed\.xlsx：10 条公式换成原生公式，28 条换成定值。\n摘要 SHA-256：[0-9a-f]{64}\n附件一样也没有勾：/,
  );
  const verified = await pbe(folder, 'verify', 'out/sealed.xlsx');
  expect(verified).toMatchObject({ code: 0, error: '' });
  expect(verified.out).toMatch(/定稿有效。定稿于 \d{4}-\d{2}-\d{2} \d{2}:\d{2}，填表人 填表人甲/);
  expect(verified.out).toContain('审核：错误 0，核实 10（已说明 10）');
  expect(verified.out).toContain('复算 75 格，与单元格一致。');

  const again = await pbe(folder, 'finalize', 'out/sealed.xlsx', '-o', 'twice.xlsx', ...signOff);
  expect(again).toMatchObject({ code: 1 });
  expect(again.error).toContain('已经定稿');

  const original = readFileSync(join(folder, 'out/sealed.xlsx'));
  symlinkSync('out/sealed.xlsx', join(folder, 'link.xlsx'));
  const overwritten = [
    await pbe(folder, 'publish', 'out/sealed.xlsx', '-o', 'link.xlsx', '--force'),
    await pbe(folder, 'sheet', 'draft.xlsx', '-o', 'out/sealed.xlsx'),
    await pbe(folder, 'finalize', 'draft.xlsx', '-o', 'link.xlsx', ...signOff),
  ];
  expect(overwritten.map(({ code }) => code)).toEqual([2, 2, 2]);
  expect(overwritten[0]?.error).toMatch(
    /^写不了 link\.xlsx：成品要另存，不能盖掉原文件：它就是 out\/sealed\.xlsx/,
  );
  expect(overwritten[1]?.error).toMatch(/^写不了 out\/sealed\.xlsx：这份已经定稿，不能不问就盖掉。/);
  expect(readFileSync(join(folder, 'out/sealed.xlsx')).equals(original)).toBe(true);

  expect((await pbe(folder, 'publish', 'out/sealed.xlsx', '-o', 'public.xlsx')).code).toBe(0);
  for (const file of ['plain.xlsx', 'draft.xlsx', 'out/sealed.xlsx', 'public.xlsx'])
    expectSound(join(folder, file));

  writeFileSync(join(folder, 'changed.xlsx'), await changed(original));
  const checked = await pbe(folder, 'verify', 'changed.xlsx');
  expect(checked.code).toBe(1);
  expect(checked.out).toContain('定稿已失效');
  expect(checked.out).toContain('部门整体支出绩效自评表!E5 执行数：346.17 → 400');
  expect(checked.out).toContain('部门整体支出绩效自评表!F5 资金执行率：0.6854 → 0.792');
});

it('sheet：另存一份带审核情况表的；再来一次，写过的说明还在', async () => {
  const folder = folderOfDrafts();
  const again = await pbe(folder, 'sheet', 'draft.xlsx', '-o', 'again.xlsx');
  expect(again).toMatchObject({ code: 0, error: '' });
  expect(again.out).toMatch(/^已生成 again\.xlsx：“审核情况表”有 20 条结果，已说明 20 条。\n/);
  const bytes = readFileSync(join(folder, 'again.xlsx'));
  expect(readSubmission(readXlsx(bytes, options))?.explanations.size).toBe(20);
  writeFileSync(join(folder, 'other.xlsx'), await exportXlsx(createHeadlessEngine(), options));
  expect(await pbe(folder, 'sheet', 'other.xlsx', '-o', 'x.xlsx')).toMatchObject({
    code: 2,
    error: 'other.xlsx：没有找到本软件插入的表样，不是绩效自评工作簿。',
  });
});

it('附件：命令行写的记进工作簿，印在审核情况表，复核照念；写错了说有哪几样', async () => {
  const folder = folderOfDrafts();
  const finalize = (...more: string[]) =>
    pbe(folder, 'finalize', 'draft.xlsx', '-o', 'sealed.xlsx', ...signOff, ...more);
  const odd = await finalize('--attachments', '调查问卷,发票');
  expect(odd).toMatchObject({ code: 2 });
  expect(odd.error).toContain('没有叫“发票”的附件；可以写 调查问卷、制度文件、决算批复、佐证材料');
  const said = '附件已备：调查问卷、佐证材料；没有勾：制度文件、决算批复';
  expect(await finalize('--attachments', '佐证材料、调查问卷')).toMatchObject({
    code: 0,
    out: expect.stringContaining(said) as string,
  });
  expect((await pbe(folder, 'verify', 'sealed.xlsx')).out).toContain(`  ${said}`);
  const sheet = readXlsx(readFileSync(join(folder, 'sealed.xlsx'))).sheets.find(
    ({ name }) => name === '审核情况表',
  )!;
  expect(sheet.cell(2, 0).value).toContain(said);
  expect(sheet.cell(4, 0).value).toMatch(new RegExp(`^已定稿：.+${said}。`));
});

it('自定义 XML 丢了：照隐藏名称复核，指出改过的格；撤销定稿后公式与定稿前一字不差', async () => {
  const folder = folderOfDrafts();
  await pbe(folder, 'finalize', 'draft.xlsx', '-o', 'sealed.xlsx', ...signOff);
  const sealed = readFileSync(join(folder, 'sealed.xlsx'));
  const stripped = withoutCustomXml(sealed);
  expect(Object.keys(unzipSync(stripped)).some((path) => path.includes('customXml'))).toBe(false);
  writeFileSync(join(folder, 'stripped.xlsx'), stripped);
  const verified = await pbe(folder, 'verify', 'stripped.xlsx');
  expect(verified).toMatchObject({ code: 0, error: '' });
  expect(verified.out).toContain('定稿有效');
  expect(verified.out).toContain('第一处（自定义 XML）被别的软件丢掉了');
  writeFileSync(join(folder, 'changed.xlsx'), withoutCustomXml(await changed(sealed)));
  const checked = await pbe(folder, 'verify', 'changed.xlsx');
  expect(checked).toMatchObject({ code: 1 });
  expect(checked.out).toContain('部门整体支出绩效自评表!E5 执行数：346.17 → 400');

  const { host } = await openDesk();
  await importXlsx(host.engine, stripped, options);
  expect(await newSession().restoreFinalized()).toEqual({ notices: [] });
  const restored = await exportXlsx(host.engine, options);
  expect(formulasOf(restored)).toEqual(formulasOf(draft));
  expect(readXlsx(restored, options).names.filter(({ name }) => name.startsWith('PBE_定稿'))).toEqual([]);
});

it('登记全丢了的另存：照手里那份的登记比（--record）；那一份自己不过的不收', async () => {
  const folder = folderOfDrafts();
  await pbe(folder, 'finalize', 'draft.xlsx', '-o', 'sealed.xlsx', ...signOff);
  const sealed = readFileSync(join(folder, 'sealed.xlsx'));
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folder, 'sealed.xlsx'));
  await book.xlsx.writeFile(join(folder, '另存.xlsx'));
  const alone = await pbe(folder, 'verify', '另存.xlsx');
  expect(alone).toMatchObject({ code: 2 });
  expect(alone.error).toMatch(/页脚印着定稿码 \S+，但定稿登记不在了.*--record/);

  const same = await pbe(folder, 'verify', '另存.xlsx', '--record', 'sealed.xlsx');
  expect(same.out).toContain('登记取自 sealed.xlsx：以下是这一份与它比。');
  expect(same.out).toContain('  数：没变');
  expect(same).toMatchObject({ code: 0, error: '' });

  book.getWorksheet('部门整体支出绩效自评表')!.getCell('E5').value = 400;
  await book.xlsx.writeFile(join(folder, '改过.xlsx'));
  const different = await pbe(folder, 'verify', '改过.xlsx', '--record', 'sealed.xlsx');
  expect(different).toMatchObject({ code: 1 });
  expect(different.out).toContain('部门整体支出绩效自评表!E5 执行数：346.17 → 400');

  writeFileSync(join(folder, 'changed.xlsx'), await changed(sealed));
  const refused = await pbe(folder, 'verify', '另存.xlsx', '--record', 'changed.xlsx');
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.error).toContain('changed.xlsx 自己就复核不过，不能拿它的登记去比别的。');
});

it('二维码换成另一个码的：verify 说换过；重新压过的照认，不是 PNG 的说未能比较', async () => {
  const folder = folderOfDrafts();
  await pbe(folder, 'finalize', 'draft.xlsx', '-o', 'sealed.xlsx', ...signOff);
  const parts = unzipSync(readFileSync(join(folder, 'sealed.xlsx')));
  const [path] = Object.keys(parts).filter((name) => name.startsWith('xl/media/'));
  const verifyWith = async (picture: Uint8Array): ReturnType<typeof pbe> => {
    writeFileSync(join(folder, '换图.xlsx'), zipSync({ ...parts, [path!]: picture }));
    return pbe(folder, 'verify', '换图.xlsx');
  };
  const code = /定稿码：(\S+)/.exec((await pbe(folder, 'verify', 'sealed.xlsx')).out)![1]!;
  const base64 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64'));
  expect(await verifyWith(base64(codePicture(code)))).toMatchObject({ code: 0 });
  expect(await verifyWith(grayPng(codeDots(code)))).toMatchObject({ code: 0 });
  const swapped = await verifyWith(base64(codePicture('AAAA-BBBB-CCCC')));
  expect(swapped).toMatchObject({ code: 1 });
  expect(swapped.out).toContain('审核情况表上的二维码不是这份定稿的：换过，不能作数。');
  const blank = await verifyWith(grayPng({ count: 29, isDark: () => false }));
  expect(blank.out).toContain('审核情况表上的二维码不是这份定稿的：换过，不能作数。');
  const other = await verifyWith(Uint8Array.of(0xff, 0xd8, 0xff));
  expect(other).toMatchObject({ code: 0 });
  expect(other.out).toContain('审核情况表上的二维码读不懂（不是 PNG），未能比较。');
});

/** 别的软件重新压过的样子：8 位灰度、缩小、每行照上一行写差。 */
function grayPng({ count, isDark }: CodeDots): Uint8Array {
  const size = count * 3;
  const lines = new Uint8Array((size + 1) * size);
  const gray = (x: number, y: number): number =>
    y >= 0 && isDark(Math.floor(y / 3), Math.floor(x / 3)) ? 0 : y < 0 ? 0 : 255;
  for (let y = 0; y < size; y += 1) {
    lines[y * (size + 1)] = 2;
    for (let x = 0; x < size; x += 1) lines[y * (size + 1) + 1 + x] = (gray(x, y) - gray(x, y - 1)) & 0xff;
  }
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', zlibSync(lines)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

it('命令写错说清楚', async () => {
  const folder = folderOfDrafts();
  // 填表人、日期表上印着，负责人没有
  const missing = await pbe(folder, 'finalize', 'draft.xlsx', '-o', 'b.xlsx');
  expect(missing).toMatchObject({ code: 2 });
  expect(missing.error).toContain('请写 --head 负责人：表上没有打印');
  expect(await pbe(folder, 'finalize', 'a.xlsx', '-o', 'b.xlsx', ...signOff)).toMatchObject({
    code: 2,
    error: 'a.xlsx：没有这个文件。',
  });
  expect(await pbe(folder, 'verify')).toMatchObject({ code: 2 });
});

it('报告一起定稿：核对过的记下 SHA-256，换了、改了的 verify --report 说不是那一份', async () => {
  const folder = folderOfDrafts();
  expect((await pbe(folder, 'report', 'draft.xlsx', '-o', '报告.docx')).code).toBe(0);
  const other = readFileSync(join(folder, '报告.docx'));
  const sealed = await pbe(
    folder,
    'finalize',
    'draft.xlsx',
    '-o',
    '定稿.xlsx',
    '--report',
    '报告.docx',
    ...signOff,
  );
  expect(sealed.error).toBe('');
  expect(sealed.out).toMatch(/一起定稿的报告：报告\.docx，SHA-256：[0-9a-f]{64}/);
  const same = await pbe(folder, 'verify', '定稿.xlsx', '--report', '报告.docx');
  expect(same.out).toContain('就是定稿时核对过的那一份');
  expect(same.code).toBe(0);
  writeFileSync(join(folder, '改过.docx'), Buffer.concat([other, Buffer.from(' ')]));
  const changedReport = await pbe(folder, 'verify', '定稿.xlsx', '--report', '改过.docx');
  expect(changedReport.out).toContain('不是定稿时核对过的那一份（报告.docx）');
  expect(changedReport.code).toBe(1);
  // 没有核对过报告的定稿，说比不了
  await pbe(folder, 'finalize', 'draft.xlsx', '-o', '没有报告.xlsx', ...signOff);
  const without = await pbe(folder, 'verify', '没有报告.xlsx', '--report', '报告.docx');
  expect(without.out).toContain('定稿时没有记下报告');
  expect(without.code).toBe(1);
});

it('报告与工作簿不一致：不定稿，说看哪里', async () => {
  const folder = folderOfDrafts();
  writeFileSync(join(folder, '改了表.xlsx'), await changed(draft));
  await pbe(folder, 'report', '改了表.xlsx', '-o', '报告.docx');
  const { code, error } = await pbe(
    folder,
    'finalize',
    'draft.xlsx',
    '-o',
    '定稿.xlsx',
    '--report',
    '报告.docx',
    ...signOff,
  );
  expect(code).toBe(2);
  expect(error).toMatch(/报告 报告\.docx 与工作簿有 \d+ 处不一致，没有定稿/);
  expect(existsSync(join(folder, '定稿.xlsx'))).toBe(false);
});

it('照报告填正文数据表：没有这张表先插上，已有别的数的不动', async () => {
  const folder = folderOfDrafts();
  await pbe(folder, 'report', 'plain.xlsx', '-o', '报告.docx');
  const { code, out, error } = await pbe(
    folder,
    'quote',
    'plain.xlsx',
    '--report',
    '报告.docx',
    '-o',
    '填好.xlsx',
  );
  expect(error).toBe('');
  expect(code).toBe(0);
  expect(out).toContain('项目支出.本年数：22.5万元');
  const sheet = readSubmission(readXlsx(readFileSync(join(folder, '填好.xlsx')), options))?.forms.find(
    ({ form }) => form.id === '报告正文数据表',
  );
  expect(sheet?.fields.get('项目支出.本年数')?.cell.value).toBe(22.5);
  expect(sheet?.fields.get('公用经费.本年数')?.cell.value).toBe(69.72);
  const again = await pbe(folder, 'quote', '填好.xlsx', '--report', '报告.docx', '-o', '再填.xlsx');
  expect(again.out).toContain('写了 0 格');
});

it('package：定稿、报告、清单装成一个 zip，真的 unzip 读得出中文名；没有定稿、改动过的不装', async () => {
  const folder = folderOfDrafts();
  expect((await pbe(folder, 'package', 'draft.xlsx')).code).toBe(1);
  expect((await pbe(folder, 'report', 'draft.xlsx', '-o', '报告.docx')).code).toBe(0);
  expect((await pbe(folder, 'finalize', 'draft.xlsx', '-o', 'final.xlsx', ...signOff)).code).toBe(0);
  writeFileSync(join(folder, 'changed.xlsx'), await changed(readFileSync(join(folder, 'final.xlsx'))));
  const refused = await pbe(folder, 'package', 'changed.xlsx');
  expect(refused.code).toBe(1);
  expect(refused.error).toMatch(/定稿已失效：定稿以后有改动。变了的：部门整体支出绩效自评表/);

  const packed = await pbe(folder, 'package', 'final.xlsx', '--report', '报告.docx');
  expect(packed.code).toBe(0);
  expect(packed.error).toContain('报告没有和工作簿一起定稿');
  const base = '2022年度衡阳市投资促进事务中心部门整体支出绩效自评';
  const out = join(folder, 'out');
  execFileSync('unzip', ['-q', join(folder, `${base}送审包.zip`), '-d', out], {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  const names = ['.xlsx', '报告.docx', '送审清单.docx'].map((end) => `${base}${end}`);
  expect(readdirSync(out).sort()).toEqual([...names].sort());
  expect(readFileSync(join(out, names[0]!))).toEqual(readFileSync(join(folder, 'final.xlsx')));
  const list = readDocx(readFileSync(join(out, names[2]!)));
  const text = JSON.stringify(list.blocks).replaceAll(' ', '');
  const hash = sha256OfFile(readFileSync(join(folder, 'final.xlsx')));
  expect(text).toContain(hash);
  expect(text).toContain('没有消掉的“核实”与说明');
  expect((await pbe(folder, 'verify', join(out, names[0]!))).code).toBe(0);
});
