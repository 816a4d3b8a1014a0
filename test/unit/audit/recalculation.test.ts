import { describe, expect, it } from 'vitest';
import { auditSubmission, createAuditor } from '../../../src/audit';
import type { Stage } from '../../../src/audit';
import { calculatorOf, readSubmission, recalculate } from '../../../src/submission';
import type { CellScalar } from '../../../src/submission';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import xiangxi from '../../fixtures/xiangxi-2020-corrected.json';
import { dataOf, memoryBook, type MemoryBook } from '../support/memorySource';

const department = '部门整体支出绩效自评表';
const data = dataOf(hengyang);

const placeOf = (book: MemoryBook, form: string, field: string) =>
  readSubmission(book)!
    .forms.find((each) => each.form.id === form)!
    .fields.get(field)!.place!;

const sheetAt = (book: MemoryBook, id: string) => book.sheets.find((sheet) => sheet.id === id)!;

/** 一格公式还在，存着的结果换成别的。 */
function cache(book: MemoryBook, form: string, field: string, value: CellScalar): void {
  const { sheetId, row, column } = placeOf(book, form, field);
  sheetAt(book, sheetId).cache(row, column, value);
}

/** 换掉一格的公式。 */
function replace(book: MemoryBook, form: string, field: string, formula: string): void {
  const { sheetId, row, column } = placeOf(book, form, field);
  sheetAt(book, sheetId).formula(row, column, formula);
}

const audit = (book: MemoryBook, stage: Stage = '填报') => auditSubmission(readSubmission(book)!, { stage });
const own = (book: MemoryBook, stage: Stage = '填报') =>
  audit(book, stage)
    .filter(({ rule }) => rule === 'A15')
    .map(({ severity, field, message }) => `${severity} ${field}：${message}`);
const others = (book: MemoryBook) =>
  audit(book)
    .filter(({ rule }) => rule !== 'A15')
    .map(({ key }) => key);

describe('公式由录入的数重算，与存着的结果比', () => {
  it.each([data, dataOf(xiangxi)])('存着的都是算出来的：一格也不报，读数原样', (each) => {
    const book = memoryBook(each);
    expect(own(book)).toEqual([]);
    const submission = readSubmission(book)!;
    expect(recalculate(submission)).toBe(submission);
  });

  it('引用的格里是错误值，COUNT 跳过它算出的空白不作数：只说错误值那一格，不说等次“重算是空”', () => {
    for (const [field, formula] of [
      ['资金执行率', '=1/0'],
      ['执行率得分', '=NA()'],
      ['得分合计', '=不认得(1)'],
    ] as const) {
      const book = memoryBook(data);
      for (const each of ['总分', '等次', '执行率得分', '得分合计', '资金执行率']) {
        const { sheetId, row, column } = placeOf(book, department, each);
        const sheet = sheetAt(book, sheetId);
        sheet.cache(row, column, sheet.cell(row, column).value);
      }
      replace(book, department, field, formula);
      cache(
        book,
        department,
        field,
        formula === '=1/0' ? '#DIV/0!' : formula === '=NA()' ? '#N/A' : '#NAME?',
      );
      expect(own(book), field).toEqual([]);
      const rules = audit(book).filter(({ form }) => form === department);
      expect(rules.filter(({ rule }) => rule === 'A14').map(({ field: at }) => at)).toEqual([field]);
      expect(rules.filter(({ rule, field: at }) => rule === 'E15' && at === '等次')).toEqual([]);
    }
  });

  it('旧的结果：错误，说这格显示什么、重算是什么；跟着它变的并在一条里', () => {
    const book = memoryBook(data);
    const before = others(book);
    cache(book, department, '资金总额', 400);
    cache(book, department, '资金执行率', 0.8654);
    const [line, ...rest] = own(book);
    expect(line).toContain(
      '错误 资金总额：“资金总额”这格显示 400，由现在填的数重算是 505.05，另有 1 格（“资金执行率”',
    );
    expect(rest).toEqual([]);
    // 审的是重算的数，别的结果与没有坏时一样
    expect(others(book)).toEqual(before);
  });

  it.each([
    ['函数名带着本行行号', (row: number) => `=LOG${row}(100)`, undefined],
    ['文字里有像本行地址的字', (row: number) => `=IF("A${row}"="A${row}",12,13)`, 12],
    ['行号别处也写着', (row: number) => `=ROUND(${row}.4,0)+${row}`, (row: number) => 2 * row],
  ])('%s：照公式自己的意思算', (_, formulaIn, expected) => {
    const book = memoryBook(data);
    const { sheetId, row } = placeOf(book, department, '资金总额');
    const computed = calculatorOf(book)
      .sheet(sheetId)!
      .formulaAt(row, 40, formulaIn(row + 1));
    expect(computed).toBe(typeof expected === 'function' ? expected(row + 1) : expected);
  });

  it('没有存下结果：填报时一张表一条提示，定稿时错误；别的结果与存了结果的一样', () => {
    const book = memoryBook(data);
    const before = others(book);
    for (const form of readSubmission(book)!.forms) {
      const readings = [
        ...form.fields.values(),
        ...[...form.blocks.values()].flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()])),
      ];
      for (const { cell, place } of readings)
        if (cell.formula !== null && place) sheetAt(book, form.sheetId).cache(place.row, place.column, '');
    }
    const lines = own(book);
    expect(lines).toHaveLength(readSubmission(book)!.forms.length);
    expect(lines.every((line) => line.startsWith('提示') && line.includes('格公式没有结果'))).toBe(true);
    expect(own(book, '定稿').every((line) => line.startsWith('错误'))).toBe(true);
    expect(others(book)).toEqual(before);
  });

  it('没有存下结果、公式又不会算：说没有算过，不当空格', () => {
    const book = memoryBook(data);
    cache(book, department, '执行数', '');
    replace(book, department, '执行数', '=VLOOKUP("x",C6:D9,2)');
    const lines = own(book);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines[0]).toContain('核实 执行数：“执行数”的公式没有算过');
    expect(own(book, '定稿').every((line) => line.startsWith('错误'))).toBe(true);
  });

  it.each(['#BUSY!', '#NAME?', '#N/A', '#VALUE!'])(
    '显示 %s 而算得出：A14 报，别的规则照算出的数审',
    (value) => {
      const book = memoryBook(data);
      const before = others(book);
      cache(book, department, '资金执行率', value);
      const after = audit(book);
      expect(
        after
          .filter(({ rule }) => rule === 'A14')
          .map(({ field, actual, expected }) => [field, actual, expected]),
      ).toEqual([['资金执行率', value, '68.54%']]);
      expect(after.filter(({ rule }) => rule !== 'A14').map(({ key }) => key)).toEqual(before);
    },
  );

  it('公式换成别的、结果也不同：不管哪一格，总有一条错误或核实', () => {
    const computed = readSubmission(memoryBook(data))!.forms.flatMap((form) =>
      [...form.fields.values()]
        .filter(({ spec, cell }) => spec.formula !== undefined && typeof cell.value === 'number')
        .map(({ spec, place }) => ({ form: form.form.id, key: spec.key, place: place! })),
    );
    expect(computed.length).toBe(38);
    const quiet = computed.filter(({ place }) => {
      const book = memoryBook(data);
      sheetAt(book, place.sheetId).formula(place.row, place.column, '=N(A1)+123.45');
      return !audit(book).some(
        (finding) =>
          finding.severity !== '提示' &&
          finding.place?.sheetId === place.sheetId &&
          finding.place.row === place.row &&
          finding.place.column === place.column,
      );
    });
    expect(quiet.map(({ form, key }) => `${form}·${key}`)).toEqual([]);
  });

  it('公式换成别的写法、结果相同的不说；不同而没有别的规则管的，核实并能一键恢复', () => {
    const same = memoryBook(data);
    replace(same, department, '等次', '=IF(TRUE,"优","")');
    expect(audit(same).filter(({ rule }) => rule === 'A19')).toEqual([]);
    const other = memoryBook(data);
    replace(other, '基础数据表', '运行维护专项.本年决算数', '=N(A1)+123.45');
    const [finding] = audit(other).filter(({ rule }) => rule === 'A19');
    expect(finding?.message).toContain('照表样的公式重算是');
    expect(finding?.fix?.kind).toBe('恢复公式');
  });

  it('算出错误的起因那一格报，跟着它的不报、存着的数还用', () => {
    const book = memoryBook(data);
    const { sheetId, row, column } = placeOf(book, '基础数据表', '办公经费.本年决算数');
    cache(book, '基础数据表', '公用经费.本年决算数', 69.72);
    sheetAt(book, sheetId).type(row, column, '#N/A', false);
    expect(own(book)).toEqual([]);
    expect(others(book)).toContain('A14|基础数据表|||办公经费.本年决算数');
  });

  it('边录边审的与从头审的一样', () => {
    const book = memoryBook(data);
    const auditor = createAuditor();
    auditor(readSubmission(book)!);
    cache(book, department, '资金总额', 400);
    const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);
    expect(keys(auditor(readSubmission(book)!))).toEqual(keys(audit(book)));
  });
});

describe('登记的表少了一张', () => {
  it('错误，写出原来的工作表名；其余照审', () => {
    const book = memoryBook(data);
    const left = { ...book, sheets: book.sheets.filter(({ name }) => !name.includes('招商引资')) };
    const found = auditSubmission(readSubmission(left)!).filter(({ rule }) => rule === 'A16');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: '错误', place: null });
    expect(found[0]?.message).toContain('招商引资');
  });
});
