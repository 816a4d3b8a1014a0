import { expect, it, vi } from 'vitest';
import { paperPages, verifySeal, type SealReport } from '../../../src/submission';
import { exportXlsx, readXlsx } from '../../../src/xlsx';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import { dataOf } from '../../unit/support/memorySource';
import { readOptions } from '../workbook/finalize/sealedSamples';
import { digest, explainAll, now, seal, signOff } from '../workbook/finalize/support';
import { openFilled } from '../workbook/support';
import { department, type Desk } from '../workbook/support';
import { drawAnchor, Parts } from './sealedParts';

// 填四张表、定稿，忙的机器上要半分钟
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

/** 定稿前就盖在单位负责人一栏上的印章（E27:F28 一带），与一条会变白的条件格式。 */
let desk: Desk;
let sheetId: string;

async function open(): Promise<void> {
  desk = await openFilled(dataOf(hengyang));
  await explainAll(desk);
  const { host } = desk;
  sheetId = host.sheetId(department.form);
  const { engine } = host;
  const left = [0, 1, 2, 3].reduce((sum, column) => sum + engine.colWidth(sheetId, column), 0);
  const top = Array.from({ length: 10 }, (_, row) => engine.rowHeight(sheetId, row)).reduce(
    (a, b) => a + b,
    0,
  );
  engine.setMeta(sheetId, {
    shapes: [{ id: 's1', name: '公章', type: 'Image', left, top, width: 20, height: 10, text: '' }],
  });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetId).getRange('D9');
    const format = range.conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$D$9>0';
    format.custom.format.font.color = '#FFFFFF';
    await context.sync();
  });
  const blocked = await seal(desk.session);
  expect(blocked).toMatchObject({ kind: 'blocked', reasons: [{ accepts: 'conditions', finding: null }] });
  const request = { signOff, now, acceptConditions: true };
  const result = await desk.session.finalize(request, { digest });
  if (result.kind !== 'sealed') throw new Error(JSON.stringify(result));
}

const review = async (): Promise<SealReport> => (await verifySeal(await desk.session.readLooks(), digest))!;

const same = { 数: '没变', 公式: '没变', 印出来: '没变' };

/** 图章的名字、位置比过；画的是什么 Excel 的接口读不到，不说没变。 */
const unseen = { ...same, 印出来: '未能比较' };
const unseenWord = `“${department.form}”上的图片“公章”：名字、位置比过，画的是什么未能比较，请看着纸比。`;

/** 定稿前就有的图章、条件格式都记着，窗格连样子复核：没有变动，图章画的是什么未能比较。 */
async function knownFloats(): Promise<void> {
  const report = await review();
  expect(report).toMatchObject({ valid: true, verdicts: unseen, printed: [], uncomparable: [unseenWord] });
  const sealed = report.seal.print?.sheets.find(({ sheet }) => sheet === department.form);
  expect(sealed?.objects).toEqual(['公章 @E11']);
  expect(sealed?.conditions).toEqual(['9,4,9,4 expression D9>0 ']);
}

/** 纸上应有的字：被盖住、被条件格式变白的不在里面。 */
async function paperWithoutCovered(): Promise<void> {
  const pages = paperPages(await desk.session.readLooks());
  const lines = pages.filter(({ sheet }) => sheet === department.form).flatMap((page) => page.lines);
  expect(lines).toContain('E5\t346.17');
  expect(lines.some((line) => line.startsWith('D9\t'))).toBe(false);
}

/** 窗格里看得见换了的数字格式。 */
async function changesSeenInPane(): Promise<void> {
  const { engine } = desk.host;
  const cell = { r: 4, c: 4, r2: 4, c2: 4 };
  engine.writeCells(sheetId, cell, () => ({ style: { numFmt: '"505.05"' } }));
  const report = await review();
  expect(report.verdicts).toEqual({ ...same, 印出来: '变了' });
  expect(report.printed).toMatchObject([{ facet: '印出来', before: '346.17', after: '505.05' }]);
  engine.writeCells(sheetId, cell, () => ({ style: { numFmt: '#,##0.00##' } }));
}

/** 文件里：图章在原处不报，挪了就报。 */
async function movedSealInFile(): Promise<void> {
  const bytes = await exportXlsx(desk.host.engine, readOptions);
  const read = async (column: number, row: number): Promise<SealReport> => {
    const parts = new Parts(bytes);
    const corner = (name: string, c: number, r: number): string =>
      `<xdr:${name}><xdr:col>${c}</xdr:col><xdr:colOff>1000</xdr:colOff><xdr:row>${r}</xdr:row><xdr:rowOff>1000</xdr:rowOff></xdr:${name}>`;
    drawAnchor(
      parts,
      3,
      `<xdr:twoCellAnchor>${corner('from', column, row)}${corner('to', column, row)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="公章"/><xdr:cNvPicPr/></xdr:nvPicPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>`,
    );
    return (await verifySeal(readXlsx(parts.bytes(), readOptions), digest))!;
  };
  expect(await read(4, 10)).toMatchObject({ verdicts: unseen, printed: [], uncomparable: [unseenWord] });
  const moved = await read(8, 27);
  expect(moved.verdicts.印出来).toBe('变了');
  expect(moved.printed.map(({ what }) => what)).toContain('图形“公章”的位置');
}

/** 读不到图形的 Excel：说未能比较，不说改过。 */
async function blindExcel(): Promise<void> {
  const { readLooks } = desk.session;
  const source = await readLooks();
  const blind = {
    ...source,
    sheets: source.sheets.map((sheet) => ({
      ...sheet,
      cell: sheet.cell.bind(sheet),
      ...(sheet.look ? { look: { ...sheet.look, objects: [], unread: ['图形'] as const } } : {}),
    })),
  };
  const report = (await verifySeal(blind, digest))!;
  expect(report).toMatchObject({ printed: [], verdicts: { ...same, 印出来: '未能比较' } });
  expect(report.uncomparable).toEqual([`“${department.form}”上有图形，现在这台 Excel 读不到，未能比较。`]);
}

it('图形与条件格式：定稿前就有的不报，后来动的报，读不到的说未能比较', async () => {
  await open();
  await knownFloats();
  await paperWithoutCovered();
  await changesSeenInPane();
  await movedSealInFile();
  await blindExcel();
});
