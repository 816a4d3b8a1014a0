import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import {
  canonicalDocument,
  canonicalText,
  parseRegistry,
  readSubmission,
  registryNames,
  sealedContent,
  sealFromNames,
  sealNames,
  verifySeal,
  writeRegistry,
  type FrozenCell,
  type Place,
  type Seal,
} from '../../../src/submission';
import { dec, formatAmount, roundHalfUp } from '../../../src/domain';
import { cellAddress } from '../../../src/forms';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import { runs } from '../../support/long';
import { anyNumber } from '../support/anyNumber';
import { dataOf, memoryBook, type MemoryBook } from '../support/memorySource';

const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));

const department = '部门整体支出绩效自评表';

function placeOf(book: MemoryBook, key: string): Place {
  const place = readSubmission(book)?.forms.flatMap((form) => form.fields.get(key)?.place ?? [])[0];
  if (!place) throw new Error(`没有 ${key}`);
  return place;
}

/** 像定稿那样登记：得分格换成定值，率换成原生公式。 */
async function sealedBook(): Promise<MemoryBook> {
  const book = memoryBook(dataOf(corrected));
  const submission = readSubmission(book)!;
  const content = sealedContent(submission);
  const frozen = submission.forms.flatMap((form) =>
    [...form.fields.values()].flatMap(({ cell, place }): readonly FrozenCell[] => {
      if (!place || !cell.formula?.startsWith('=PBE.')) return [];
      const { sheetName: sheet, row, column } = place;
      return [
        { sheet, cell: cellAddress(row, column), formula: cell.formula, to: 'value', value: cell.value },
      ];
    }),
  );
  const registry = parseRegistry(book.registryXml!)!;
  const seal: Seal = {
    version: 1,
    state: 'sealed',
    time: '2023-03-20T02:30:00.000Z',
    scheme: { id: 'hengyang-2022', title: '衡阳' },
    signOff: { preparer: '王五', head: '李四', date: '2023年3月20日' },
    counts: { 错误: 0, 核实: 0, 提示: 0 },
    digest: await digest(canonicalDocument(content)),
    content,
    frozen,
    signed: [],
    before: { sheets: [], notes: [], fills: [], texts: [], annotations: [] },
  };
  book.registryXml = writeRegistry({ ...registry, seal });
  for (const { sheet, cell, value } of frozen) {
    const place = submission.forms
      .flatMap((form) => [...form.fields.values()])
      .find(
        (reading) =>
          reading.place?.sheetName === sheet && cellAddress(reading.place.row, reading.place.column) === cell,
      )!.place!;
    book.sheets
      .find(({ name }) => name === sheet)!
      .type(place.row, place.column, value as number | string, false);
  }
  return book;
}

function type(book: MemoryBook, key: string, value: string | number): void {
  const { sheetId, row, column } = placeOf(book, key);
  book.sheets.find(({ id }) => id === sheetId)!.type(row, column, value);
}

describe('规范值', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [22.500000000000004, '22.5'],
    [1e-7, '0.0000001'],
    [123456789.12, '123456789.12'],
    [-0, '0'],
    [true, 'TRUE'],
    ['  甲\r\n乙\r ', '甲\n乙'],
    ['\u0065\u0301', '\u00e9'],
    ['', ''],
  ])('%j → %j', (value, text) => expect(canonicalText(value)).toBe(text));

  it('短小数的捷径与十进制数算的一字不差', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(canonicalText(value)).toBe(formatAmount(roundHalfUp(dec(value), 10)));
      }),
      runs(2000, 100_000),
    );
  });

  it('摘要盖的文字与表的次序、地址无关，签字栏不算', () => {
    const content = sealedContent(readSubmission(memoryBook(dataOf(corrected)))!);
    const lines = canonicalDocument(content).split('\n');
    expect(lines).toContain(JSON.stringify([department, null, '执行数', '346.17']));
    expect(lines).toContain(JSON.stringify([department, null, '绩效指标.1.得分', '6']));
    expect(lines.some((line) => line.includes('"单位负责人"'))).toBe(false);
    const moved = {
      ...content,
      forms: [...content.forms].reverse().map((form) => ({
        ...form,
        fields: form.fields.map(([key, , text]) => [key, 'A1', text] as const),
      })),
    };
    expect(canonicalDocument(moved)).toBe(canonicalDocument(content));
  });
});

describe('复核', () => {
  it('没有定稿登记返回 null；登记写出去读得回来', async () => {
    expect(await verifySeal(memoryBook(dataOf(corrected)), digest)).toBeNull();
    const book = await sealedBook();
    const registry = parseRegistry(book.registryXml!)!;
    expect(parseRegistry(writeRegistry(registry))).toEqual(registry);
    expect(registry.seal?.frozen).toHaveLength(7);
  });

  it('没有动过：有效，换成定值的格不算公式被盖掉，复算一致', async () => {
    const book = await sealedBook();
    expect(await verifySeal(book, digest)).toMatchObject({
      valid: true,
      changes: [],
      missing: [],
      recordAgrees: true,
      digestAgrees: true,
      recomputation: { checked: 75, uncached: 0, differences: [] },
    });
    const findings = auditSubmission(readSubmission(book)!);
    expect(findings.filter(({ rule }) => rule === 'A13')).toEqual([]);
  });

  it('改一格录入：指出从什么到什么；没跟着变的定值由复算发现', async () => {
    const book = await sealedBook();
    type(book, '执行数', 400);
    const report = await verifySeal(book, digest);
    expect(report).toMatchObject({ valid: false, recordAgrees: true, digestAgrees: false });
    expect(report?.changes).toMatchObject([
      { key: '执行数', before: '346.17', after: '400', form: department },
    ]);
    expect(report?.recomputation.differences).toMatchObject([{ shown: '0.6854', computed: '0.792' }]);
  });

  it('定值被改写：说出改动，公式被盖掉也照实报', async () => {
    const book = await sealedBook();
    type(book, '资金执行率', 0.99);
    const report = await verifySeal(book, digest);
    expect(report?.changes.map(({ key, before, after }) => [key, before, after])).toContainEqual([
      '资金执行率',
      '0.6854',
      '0.99',
    ]);
    expect(auditSubmission(readSubmission(book)!).map(({ rule }) => rule)).toContain('A13');
  });

  it('签字栏随便写，仍有效；清掉一格算改动', async () => {
    const book = await sealedBook();
    type(book, '单位负责人', '李四');
    expect((await verifySeal(book, digest))?.valid).toBe(true);
    type(book, '部门履职概述', '');
    expect((await verifySeal(book, digest))?.changes).toMatchObject([{ key: '部门履职概述', after: '' }]);
  });

  it('登记里的规范值与表一起改，摘要对不上', async () => {
    const book = await sealedBook();
    type(book, '部门履职概述', '改过');
    const registry = parseRegistry(book.registryXml!)!;
    const seal = registry.seal!;
    const forms = seal.content.forms.map((form) => ({
      ...form,
      fields: form.fields.map((field) =>
        field[0] === '部门履职概述' ? ([field[0], field[1], '改过'] as const) : field,
      ),
    }));
    book.registryXml = writeRegistry({ ...registry, seal: { ...seal, content: { ...seal.content, forms } } });
    expect(await verifySeal(book, digest)).toMatchObject({
      changes: [],
      recordAgrees: false,
      digestAgrees: false,
      valid: false,
    });
  });

  it('少一张表、没有走完的定稿，都不算有效', async () => {
    const book = await sealedBook();
    const gone = {
      ...book,
      sheets: book.sheets.slice(1),
      names: book.names.filter(({ name }) => !name.startsWith('基础_')),
    };
    expect(await verifySeal(gone, digest)).toMatchObject({ missing: ['基础数据表'], valid: false });
    const registry = parseRegistry(book.registryXml!)!;
    book.registryXml = writeRegistry({ ...registry, seal: { ...registry.seal!, state: 'sealing' } });
    expect(await verifySeal(book, digest)).toMatchObject({ changes: [], valid: false });
    expect(readSubmission(book)?.notices.map(({ message }) => message)).toEqual([
      expect.stringContaining('定稿没有完成'),
    ]);
  });

  it('坏了的定稿登记当成没有，不抛错', async () => {
    const book = await sealedBook();
    for (const seal of [{}, { version: 2 }, [], 'x', { version: 1, state: 'sealed' }]) {
      const registry = parseRegistry(book.registryXml!)!;
      const broken = { ...book, registryXml: writeRegistry({ ...registry, seal: seal as unknown as Seal }) };
      expect(await verifySeal(broken, digest)).toBeNull();
    }
  });
});

describe('定稿登记的第二处：隐藏名称', () => {
  const hidden = (names: readonly { readonly name: string; readonly formula: string }[]) =>
    names.map((name) => ({ ...name, sheetId: null, target: null }));

  /** 像真的定稿那样两处都有。 */
  async function twice(): Promise<{ readonly book: MemoryBook; readonly seal: Seal }> {
    const book = await sealedBook();
    const registry = parseRegistry(book.registryXml!)!;
    book.names.push(...hidden([...registryNames(registry), ...sealNames(registry.seal!)]));
    return { book, seal: registry.seal! };
  }

  it('不超过 Excel 的限度，次序打乱也读得回来；缺一段、不是我们的都当没有', async () => {
    const { seal } = await twice();
    const names = sealNames(seal);
    expect(names.length).toBeGreaterThan(3);
    for (const { formula } of names) expect(formula.length).toBeLessThanOrEqual(8192);
    expect(sealFromNames([...names].reverse())).toEqual(seal);
    expect(sealFromNames(names.slice(0, -1))).toBeNull();
    expect(sealFromNames([{ name: 'PBE_定稿', formula: '="{""parts"":""很多""}"' }])).toBeNull();
    expect(sealFromNames([])).toBeNull();
  });

  it('自定义 XML 丢了照样复核，说明是哪一处；改一格照样指出', async () => {
    const { book } = await twice();
    expect(await verifySeal(book, digest)).toMatchObject({
      valid: true,
      homes: { xml: true, names: 'same' },
    });
    book.registryXml = null;
    expect(await verifySeal(book, digest)).toMatchObject({ valid: true, homes: { xml: false } });
    expect(readSubmission(book)?.notices.map(({ message }) => message)).toEqual([
      expect.stringContaining('定稿登记已按隐藏名称找回'),
    ]);
    type(book, '执行数', 400);
    expect(await verifySeal(book, digest)).toMatchObject({
      valid: false,
      changes: [{ key: '执行数', before: '346.17', after: '400' }],
    });
  });

  it('两处不一样不作数；只剩自定义 XML 照样有效', async () => {
    const { book, seal } = await twice();
    const forged = sealNames({ ...seal, signOff: { ...seal.signOff, head: '别人' } });
    const others = book.names.filter(({ name }) => !name.startsWith('PBE_定稿'));
    book.names = [...others, ...hidden(forged)];
    expect(await verifySeal(book, digest)).toMatchObject({ valid: false, homes: { names: 'different' } });
    book.names = others;
    expect(await verifySeal(book, digest)).toMatchObject({ valid: true, homes: { names: 'missing' } });
  });
});
