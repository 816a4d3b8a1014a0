import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { docxOf } from '../../unit/docx/buildDocx';
import { pbe, temporaryFolder } from './collectingTerminal';

// 起引擎，忙的机器上要十几秒
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

interface Part {
  readonly text: string;
  readonly span?: number;
  readonly merge?: 'restart' | 'continue';
  readonly font?: string;
  readonly align?: 'left' | 'center' | 'right';
}

const widths = [1400, 1600, 2400, 1500, 1500, 900, 900];

const partXml = ({ text, span = 1, merge, font = '仿宋', align = 'center' }: Part): string =>
  `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${
    merge ? `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>` : ''
  }<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:jc w:val="${align}"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="${font}"/>${
    font === '黑体' ? '<w:b/>' : ''
  }<w:sz w:val="21"/></w:rPr>${text === '' ? '' : `<w:t>${text}</w:t>`}</w:r></w:p></w:tc>`;

const label = (text: string, more: Partial<Part> = {}): Part => ({ text, font: '黑体', ...more });
const value = (text = '', more: Partial<Part> = {}): Part => ({ text, align: 'left', ...more });

const funds = (name: string, merge: Part['merge']): readonly Part[] => [
  label('项目资金', { merge: merge ?? 'continue' }),
  label(name),
  value('', { align: 'right' }),
  value('', { align: 'right' }),
  value('', { align: 'right' }),
  value(''),
  value(''),
];

/** 财政局用 Word 发来的空白表。 */
const rows: readonly (readonly Part[])[] = [
  [label('项目名称'), value('', { span: 6 })],
  [label('主管部门'), value('', { span: 2 }), label('实施单位'), value('', { span: 3 })],
  [
    label('项目资金', { merge: 'restart' }),
    label('（万元）'),
    label('年初预算数'),
    label('全年预算数'),
    label('全年执行数'),
    label('分值'),
    label('执行率'),
  ],
  funds('年度资金总额', undefined),
  funds('其中：当年财政拨款', undefined),
  funds('其他资金', undefined),
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'].map((text) => label(text)),
  [
    label('产出指标', { merge: 'restart' }),
    label('数量指标'),
    value('修建公厕'),
    value('≥6座'),
    value(),
    value('50'),
    value(),
  ],
  [
    label('', { merge: 'continue' }),
    label('质量指标'),
    value('验收合格率'),
    value('=100%'),
    value(),
    value('10'),
    value(),
  ],
  [
    label('效益指标'),
    label('社会效益指标'),
    value('受益人口'),
    value('≥3万人'),
    value(),
    value('30'),
    value(),
  ],
  [label('总分', { span: 6 }), value()],
];

const document = (): Uint8Array =>
  docxOf(
    `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>某县2023年度项目支出绩效自评表</w:t></w:r></w:p><w:tbl><w:tblGrid>${widths
      .map((width) => `<w:gridCol w:w="${width}"/>`)
      .join('')}</w:tblGrid>${rows
      .map((row) => `<w:tr><w:trPr><w:trHeight w:val="560"/></w:trPr>${row.map(partXml).join('')}</w:tr>`)
      .join('')}</w:tbl>`,
  );

it('Word 发来的空白表：铺成绑好的工作表，合并、列宽、行高、字体、对齐照文档，填了就算', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '模板.docx'), document());
  const adopted = await pbe(folder, 'adopt', '模板.docx', '-o', '绑好的.xlsx', '--unit', '城管局');
  expect(adopted.error).toBe('');
  expect(adopted.out).toMatch(/名称 \d+ 个，公式 [1-9]\d* 条/);
  const book = new ExcelJS.Workbook();
  const bytes = await readFile(join(folder, '绑好的.xlsx'));
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const sheet = book.worksheets[0]!;
  const merged = (sheet.model as unknown as { merges: string[] }).merges.sort();
  // 标题一行跨全表；资金竖排、产出指标竖排、各横跨的格
  expect(merged).toEqual(['A1:G1', 'B2:G2', 'B3:C3', 'E3:G3', 'A4:A7', 'A9:A10', 'A12:F12'].sort());
  // 列宽按比例照文档（二十分之一磅）
  const shown = widths.map((_, i) => sheet.getColumn(i + 1).width ?? 0);
  for (const [i, width] of widths.entries()) expect(shown[i]! / shown[0]!).toBeCloseTo(width / widths[0]!, 0);
  expect(sheet.getRow(2).height).toBeCloseTo(28, 1);
  const head = sheet.getCell('A2');
  expect([head.value, head.font.name, head.font.bold]).toEqual(['项目名称', '黑体', true]);
  // 五号是 10.5 磅；ExcelJS 读字号只取整数，看原文
  const styles = strFromU8(unzipSync(bytes)['xl/styles.xml']!);
  expect(styles).toMatch(/<font>(?:(?!<\/font>).)*<sz val="10\.5"\/>(?:(?!<\/font>).)*黑体/s);
  expect(head.alignment).toMatchObject({ horizontal: 'center', vertical: 'middle' });
  const amount = sheet.getCell('D6');
  expect([amount.font.name, amount.alignment.horizontal]).toEqual(['仿宋', 'right']);
  expect(sheet.getCell('C9').alignment.horizontal).toBe('left');
  // 空着的计算格里是公式，录入格还空着
  const formulas = ['C5', 'D5', 'E5', 'G5', 'G9', 'G12'].map((at) => sheet.getCell(at).formula);
  expect(formulas.every((formula) => typeof formula === 'string' && formula !== '')).toBe(true);
  expect(sheet.getCell('D6').value).toBeNull();
  const recognized = await pbe(folder, 'recognize', '绑好的.xlsx', '--json');
  const [table] = JSON.parse(recognized.out) as { cells: { cell: string; field: string }[] }[];
  expect(table?.cells).toContainEqual({ cell: 'D6', field: '当年财政拨款.全年预算数' });
});
