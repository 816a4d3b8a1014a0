import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { registryNamespace } from '../../../src/submission';
import { exportXlsx, readXlsx, type XlsxBook } from '../../../src/xlsx';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import xiangxi from '../../fixtures/xiangxi-2020-corrected.json';
import { dataOf } from '../../unit/support/memorySource';
import { createFakePane } from '../../unit/taskpane/support/pane';
import { pbe, temporaryFolder } from '../cli/collectingTerminal';
import { explainAll, seal } from '../workbook/finalize/support';
import { openFilled, readAll, type Desk } from '../workbook/support';
import { convert, libreOffice } from '../xlsx/libreOffice';

const options = { functionNamespaces: ['PBE'], registryNamespace };

/** 起引擎、造表，忙的机器上要十几秒。 */
const slow = { timeout: 240_000 };

/** 公开版每个部件的文字。 */
const partsOf = (file: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));

/** 每一格的显示文字。 */
function textsOf(book: XlsxBook): ReadonlyMap<string, string> {
  return new Map(
    book.sheets.flatMap((sheet) =>
      Array.from({ length: sheet.rowCount }, (_, row) =>
        Array.from({ length: sheet.columnCount }, (_, column) => {
          const { text } = sheet.cell(row, column);
          return [`${sheet.name}!${row},${column}`, text] as const;
        }),
      ).flat(),
    ),
  );
}

/** 有内容的格。 */
const filled = (book: XlsxBook): ReadonlyMap<string, string> =>
  new Map([...textsOf(book)].filter(([, text]) => text !== ''));

/** 存盘，用命令行做公开版。 */
async function published({ host }: Desk) {
  const folder = temporaryFolder();
  await Excel.run(async ({ workbook }) => {
    workbook.properties.author = '王五';
    workbook.properties.title = '内部稿';
    await Promise.resolve();
  });
  const draft = await exportXlsx(host.engine, options);
  writeFileSync(join(folder, 'book.xlsx'), draft);
  const run = await pbe(folder, 'publish', 'book.xlsx', '-o', 'out/public.xlsx');
  return { draft, run, file: readFileSync(join(folder, 'out/public.xlsx')) };
}

/** 公开版里不许有的。 */
function expectClean(file: Uint8Array, secrets: readonly string[]): void {
  const parts = partsOf(file);
  const everything = Object.values(parts).join('\n');
  for (const secret of secrets) expect(everything).not.toContain(secret);
  expect(everything).not.toMatch(/PBE|审核_|_xludf|_xldudf|<f[ >]|dataValidation|conditionalFormatting/);
  expect(everything).not.toMatch(
    /hyperlink|sheetProtection|state="(very)?[hH]idden"|dc:creator|lastModifiedBy/,
  );
  expect(everything).not.toContain('patternType="solid"');
  expect(
    Object.keys(parts).filter((path) => /customXml|comment|vml|person|chart|custom/i.test(path)),
  ).toEqual([]);
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<definedName name="([^"]+)"/g)].map(
    ([, name]) => name,
  );
  expect(new Set(names)).toEqual(new Set(['_xlnm.Print_Area', '_xlnm.Print_Titles']));
}

describe('公开版', () => {
  it('佐证清单一个字也不带：登记、审核情况表、得分分析里有的，公开版的每个部件里都没有', slow, async () => {
    const desk = await openFilled(dataOf(hengyang));
    const [name, digest] = ['群众签到表-李某某.pdf', 'c0ffee'.repeat(11).slice(0, 64)];
    const [form] = (await readAll(desk.session)).forms.filter(({ blocks }) => blocks.has('绩效指标'));
    const indicator = form?.blocks.get('绩效指标')?.rows[0]?.label ?? '';
    await desk.session.saveEvidence([
      {
        form: form?.form.id ?? '',
        project: form?.name ?? null,
        indicator,
        name,
        page: '第7页',
        sha256: digest,
      },
    ]);
    await desk.session.writeScoreSheet({
      submission: await readAll(desk.session),
      time: new Date(2023, 2, 20),
    });
    await explainAll(desk);
    expect(await seal(desk.session)).toMatchObject({ kind: 'sealed' });
    const { draft, run, file } = await published(desk);
    expect(run).toMatchObject({ code: 0, error: '' });
    const inside = Object.values(partsOf(draft)).join('\n');
    for (const secret of [name, digest, '佐证清单']) expect(inside).toContain(secret);
    const outside = Object.values(partsOf(file)).join('\n');
    for (const secret of [name, '签到表', '李某某', digest, digest.slice(0, 8), '佐证', '指纹'])
      expect(outside).not.toContain(secret);
  });

  it('衡阳改正稿定稿以后：没有审核情况表、签署、登记，值一格不差，LibreOffice 照样打开', slow, async () => {
    const desk = await openFilled(dataOf(hengyang));
    await explainAll(desk);
    expect(await seal(desk.session)).toMatchObject({ kind: 'sealed' });
    const { draft, run, file } = await published(desk);
    expect(run).toMatchObject({ code: 0, error: '' });
    expect(run.out).toContain('没有带上的工作表：Sheet1、审核情况表。');
    const before = readXlsx(draft, options);
    const after = readXlsx(file, options);
    expect(after.sheets.map(({ name }) => name)).toEqual(
      before.sheets.map(({ name }) => name).filter((name) => name !== '审核情况表' && name !== 'Sheet1'),
    );
    expectClean(file, [
      '王五',
      '李四',
      '0734-8888888',
      '填表人甲',
      '1000000',
      '已核对原始凭证',
      '内部稿',
      '某中心',
    ]);
    const [old, now] = [filled(before), filled(after)];
    for (const [at, text] of now) expect(`${at} ${text}`).toBe(`${at} ${old.get(at) ?? ''}`);
    const gone = [...old].filter(([at]) => !now.has(at) && !at.startsWith('审核情况表'));
    const submission = await readAll(desk.session);
    const secret = submission.forms.flatMap(({ fields, sheetName }) =>
      [...fields.values()].flatMap(({ spec, place }) =>
        spec.private && place ? [`${sheetName}!${place.row},${place.column}`] : [],
      ),
    );
    // 打印区以下是官方表没有的行，不公开：三张自评表各一片，从那句说明起到自评总分一行
    const belowPrint = (at: string): boolean =>
      submission.forms.some(({ sheetName, form, fields }) => {
        const total = fields.get('总分')?.place?.row;
        const rows = form.rows.filter((row) => row.kind === 'row' && row.unprinted).length;
        const row = Number(/!(\d+),/.exec(at)?.[1]);
        return at.startsWith(`${sheetName}!`) && total !== undefined && row <= total && row > total - rows;
      });
    const unexpected = gone.filter(
      ([at, text]) => !secret.includes(at) && !belowPrint(at) && !/^(部分)?达成$|完成档次/.test(text),
    );
    expect(unexpected).toEqual([]);
    const own = gone.filter(([at]) => belowPrint(at));
    expect(own.filter(([, text]) => text === '自评总分')).toHaveLength(3);
    expect(own).toHaveLength(20);
    expect(now.size).toBeGreaterThan(300);
    if (!libreOffice) return;
    const theirs = filled(readXlsx(await convert(file, 'xlsx', { recalculate: true }), options));
    expect(theirs).toEqual(now);
  });

  it('湘西改正稿没有定稿：公式换成当时的值，底稿与备注不带，提醒没有定稿', slow, async () => {
    const desk = await openFilled(dataOf(xiangxi));
    const { draft, run, file } = await published(desk);
    expect(run).toMatchObject({ code: 0 });
    expect(run.error).toContain('book.xlsx：这份工作簿没有定稿，公开的数没有经过定稿审核。');
    expect(run.out).toContain('没有带上的工作表：Sheet1、报告正文数据表。');
    expectClean(file, ['内部稿']);
    const [old, now] = [textsOf(readXlsx(draft, options)), filled(readXlsx(file, options))];
    for (const [at, text] of now) expect(`${at} ${text}`).toBe(`${at} ${old.get(at) ?? ''}`);
    const picked = (bytes: Uint8Array) => ({
      name: '湘西.xlsx',
      size: bytes.length,
      arrayBuffer: () => Promise.resolve(bytes.slice().buffer as ArrayBuffer),
    });
    const { makePublic } = createFakePane().actions;
    const copy = await makePublic(picked(draft));
    expect(copy).toMatchObject({ ok: true, name: '湘西_公开版.xlsx', dropped: ['Sheet1', '报告正文数据表'] });
    expect('bytes' in copy && filled(readXlsx(copy.bytes, options))).toEqual(now);
    expect(await makePublic(picked(draft.slice(0, 900)))).toMatchObject({ ok: false });
  });
});
