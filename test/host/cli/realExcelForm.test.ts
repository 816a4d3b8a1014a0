import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { auditSubmission, type FindingRecord } from '../../../src/audit';
import { buildWorkbook } from '../../../src/cli';
import { auditSheetWorkbook } from '../../../src/cli/auditSheetWorkbook';
import { createHeadlessEngine } from '../../../src/host';
import { auditSheetNames } from '../../../src/submission';
import { exportXlsx, importXlsx, readXlsx } from '../../../src/xlsx';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import { dataOf } from '../../unit/support/memorySource';
import { common, department, openDesk, readAll } from '../workbook/support';
import { pbe, temporaryFolder } from './collectingTerminal';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const options = { functionNamespaces: ['PBE'] };
const signOff = ['--filler', '填表人甲', '--head', '李四', '--date', '2023年3月20日', '--phone', '1000000'];

/** 动态数组标记；真 Excel 存加载项函数时带的那一份。 */
const METADATA = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/** 真 Excel 存加载项函数的两种写法：名字带前缀；名字照写，另有 aca、ca。 */
const forms = {
  带前缀的: (formula: string, at: string) => `<f t="array" ref="${at}">${formula}</f>`,
  照写的: (formula: string, at: string) =>
    `<f t="array" aca="1" ref="${at}" ca="1">${formula.replace(/_xldudf_PBE_(\w+)/g, 'PBE.$1')}</f>`,
} as const;

/** 把我们写的文件改成真 Excel 存过的样子；返回改了几格。 */
function asRealExcelSaves(bytes: Uint8Array, form: keyof typeof forms): { file: Uint8Array; cells: number } {
  const parts = unzipSync(bytes);
  let cells = 0;
  for (const [path, content] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    const text = strFromU8(content).replace(
      /<c r="([A-Z]+\d+)"([^>]*)><f>([^<]*_xldudf_PBE_[^<]*)<\/f>/g,
      (_, at: string, rest: string, formula: string) => {
        cells += 1;
        return `<c r="${at}"${rest} cm="1">${forms[form](formula, at)}`;
      },
    );
    parts[path] = strToU8(text);
  }
  const edit = (path: string, from: string, to: string): void => {
    parts[path] = strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace(from, to));
  };
  parts['xl/metadata.xml'] = strToU8(METADATA);
  edit(
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/></Types>',
  );
  edit(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    '<Relationship Id="rIdMeta" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/></Relationships>',
  );
  return { file: zipSync(parts), cells };
}

/** 审核说明都写好的一份。 */
let draft: Uint8Array;

beforeAll(async () => {
  const { bytes } = await buildWorkbook(dataOf(hengyang));
  const withSheet = (await auditSheetWorkbook(bytes, new Date(2023, 2, 20))).bytes;
  const engine = createHeadlessEngine();
  await importXlsx(engine, withSheet, options);
  const { names } = readXlsx(withSheet, options);
  const target = names.find(({ name }) => name === auditSheetNames.explanations)?.target;
  if (!target) throw new Error('没有审核情况表');
  const { row, lastRow, column } = target.rect;
  const id = engine.sheets().find(({ name }) => name === '审核情况表')?.id ?? '';
  engine.writeCells(id, { r: row, c: column, r2: lastRow, c2: column }, () => ({
    value: '已核对原始凭证。',
  }));
  draft = await exportXlsx(engine, options);
  engine.dispose();
});

describe.each(Object.keys(forms) as (keyof typeof forms)[])('真 Excel 存过的样子：%s', (form) => {
  it('读、审与没存过的一样；没有要修的；定稿、复核照样', async () => {
    const { file, cells } = asRealExcelSaves(draft, form);
    expect(cells).toBeGreaterThan(30);
    const folder = temporaryFolder();
    writeFileSync(join(folder, '没存过.xlsx'), draft);
    writeFileSync(join(folder, '存过.xlsx'), file);
    const records = async (name: string): Promise<readonly Omit<FindingRecord, 'file'>[]> => {
      const { out } = await pbe(folder, 'check', name, '--json');
      return (JSON.parse(out) as FindingRecord[]).map(({ file: _, ...record }) => record);
    };
    expect(await records('存过.xlsx')).toEqual(await records('没存过.xlsx'));
    expect(await pbe(folder, 'finalize', '存过.xlsx', '-o', '定稿.xlsx', ...signOff)).toMatchObject({
      code: 0,
    });
    expect(await pbe(folder, 'verify', '定稿.xlsx')).toMatchObject({ code: 0 });
  });

  it.each(['ltsc2021', 'm365'] as const)('在窗格里打开（%s）：没有要修的，没有要恢复的', async (profile) => {
    const desk = await openDesk({ profile });
    await importXlsx(desk.host.engine, asRealExcelSaves(draft, form).file, options);
    expect(await desk.session.restoreFunctions()).toEqual({ restored: 0, failed: 0 });
    const { inserted } = await desk.session.insertForms({ ...common(), forms: [department] });
    expect(inserted.map(({ repairs }) => repairs)).toEqual([[]]);
  });
});

const shared = join(import.meta.dirname, '../../../../shared');

it.runIf(existsSync(shared))('真 Excel 存的两份样本', async () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, '别人的.xlsx'),
    readFileSync(join(shared, 'platform/real-excel/saved-by-excel-custom-functions.xlsx')),
  );
  const other = await pbe(folder, 'check', '别人的.xlsx');
  expect(other.code).toBe(2);
  expect(other.error).toContain('别人的.xlsx');
  const own = readFileSync(join(shared, 'faults/values/as-real-excel-saves.xlsx'));
  const desk = await openDesk();
  await importXlsx(desk.host.engine, own, options);
  expect(await desk.session.restoreFunctions()).toEqual({ restored: 0, failed: 0 });
  writeFileSync(join(folder, '我们的.xlsx'), own);
  const checked = await pbe(folder, 'check', '我们的.xlsx', '--json');
  const rules = new Set((JSON.parse(checked.out) as FindingRecord[]).map(({ rule }) => rule));
  expect(rules.has('A13')).toBe(false);
  expect(rules.has('A14')).toBe(false);

  // 核实都说明了，再存成真 Excel 的样子：定得了稿，复核照样
  const submission = await readAll(desk.session);
  const findings = auditSubmission(submission);
  expect(findings.filter(({ severity }) => severity === '错误')).toEqual([]);
  const toExplain = findings.filter(({ severity }) => severity === '核实').map(({ key }) => key);
  await desk.session.explain(toExplain, '已核对原始凭证。', { submission, findings, time: new Date() });
  const explained = asRealExcelSaves(await exportXlsx(desk.host.engine, options), '带前缀的');
  expect(explained.cells).toBeGreaterThan(30);
  writeFileSync(join(folder, '说明过的.xlsx'), explained.file);
  const sealed = await pbe(folder, 'finalize', '说明过的.xlsx', '-o', '定稿.xlsx', ...signOff);
  expect(sealed.code, sealed.error).toBe(0);
  expect(await pbe(folder, 'verify', '定稿.xlsx')).toMatchObject({ code: 0 });
});
