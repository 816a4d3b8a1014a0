import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx, XlsxError } from '../../../src/xlsx';
import { defaultLimits } from '../../../src/xlsx/limits';
import { writeBook } from '../../../src/xlsx/write/writeBook';
import { expectLinear } from '../../support/growth';
import { sampleBook } from '../../support/sampleBook';

const good = writeBook(sampleBook);

/** 读这个文件的失败原因；读成了返回 null。 */
function reasonOf(bytes: Uint8Array, limits = {}): string | null {
  try {
    readXlsx(bytes, { limits });
    return null;
  } catch (error) {
    if (error instanceof XlsxError) return error.reason;
    throw error;
  }
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => [...text].flatMap((char) => [char.charCodeAt(0), 0]);

/** 复合文件（加密的 .xlsx、老 .xls）：目录项在 `at` 处。 */
function compoundFile(at: number, stream: string): Uint8Array {
  const bytes = new Uint8Array(at + 512);
  bytes.set(OLE);
  bytes.set(utf16(stream), at + 128);
  return bytes;
}

const RELS = (target: string) =>
  `<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="${target}"/></Relationships>`;
const WORKBOOK = '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>';
const SHEET_RELS =
  '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="s.xml"/></Relationships>';

/** 只有一张表的最小工作簿。 */
const withSheet = (sheet: string) =>
  zipSync({
    '_rels/.rels': strToU8(RELS('xl/w.xml')),
    'xl/w.xml': strToU8(WORKBOOK),
    'xl/_rels/w.xml.rels': strToU8(SHEET_RELS),
    'xl/s.xml': strToU8(sheet),
  });

describe('读不了的文件：原因明确，中文说明', { timeout: 120_000 }, () => {
  it.each([
    ['空文件', new Uint8Array(), 'empty'],
    ['文本文件', strToU8('编制数,15\n'), 'notZip'],
    ['改了扩展名的网页', strToU8('<html><table></table></html>'), 'notZip'],
    ['老格式 .xls', compoundFile(1024, 'Workbook'), 'legacyXls'],
    ['设了打开密码', compoundFile(1024, 'EncryptedPackage'), 'encrypted'],
    ['设了打开密码，目录在 5 MB 之后', compoundFile(5 * 1024 * 1024, 'EncryptionInfo'), 'encrypted'],
    [
      'Word 文件',
      zipSync({
        '_rels/.rels': strToU8(RELS('word/document.xml')),
        'word/document.xml': strToU8('<document/>'),
      }),
      'notWorkbook',
    ],
    ['普通压缩包', zipSync({ 'a.txt': strToU8('a') }), 'notWorkbook'],
    [
      '二进制工作簿',
      zipSync({ '_rels/.rels': strToU8(RELS('xl/workbook.bin')), 'xl/workbook.bin': strToU8('x') }),
      'binaryXlsb',
    ],
    ['只下载了一半', good.slice(0, good.length / 2), 'corrupt'],
    ['表的 XML 断了', withSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>'), 'corrupt'],
    [
      '带 DTD（实体炸弹）',
      withSheet('<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet>&b;</worksheet>'),
      'corrupt',
    ],
    ['嵌套一万层', withSheet('<a>'.repeat(10_000) + '</a>'.repeat(10_000)), 'corrupt'],
    [
      '单元格地址出界',
      withSheet('<worksheet><sheetData><row r="1"><c r="XFE1"/></row></sheetData></worksheet>'),
      'corrupt',
    ],
  ])('%s', (_, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason);
  });

  it('每个字节都可能坏：随便改一个字节，不是照样读成就是报损坏，不会崩', () => {
    for (let at = 0; at < good.length; at += 37) {
      const bytes = good.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
      expect(['corrupt', 'notZip', 'notWorkbook', 'encrypted', 'tooLarge', null]).toContain(reasonOf(bytes));
    }
  });

  it('压缩包标了加密位', () => {
    const bytes = good.slice();
    const directory = bytes.findIndex(
      (_, i) => bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1 && bytes[i + 3] === 2,
    );
    bytes[directory + 8] = (bytes[directory + 8] ?? 0) | 1;
    expect(reasonOf(bytes)).toBe('encrypted');
  });

  it('消息是中文，说得出怎么办', () => {
    expect(() => readXlsx(Uint8Array.from(OLE))).toThrow('另存为 .xlsx');
  });
});

describe('来者不善的文件：很快停下，只占有限内存', { timeout: 120_000 }, () => {
  /** 改掉压缩包目录里大部件（超过 1000 字节）的展开后大小。 */
  function claimSize(bytes: Uint8Array, size: number): Uint8Array {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.length; at++) {
      const isEntry = view.getUint32(at, true) === 0x02014b50;
      if (isEntry && view.getUint32(at + 24, true) > 1_000) view.setUint32(at + 24, size, true);
    }
    return bytes;
  }

  const spaces = (count: number) => withSheet(`<worksheet>${' '.repeat(count)}</worksheet>`);

  it('目录里写着展开后超过上限：一个字节也不展开', () => {
    const bomb = claimSize(spaces(2_000), defaultLimits.entryBytes + 1);
    expect(reasonOf(bomb)).toBe('tooLarge');
  });

  it('假报大小的炸弹：展开到报的大小就停', () => {
    expectLinear(
      10_000_000,
      (count) => claimSize(spaces(count), 1_000),
      (bomb) => expect(reasonOf(bomb)).toBe('corrupt'),
    );
  });

  it('单元格太多', () => {
    const sheet = `<worksheet><sheetData><row r="1">${'<c/>'.repeat(2000)}</row></sheetData></worksheet>`;
    expect(reasonOf(withSheet(sheet), { cells: 1000 })).toBe('tooLarge');
    expect(reasonOf(withSheet(sheet), { cells: 2000 })).toBeNull();
  });

  it('特制的长标签、长属性也只用正比于长度的时间', () => {
    const parts: readonly (readonly [number, (count: number) => string])[] = [
      [3_000_000, (count) => `<worksheet ${'x'.repeat(count)}></worksheet>`],
      [500_000, (count) => `<worksheet ${'a=">" '.repeat(count)}></worksheet>`],
      [900_000, (count) => `<worksheet>${'<a/>'.repeat(count)}</worksheet>`],
      [1_000_000, (count) => `<worksheet>${'&amp'.repeat(count)}</worksheet>`],
    ];
    for (const [most, xml] of parts) expectLinear(most, (count) => withSheet(xml(count)), reasonOf);
  });
});
