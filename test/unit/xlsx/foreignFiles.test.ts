import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/xlsx';
import { readBook } from '../../../src/xlsx/read/readBook';

const relations = (...entries: [id: string, type: string, target: string][]) =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
      .map(
        ([id, type, target]) =>
          `<Relationship Id="${id}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`,
  );

/** 照别的软件的写法拼一份工作簿：严格模式的关系、绝对路径、带前缀的元素名、1904 日期。 */
function foreign(sheetData: string, extra: { workbook?: string; sheet?: string } = {}): Uint8Array {
  return zipSync({
    '_rels/.rels': relations(['rId1', 'officeDocument', '/xl/workbook.xml']),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r">${extra.workbook ?? ''}<x:sheets><x:sheet name="一" sheetId="7" r:id="rId1"/></x:sheets></x:workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', '/xl/worksheets/sheet.xml'],
      ['rId2', 'sharedStrings', 'strings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/strings.xml': strToU8(
      '<sst><si><t>甲</t></si><si><r><t xml:space="preserve">乙 </t></r><r><rPr><b/></rPr><t>丙</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si><si><t><![CDATA[<丁>]]>&#20;_x000A_</t></si></sst>',
    ),
    'xl/styles.xml': strToU8(
      '<styleSheet><fonts><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.7999816888943144"/></patternFill></fill></fills><borders><border/></borders><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="10" fillId="2"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/sheet.xml': strToU8(
      `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheetData}${extra.sheet ?? ''}</x:worksheet>`,
    ),
  });
}

const rows = (content: string) => `<x:sheetData>${content}</x:sheetData>`;

describe('别的软件写的 .xlsx', () => {
  it('共享文字：富文本连起来，注音不要，CDATA、转义还原', () => {
    const file = foreign(
      rows('<x:row r="1"><x:c r="A1" t="s"><x:v>1</x:v></x:c><x:c t="s"><x:v>2</x:v></x:c></x:row>'),
    );
    const [sheet] = readXlsx(file).sheets;
    expect(sheet?.cell(0, 0).value).toBe('乙 丙');
    expect(sheet?.cell(0, 1).value).toBe('<丁>\u0014\n');
  });

  it('行内文字、没写地址的格子、真假、错误、空格子', () => {
    const file = foreign(
      rows(
        '<x:row><x:c t="inlineStr"><x:is><x:t>戊</x:t></x:is></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c><x:c t="n"/></x:row><x:row><x:c><x:v>2</x:v></x:c></x:row>',
      ),
    );
    const [sheet] = readXlsx(file).sheets;
    expect([0, 1, 2, 3].map((c) => sheet?.cell(0, c).value)).toEqual(['戊', true, '#N/A', '']);
    expect(sheet?.cell(1, 0).value).toBe(2);
  });

  it('共享公式按位置展开，绝对引用、引号里的文字、名称不动', () => {
    const file = foreign(
      rows(
        '<x:row r="2"><x:c r="B2"><x:f t="shared" ref="B2:C3" si="0">SUM(A2:$A$9)+A$1&amp;"A1"+名称1+LOG10(A2)+$C:C</x:f><x:v>1</x:v></x:c><x:c r="C2"><x:f t="shared" si="0"/><x:v>2</x:v></x:c></x:row><x:row r="3"><x:c r="B3"><x:f t="shared" si="0"/></x:c></x:row>',
      ),
    );
    const [sheet] = readXlsx(file).sheets;
    expect(sheet?.cell(1, 2)).toMatchObject({
      value: 2,
      formula: '=SUM(B2:$A$9)+B$1&"A1"+名称1+LOG10(B2)+$C:D',
    });
    expect(sheet?.cell(2, 1).formula).toBe('=SUM(A3:$A$9)+A$1&"A1"+名称1+LOG10(A3)+$C:C');
  });

  it('自定义函数几种写法都认：Excel 的、LibreOffice 改成小写的、直接写的', () => {
    const formulas = [
      '_xldudf_DEMO_RATE(A1)',
      '_xldudf_demo_rate(A1)',
      'DEMO.RATE(A1)',
      '_xlfn._xlws.SORT(A1)',
      '"_xldudf_DEMO_RATE("',
    ];
    const cells = formulas.map((formula) => `<x:c><x:f>${formula}</x:f></x:c>`).join('');
    const [sheet] = readXlsx(foreign(rows(`<x:row>${cells}</x:row>`)), {
      functionNamespaces: ['Demo'],
    }).sheets;
    expect(formulas.map((_, c) => sheet?.cell(0, c).formula)).toEqual([
      '=DEMO.RATE(A1)',
      '=DEMO.RATE(A1)',
      '=DEMO.RATE(A1)',
      '=SORT(A1)',
      '="_xldudf_DEMO_RATE("',
    ]);
  });

  it('日期：1904 系统加 1462 天，ISO 写法成序列号', () => {
    const data = rows(
      '<x:row><x:c s="1"><x:v>43464</x:v></x:c><x:c t="d" s="1"><x:v>2022-12-31T12:00:00</x:v></x:c><x:c><x:v>5</x:v></x:c></x:row>',
    );
    const [sheet] = readXlsx(foreign(data, { workbook: '<x:workbookPr date1904="1"/>' })).sheets;
    expect(sheet?.cell(0, 0)).toMatchObject({ value: 44926, text: '2022/12/31' });
    expect(sheet?.cell(0, 1).value).toBe(44926.5);
    expect(sheet?.cell(0, 2).value).toBe(5);
  });

  it('主题色带明暗：Office 蓝淡 80% 是 #DAE3F3（Excel 2013 起的主题）', () => {
    const book = readBook(foreign(rows('')));
    expect(book.styles[2]?.style).toMatchObject({ fill: '#DAE3F3', numFmt: '0.00%' });
  });

  it('写在 2010 扩展里的有效性与条件格式（引用别的表时 Excel 这样存）', () => {
    const sheet = `<x:extLst><x:ext><x14:dataValidations><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>二!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2 C3:C4</xm:sqref></x14:dataValidation></x14:dataValidations><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="3"><xm:f>A1&gt;二!$B$1</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></x:ext></x:extLst>`;
    const [read] = readBook(foreign(rows(''), { sheet })).sheets;
    expect(read?.validations).toMatchObject([
      {
        type: 'list',
        formula1: '=二!$A$1:$A$3',
        ranges: [
          { r: 1, c: 1, r2: 1, c2: 1 },
          { r: 2, c: 2, r2: 3, c2: 2 },
        ],
      },
    ]);
    expect(read?.conditionalFormats).toMatchObject([{ formula: '=A1>二!$B$1', style: { fill: '#FFC7CE' } }]);
  });

  it('带不走的东西说得出来', () => {
    const sheet =
      '<x:conditionalFormatting sqref="A1"><x:cfRule type="colorScale" priority="1"/></x:conditionalFormatting>';
    expect(readBook(foreign(rows(''), { sheet })).unsupported).toEqual(['公式以外的条件格式']);
  });
});
