import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compareRecalculated, formulaCells } from '../../../scripts/lib/recalculated.mjs';

/** 一张表的工作簿，格照写。 */
const bookOf = (cells: string): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook><sheets><sheet name="自评表" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8('<sst><si><t>优</t></si></sst>'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`),
  });

describe('重算前后逐格比', () => {
  const ours = formulaCells(
    bookOf(
      '<c r="A1"><v>3</v></c><c r="A2"><f>SUM(A1,1)</f><v>4</v></c>' +
        '<c r="A3" t="s"><f>IF(A2&gt;3,"优","")</f><v>0</v></c><c r="A4" t="str"><f>PBE.GRADE(A2)</f><v>优</v></c>' +
        '<c r="A5"><f>0.1+0.2</f><v>0.3</v></c>',
    ),
  );

  it('只读公式格；共享字符串、转义都认', () => {
    expect([...ours.keys()]).toEqual(['自评表!A2', '自评表!A3', '自评表!A4', '自评表!A5']);
    expect(ours.get('自评表!A3')).toEqual({ formula: 'IF(A2>3,"优","")', value: '优' });
  });

  it('浮点尾数算一样，PBE 公式不比，值不同、公式没了都说出来', () => {
    const theirs = formulaCells(
      bookOf(
        '<c r="A2"><f>SUM(A1,1)</f><v>5</v></c><c r="A4" t="e"><f>PBE.GRADE(A2)</f><v>#NAME?</v></c>' +
          '<c r="A5"><f>0.1+0.2</f><v>0.30000000000000004</v></c>',
      ),
    );
    const { same, unreadable, different } = compareRecalculated(ours, theirs);
    expect({ same, unreadable }).toEqual({ same: 1, unreadable: 1 });
    expect(different.map(({ cell, stored, recalculated }) => [cell, stored, recalculated])).toEqual([
      ['自评表!A2', '4', '5'],
      ['自评表!A3', '优', '（没有公式了）'],
    ]);
  });
});
