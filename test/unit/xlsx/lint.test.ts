import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { lintXlsx } from '../../../scripts/lib/lintXlsx.mjs';

const good = readFileSync(new URL('../../fixtures/versions/基础数据表@1.xlsx', import.meta.url));

/** 把一个部件里的文字换掉。 */
function withPart(path: string, before: string | RegExp, after: string): Uint8Array {
  const parts = unzipSync(good);
  const text = strFromU8(parts[path] ?? new Uint8Array());
  const changed = text.replace(before, after);
  expect(changed).not.toBe(text);
  return zipSync({ ...parts, [path]: strToU8(changed) });
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('查产出的工作簿', () => {
  it('好的没有毛病', () => {
    expect(lintXlsx(good)).toEqual([]);
  });

  it.each([
    ['样式下标越界', SHEET, / s="\d+"/, ' s="9999"', '样式 9999 不在样式表里'],
    ['共享文字越界', SHEET, /t="s"><v>\d+/, 't="s"><v>99999', '共享文字 99999 不在表里'],
    ['合并区重叠', SHEET, /<mergeCell /, '<mergeCell ref="A1:B3"/><mergeCell ', '与别的重叠'],
    ['一格写两次', SHEET, '</row>', '<c r="A1"/></row>', '写了两次'],
    [
      '公式里的长文字',
      SHEET,
      '<sheetData>',
      `<sheetData><row r="900"><c r="A900"><f>"${'长'.repeat(256)}"</f></c></row>`,
      '公式里的文字长 256',
    ],
    [
      '名称像单元格地址',
      'xl/workbook.xml',
      '<definedNames>',
      '<definedNames><definedName name="AB12">1</definedName>',
      '名称“AB12”不合法',
    ],
    [
      '名称里有顿号',
      'xl/workbook.xml',
      '<definedNames>',
      '<definedNames><definedName name="水费、电费">1</definedName>',
      '名称“水费、电费”不合法',
    ],
    ['表名太长', 'xl/workbook.xml', /<sheet name="[^"]*"/, `<sheet name="${'长'.repeat(32)}"`, '不合法'],
    ['关系指空', 'xl/_rels/workbook.xml.rels', 'styles.xml', 'nothing.xml', '指到不存在的 xl/nothing.xml'],
  ])('%s', (_, path, before, after, problem) => {
    expect(lintXlsx(withPart(path, before, after)).join('\n')).toContain(problem);
  });
});
