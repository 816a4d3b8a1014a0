import { describe, expect, it } from 'vitest';
import { findScheme, schemes } from '../../../src/schemes';
import type { Scheme } from '../../../src/schemes';
import { readSubmission, registryFromNames, registryNames } from '../../../src/submission';
import printed from '../../fixtures/hengyang-2022.json';
import { dataOf, memoryBook } from '../support/memorySource';

const scheme = findScheme('hengyang-2022') as Scheme;
const unit = '某“单位”,"甲&乙"';

describe('登记的第二处：隐藏名称', () => {
  it('内置方案一个名称就够，只记标识', () => {
    const names = registryNames({ scheme, year: 2022, unit });
    expect(names.map(({ name }) => name)).toEqual(['PBE_登记']);
    expect(registryFromNames(names)).toEqual({ scheme, year: 2022, unit, forms: [], annotations: [] });
  });

  it('自定义方案带全文，写得再长也不超过 Excel 的限度，读回一字不差', () => {
    for (const base of schemes) {
      const custom: Scheme = { ...base, id: 'custom-1', title: `${'"长"'.repeat(300)}方案` };
      const names = registryNames({ scheme: custom, year: 2023, unit });
      expect(names.length).toBeGreaterThan(1);
      for (const { formula } of names) {
        expect(formula.length).toBeLessThanOrEqual(8192);
        const literals = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = '']) => text);
        expect(Math.max(...literals.map((text) => text.replaceAll('""', '"').length))).toBeLessThanOrEqual(
          255,
        );
      }
      expect(registryFromNames([...names].reverse())?.scheme).toEqual(custom);
    }
  });

  it('勾了的附件也在里面；不认得的丢掉，一样没勾就不写', () => {
    const names = registryNames({ scheme, year: 2022, unit, attachments: ['调查问卷', '佐证材料'] });
    expect(registryFromNames(names)?.attachments).toEqual(['调查问卷', '佐证材料']);
    const odd = registryNames({ scheme, year: 2022, unit, attachments: ['别的', '制度文件'] });
    expect(registryFromNames(odd)?.attachments).toEqual(['制度文件']);
    expect(registryNames({ scheme, year: 2022, unit, attachments: [] })).toEqual(
      registryNames({ scheme, year: 2022, unit }),
    );
  });

  it('改过一个阈值的内置方案也带全文', () => {
    const changed = { ...scheme, thresholds: { ...scheme.thresholds, executionReason: 0.8 } };
    expect(registryFromNames(registryNames({ scheme: changed, year: 2022, unit }))?.scheme).toEqual(changed);
  });

  it.each([
    ['没有', []],
    ['不是我们的内容', [{ name: 'PBE_登记', formula: '="abc"' }]],
    ['指着单元格', [{ name: 'PBE_登记', formula: '=Sheet1!$A$1' }]],
    [
      '不认识的方案',
      [{ name: 'PBE_登记', formula: '="{""scheme"":""x"",""parts"":0,""year"":1,""unit"":""""}"' }],
    ],
    ['缺字段', [{ name: 'PBE_登记', formula: '="{""scheme"":""hengyang-2022"",""parts"":0}"' }]],
    ['全文缺一段', registryNames({ scheme: { ...scheme, id: 'custom' }, year: 2022, unit }).slice(0, 1)],
  ])('%s：当作没有登记', (_, names) => {
    expect(registryFromNames(names)).toBeNull();
  });

  it('自定义 XML 坏了：照隐藏名称读，并说明', () => {
    const book = memoryBook(dataOf(printed));
    book.registryXml = '<submission xmlns="urn:pbe:submission:1">坏</submission>';
    const hidden = registryNames({ scheme, year: 2022, unit: '甲单位' });
    book.names.push(...hidden.map((name) => ({ ...name, sheetId: null, target: null })));
    const submission = readSubmission(book);
    expect(submission).toMatchObject({ year: 2022, unit: '甲单位', scheme: { id: 'hengyang-2022' } });
    expect(submission?.notices.map(({ message }) => message)).toEqual([
      expect.stringContaining('已按隐藏名称“PBE_登记”找回'),
    ]);
  });
});
