import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DocxError, isDocx, readDocx, tableGrids } from '../../../src/docx';
import { expectLinear } from '../../support/growth';
import { docxOf, paragraph, table } from './buildDocx';

describe('读 docx', () => {
  it('合并、宽、对齐、字体、换行、勾选框、修订都读', () => {
    const body =
      '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/><w:sz w:val="36"/></w:rPr><w:t>题目</w:t></w:r></w:p>' +
      '<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="1000"/></w:tblGrid>' +
      '<w:tr><w:trPr><w:trHeight w:val="400"/></w:trPr><w:tc><w:tcPr><w:vMerge w:val="restart"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p></w:tc><w:tc><w:p><w:ins><w:r><w:t>加</w:t></w:r></w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p></w:tc></w:tr>' +
      '<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:sdt><w:sdtContent><w:tc><w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>';
    const { blocks } = readDocx(docxOf(body));
    expect(blocks[0]).toEqual({
      kind: 'paragraph',
      text: '题目',
      alignment: 'center',
      font: { name: '黑体', size: 18, bold: true },
      style: null,
      level: 0,
      bookmarks: [],
    });
    const [grid] = tableGrids({ blocks });
    expect(grid?.cells.map(({ row, column, text }) => [row, column, text])).toEqual([
      [0, 0, '题目'],
      [1, 0, '甲\n乙'],
      [1, 1, '加'],
      [2, 1, '☑是'],
    ]);
    expect(grid?.merges).toContainEqual({ row: 1, column: 0, lastRow: 2, lastColumn: 0 });
    expect([grid?.table.columnWidths, grid?.table.rowHeights]).toEqual([
      [100, 50],
      [20, null],
    ]);
  });

  it('格里套的表格另成一张；没有表格就没有网格', () => {
    const inner = table([['内']]);
    const outer = table([['外', '右']]).replace('<w:p>', `${inner}<w:p>`);
    expect(tableGrids(readDocx(docxOf(outer))).map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['外', '右'],
      ['内'],
    ]);
    expect(tableGrids(readDocx(docxOf(paragraph('正文'))))).toEqual([]);
  });

  it.each([
    ['空文件', new Uint8Array(), '0 字节'],
    ['老格式', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), '另存为 .docx'],
    ['不是压缩包', strToU8('你好'), '不是 .docx'],
    ['不是文档', zipSync({ 'a.txt': strToU8('a') }), '不是 Word 文档'],
    ['没有正文', zipSync({ 'word/document.xml': strToU8('<a/>') }), '损坏'],
    ['有 DTD', zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a><a/>') }), '损坏'],
  ])('%s：说清楚', (_, bytes, message) => {
    expect(() => readDocx(bytes)).toThrow(DocxError);
    expect(() => readDocx(bytes)).toThrow(message);
    expect(isDocx(bytes)).toBe(_ === '没有正文' || _ === '有 DTD');
  });

  it('弄坏的文件只报错，不崩不卡', () => {
    const good = docxOf(
      paragraph('题目') +
        table([
          ['项目名称', null, '甲'],
          ['主管部门', '乙', ''],
        ]),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const bytes = good.slice();
          for (const [at, value] of changes) bytes[at] = value;
          try {
            tableGrids(readDocx(bytes));
          } catch (error) {
            expect(error).toBeInstanceOf(DocxError);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('五千行的表格、写坏的跨度：用时不随行数的平方涨', () => {
    const docxWith = (count: number) => {
      const rows = Array.from({ length: count }, (_, i) => [`行${i}`, '1', '2']);
      const xml = table(rows).replace('<w:tcPr>', '<w:tcPr><w:gridSpan w:val="999999999"/>');
      return { count, bytes: docxOf(xml) };
    };
    expectLinear(5000, docxWith, ({ count, bytes }) => {
      expect(tableGrids(readDocx(bytes))[0]?.rowCount).toBe(count);
    });
  });
});

it('空着的格：字体照段落标记、空的一截上写的', () => {
  const look = '<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="21"/></w:rPr>';
  const cell = (paragraph: string) => `<w:tc>${paragraph}</w:tc>`;
  const body = `<w:tbl><w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="900"/></w:tblGrid><w:tr>${cell(
    `<w:p><w:pPr>${look}</w:pPr></w:p>`,
  )}${cell(`<w:p><w:r>${look}</w:r></w:p>`)}</w:tr></w:tbl>`;
  const [grid] = tableGrids(readDocx(docxOf(body)));
  const font = { name: '仿宋', size: 10.5, bold: false };
  expect(grid?.table.cells.map((one) => one.font)).toEqual([font, font]);
});
