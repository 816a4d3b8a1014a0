import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { blocksOf, fieldsOf, forms } from '../../../src/forms';
import { planPublication, readSubmission, type Place } from '../../../src/submission';
import { privateCells } from '../../../src/submission/publish/privateCells';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import { dataOf, memoryBook, type MemoryBook } from '../support/memorySource';

const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));

const department = '部门整体支出绩效自评表';

function placeOf(book: MemoryBook, key: string): Place {
  const place = readSubmission(book)?.forms.flatMap((form) => form.fields.get(key)?.place ?? [])[0];
  if (!place) throw new Error(`没有 ${key}`);
  return place;
}

/** 一个字段所在的表与那一格。 */
function cellOf(book: MemoryBook, key: string) {
  const { sheetId, row, column } = placeOf(book, key);
  const sheet = book.sheets.find(({ id }) => id === sheetId)!;
  return { sheet, row, column };
}

async function ready(book: MemoryBook) {
  const plan = await planPublication(book, digest);
  if (plan.kind !== 'ready') throw new Error(plan.reasons.join());
  return plan;
}

describe('公开版的计划', () => {
  it('签字、姓名、电话都标了个人信息', () => {
    const specs = forms.flatMap((form) => [
      ...fieldsOf(form),
      ...blocksOf(form).flatMap(({ columns }) => columns),
    ]);
    const open = specs.filter((spec) => spec.kind === 'signature' && !spec.private);
    expect(open).toEqual([]);
    const named = specs.filter(({ private: hidden }) => hidden).map(({ key }) => key);
    expect([...new Set(named)]).toEqual([
      '主要负责人',
      '联系人',
      '联系电话',
      '填表人',
      '单位负责人',
      '评价组签字',
      '部门签字',
      '财政科室签字',
      '姓名',
      '签字',
    ]);
  });

  it('四张官方表都公开，填表人、电话、负责人、完成档次清空', async () => {
    const book = memoryBook(dataOf(corrected));
    const plan = await ready(book);
    expect(plan.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
    const sheet = plan.sheets.find(({ name }) => name === department)!;
    for (const key of ['填表人', '联系电话', '单位负责人']) {
      const { row, column } = placeOf(book, key);
      expect(sheet.blank).toContainEqual(expect.objectContaining({ row, column }));
    }
    const { row, column } = placeOf(book, '填表日期');
    expect(sheet.blank.some((rect) => rect.row === row && rect.column === column)).toBe(false);
    expect(sheet.blank.some((rect) => rect.column === 9 && rect.row === 0)).toBe(true);
    expect(plan.notices).toEqual(['这份工作簿没有定稿，公开的数没有经过定稿审核。']);
  });

  it('别处又写了姓名、手机号、身份证号：指出那一格，不删', async () => {
    const book = memoryBook(dataOf(corrected));
    const { sheet, row, column } = cellOf(book, '部门履职概述');
    const filler = cellOf(book, '填表人');
    const name = String(filler.sheet.cell(filler.row, filler.column).value);
    sheet.type(row, column, `联系${name}，13812345678，430102199001011234；0734-8888888。`);
    const { notices } = await ready(book);
    expect(notices).toContainEqual(
      `${department}!C11 里像是还有手机号、座机号、身份证号、“${name}”，没有替您删，发布之前请看一眼。`,
    );
    sheet.type(row, column, '预算 12345678901234567890 元，文号 2013〔53〕号');
    expect((await ready(book)).notices).toHaveLength(1);
  });

  it('表上写着联系电话，却认不出在哪一格：不做；整栏都删了：没有什么可去的', () => {
    const book = memoryBook(dataOf(corrected));
    const reading = readSubmission(book)!.forms.find(({ sheetName }) => sheetName === department)!;
    const phone = reading.fields.get('联系电话')!;
    const lost = { ...reading, fields: new Map([['联系电话', { ...phone, place: null }]]) };
    const sheet = book.sheets.find(({ name }) => name === department)!;
    expect(privateCells(lost, sheet).unlocated).toEqual(['联系电话']);
    sheet.type(phone.place!.row, 0, '');
    expect(privateCells(lost, sheet).unlocated).toEqual([]);
  });

  it('还有错误值：不做，指出那一格', async () => {
    const book = memoryBook(dataOf(corrected));
    const { sheet, row, column } = cellOf(book, '执行数');
    sheet.type(row, column, '#NAME?');
    const plan = await planPublication(book, digest);
    expect(plan.kind).toBe('blocked');
    expect('reasons' in plan && plan.reasons[0]).toContain(`${department}!E5 是错误值 #NAME?；先改好`);
  });

  it('没有我们的表：不做', async () => {
    const empty = { sheets: [], names: [], registryXml: null };
    expect(await planPublication(empty, digest)).toMatchObject({ kind: 'blocked' });
  });
});
