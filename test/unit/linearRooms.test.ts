import { describe, it } from 'vitest';
import { duplicates } from '../../src/collect/across/duplicates';
import { sentenceKey } from '../../src/collect/extract/sentences';
import { parseLayer } from '../../src/collect/review/layerXml';
import { splitTarget } from '../../src/collect/review/reviewRows';
import { parseRoster, unitKey } from '../../src/collect/roster/roster';
import { readDocx, replaceBookmarks } from '../../src/docx';
import { attribute, unescapeXml, xmlTokens } from '../../src/docx/xmlTokens';
import { targetsIn } from '../../src/importFile';
import { checkProse, numberIn, outlineFromParagraphs } from '../../src/report';
import { readText } from '../../src/report/text/document';
import { readUnit } from '../../src/report/text/units';
import { defaultLimits, parseXml } from '../../src/xlsx';
import { parseRects, parseReference } from '../../src/xlsx/address';
import { functionNames } from '../../src/xlsx/formula/functionNames';
import { shiftFormula } from '../../src/xlsx/formula/shiftFormula';
import { splitHeaderFooter } from '../../src/xlsx/headerFooter';
import { escapeCellText, unescapeCellText } from '../../src/xlsx/package/xmlWriter';
import { isoToSerial } from '../../src/xlsx/read/isoSerial';
import { readSharedStrings } from '../../src/xlsx/read/readStrings';
import { expectLinear } from '../support/growth';
import { docxOf, paragraph } from './docx/buildDocx';

/** Excel 一格最多 32767 字。 */
const full = 32_767;

/** 逐房间会叫回溯的正则、逐字重扫的读法变慢的写法。 */
const parts = [
  ...['1', '1.', '1,', '12.3万元、', '占比5%，', '。', '、', '，', ' ', '　', '\t', '\n'],
  ...[
    '（',
    '【',
    '[',
    '“',
    '"',
    "'",
    '$',
    '$A$1:',
    '=SUM(',
    'A1,',
    '&',
    '&amp;',
    '&L',
    '_x000D_',
    '<',
    '较上年',
  ],
  ...[
    '其中：',
    '一、',
    '2022年',
    '年',
    '十',
    '≥',
    '其中：占比5%，',
    '投入1万元占2%，',
    '完成≥1万元，',
    '-',
    '－',
    '1-1T',
  ],
] as const;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** 目标申报表里几格写满。 */
const targetsGrid = (text: string) => ({
  name: '项目支出绩效目标申报表',
  rowCount: 8,
  columnCount: 4,
  cells: [
    ['项目支出绩效目标申报表'],
    ['项目名称', text, '主管部门', text],
    ['年度目标', text],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', text, text],
    [text, text, text, text],
  ].flatMap((row, at) => row.map((cell, column) => ({ row: at, column, text: cell }))),
  merges: [],
});

type Reader = (text: string) => unknown;

const report: Readonly<Record<string, Reader>> = {
  正文分句: readText,
  正文规则: (text) => checkProse(text),
  引用处的数: numberIn,
  单位: readUnit,
  提纲: (text) => outlineFromParagraphs([{ text }], 'own'),
};

const docx: Readonly<Record<string, Reader>> = {
  XML记号: (text) => [...xmlTokens(`<w:t a="${escaped(text)}">${escaped(text)}</w:t>`)],
  属性: (text) => attribute(` w:a="${escaped(text)}" w:val="1"`, 'w:val'),
  还原: unescapeXml,
  读一段: (text) => readDocx(docxOf(paragraph(text))),
  换书签: (text) =>
    replaceBookmarks(
      docxOf(
        `<w:p><w:bookmarkStart w:id="1" w:name="甲"/><w:r><w:t>${escaped(text)}</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>`,
      ),
      new Map([['甲', text]]),
    ),
};

const collect: Readonly<Record<string, Reader>> = {
  句键: (text) => sentenceKey(text, ['某单位', '1']),
  名册: (text) => parseRoster(`名称\n${text}`),
  单位名: unitKey,
  拆指标值: splitTarget,
  复核层: (text) => parseLayer(`<review xmlns="urn:pbe:review:1"><note>${escaped(text)}</note></review>`),
};

const names = functionNames(['PBE']);
const xlsx: Readonly<Record<string, Reader>> = {
  'XML 树': (text) => parseXml(`<a b="${escaped(text)}">${escaped(text)}</a>`, defaultLimits),
  共享文字: (text) => readSharedStrings(`<sst><si><t>${escaped(text)}</t></si></sst>`),
  单元格文字: (text) => unescapeCellText(escapeCellText(text)),
  页眉页脚: (text) => splitHeaderFooter(text, 'Header'),
  共享公式: (text) => shiftFormula(text, 1, 1),
  公式里的函数名: (text) => [names.toFile(text), names.fromFile(text)],
  几片区域: parseRects,
  带表名的地址: parseReference,
  日期: isoToSerial,
};

const importFile: Readonly<Record<string, Reader>> = {
  目标申报表: (text) => targetsIn([targetsGrid(text)]),
};

/** 不合规矩的文字可以拒绝，只看用多久。 */
function tried(read: Reader, text: string): void {
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}

describe.each([
  ['报告', report],
  ['docx', docx],
  ['导入', importFile],
  ['收集', collect],
  ['xlsx', xlsx],
] as const)('%s：读文字正比于字数', (_room, readers) => {
  it.each(Object.entries(readers))('%s', (_name, read) => {
    for (const part of parts) {
      const textOf = (length: number): string => `1${part.repeat(length)}`.slice(0, length - 1) + '!';
      expectLinear(full, textOf, (text) => tried(read, text));
    }
  });
});

describe('收集：雷同正比于句子数', () => {
  it('许多单位同一句', () => {
    expectLinear(
      20_000,
      (count) =>
        Array.from({ length: count }, (_unused, at) => ({
          digest: `${at}`,
          unit: `单位${at}`,
          project: '',
          field: '年度目标',
          key: `完成各项任务提高服务水平${at % 5_000}`,
          sentence: '完成各项任务，提高服务水平。',
          sheet: '自评表',
          cell: 'C13',
        })),
      (rows) => duplicates(rows, rows.length),
    );
  });
});
