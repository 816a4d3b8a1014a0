import { describe, expect, it } from 'vitest';
import { markName } from '../../../src/forms';
import { completeness, parseAddress, readSubmission, totals } from '../../../src/submission';
import type { FormReading, SourceName } from '../../../src/submission';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import printed from '../../fixtures/hengyang-2022.json';
import { edit } from '../support/editData';
import { dataOf, memoryBook, submissionOf } from '../support/memorySource';
import type { MemoryBook } from '../support/memorySource';

const data = dataOf(printed);

function read(book: MemoryBook) {
  const submission = readSubmission(book);
  if (submission === null) throw new Error('没有读到表');
  return submission;
}

const value = (form: FormReading | undefined, key: string) => form?.fields.get(key)?.cell.value;
const rows = (form: FormReading | undefined, key: string) => form?.blocks.get(key)?.rows ?? [];

/** 把一张表从某行起下移（像在那一行上面插了行），完好的名称跟着走。 */
function shiftDown(book: MemoryBook, sheetId: string, from: number, by: number): void {
  book.names = book.names.map((name) => {
    const target = name.target;
    if (target?.sheetId !== sheetId || target.rect.lastRow < from) return name;
    const { row, lastRow } = target.rect;
    const rect = { ...target.rect, row: row < from ? row : row + by, lastRow: lastRow + by };
    return { ...name, target: { sheetId, rect } };
  });
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) throw new Error('没有这张表');
  const original = sheet.cell.bind(sheet);
  const blank = { value: '', formula: null, text: '' } as const;
  sheet.cell = (row, column) =>
    row < from ? original(row, column) : row < from + by ? blank : original(row - by, column);
}

const breakName = (book: MemoryBook, broken: string): void => {
  book.names = book.names.map((name) =>
    name.name === broken ? { ...name, formula: '=#REF!', target: null } : name,
  );
};

describe('读回一份申报', () => {
  const submission = submissionOf(data);
  const [basic, department, first, second] = submission.forms;

  it('方案快照、年度、单位、四张表', () => {
    expect(submission).toMatchObject({ year: 2022, unit: '衡阳市投资促进事务中心', notices: [] });
    expect(submission.scheme.id).toBe('hengyang-2022');
    expect(submission.forms.map(({ form, name }) => [form.id, name])).toEqual([
      ['基础数据表', null],
      ['部门整体支出绩效自评表', null],
      ['项目支出绩效自评表', '招商引资工作经费'],
      ['项目支出绩效自评表', '联络湖南异地商会工作经费'],
    ]);
  });

  it('字段照原样：数、文字、空白', () => {
    expect(value(basic, '编制数')).toBe(15);
    expect(value(basic, '办公经费.本年决算数')).toBe('2.46 ✓');
    expect(value(basic, '部门基本支出.本年决算数')).toBe('');
    expect(basic?.fields.get('控制率')?.cell).toEqual({ value: 1, formula: null, text: '100%' });
    expect(value(first, '年度资金总额.全年执行数')).toBe(4.5);
    expect(value(second, '年度资金总额.全年执行数')).toBe(18);
  });

  it('可增行区逐行读出，行用项目名、三级指标名叫', () => {
    expect(rows(basic, '业务工作专项').map(({ label }) => label)).toEqual([
      '联络湖南异地商会工作',
      '招商引资工作',
    ]);
    expect(rows(basic, '运行维护专项').map(({ blank, label }) => [blank, label])).toEqual([
      [true, '表第 28 行'],
    ]);
    expect(rows(department, '绩效指标')).toHaveLength(12);
  });

  it('合并的一级、二级指标顺延到每一行', () => {
    const book = memoryBook(data);
    const sheet = book.sheets[1];
    for (const row of [14, 15, 17, 18]) {
      sheet?.type(row, 1, '');
      sheet?.type(row, 2, '');
    }
    const carried = rows(read(book).forms[1], '绩效指标').map((row) => row.carried);
    expect(carried.slice(0, 6)).toEqual([
      { 一级指标: '产出指标（50分）', 二级指标: '数量指标' },
      { 一级指标: '产出指标（50分）', 二级指标: '数量指标' },
      { 一级指标: '产出指标（50分）', 二级指标: '数量指标' },
      { 一级指标: '产出指标（50分）', 二级指标: '质量指标' },
      { 一级指标: '产出指标（50分）', 二级指标: '质量指标' },
      { 一级指标: '产出指标（50分）', 二级指标: '质量指标' },
    ]);
  });

  it('一级指标换了而二级没写，不顺延上一个一级的二级', () => {
    const book = memoryBook(data);
    book.sheets[1]?.type(21, 2, '');
    expect(rows(read(book).forms[1], '绩效指标')[8]?.carried).toEqual({
      一级指标: '效益指标（40分）',
      二级指标: '',
    });
  });

  it('计算格被键入的值盖掉才算改写，并给出应有的公式', () => {
    expect(department?.fields.get('资金执行率')).toMatchObject({
      overridden: true,
      expectedFormula: '=PBE.EXECRATE(自评_执行数,自评_资金总额)',
    });
    expect(department?.fields.get('总分')).toMatchObject({ overridden: false });
    expect(department?.fields.get('执行数')).toMatchObject({ overridden: false, expectedFormula: null });
    expect(rows(department, '绩效指标')[2]?.cells.get('得分')?.expectedFormula).toBe(
      '=PBE.INDICATORSCORE($E16,$F16,$G16,$J16,"差额",2,0,0,$D16,$B$13:$C16)',
    );
  });

  it('只有常数的公式也算改写；清空的不算', () => {
    const book = memoryBook(dataOf(corrected));
    book.sheets[0]?.formula(7, 3, '=69+0.72');
    book.sheets[0]?.type(7, 1, '');
    const fields = read(book).forms[0]?.fields;
    expect(fields?.get('公用经费.本年决算数')).toMatchObject({ overridden: true });
    expect(fields?.get('公用经费.上年决算数')).toMatchObject({ overridden: false });
    expect(fields?.get('公用经费.本年预算数')).toMatchObject({ overridden: false });
  });
});

describe('名称坏了', () => {
  it('按第二锚点找回并说明', () => {
    const book = memoryBook(data);
    breakName(book, '基础_编制数');
    const submission = read(book);
    expect(value(submission.forms[0], '编制数')).toBe(15);
    expect(submission.notices).toEqual([
      {
        form: '基础数据表',
        sheetName: '基础数据表',
        message: '名称“基础_编制数”失效，已按位置找回到 B5；重新插入表样可以修复。',
      },
    ]);
  });

  it('上面插过行，锚点跟着别的名称移动', () => {
    const book = memoryBook(data);
    shiftDown(book, 'sheet1', 5, 3);
    breakName(book, '基础_印刷费_本年决算数');
    const reading = read(book).forms[0]?.fields.get('印刷费.本年决算数');
    expect(reading).toMatchObject({ cell: { value: 0.57 }, place: { row: 18, column: 3 } });
  });

  it('上下两侧移动不一致（那一行被删了）就不猜', () => {
    const book = memoryBook(data);
    breakName(book, '基础_印刷费_上年决算数');
    breakName(book, '基础_印刷费_本年预算数');
    breakName(book, '基础_印刷费_本年决算数');
    shiftDown(book, 'sheet1', 15, -1);
    const submission = read(book);
    expect(submission.forms[0]?.fields.get('印刷费.本年决算数')).toMatchObject({
      place: null,
      cell: { value: '' },
    });
    expect(submission.notices.map(({ message }) => message)).toContain(
      '名称“基础_印刷费_本年决算数”失效，所在的行列可能被删了；重新插入表样可以修复。',
    );
  });

  it('可增行区的列名丢了，按版面列序读', () => {
    const book = memoryBook(data);
    breakName(book, '自评_绩效指标_得分');
    expect(rows(read(book).forms[1], '绩效指标')[0]?.cells.get('得分')?.cell.value).toBe(6);
  });
});

describe('紧挨可增行区的行', () => {
  it('末行之后插的行有数据而名称没撑开，要说明', () => {
    const book = memoryBook(data);
    shiftDown(book, 'sheet2', 25, 1);
    expect(read(book).notices).toEqual([]);
    const sheet = book.sheets[1];
    const original = sheet?.cell.bind(sheet);
    if (sheet === undefined || original === undefined) throw new Error('没有这张表');
    const stray = { value: '驻点招商', formula: null, text: '驻点招商' };
    sheet.cell = (row, column) => (row === 25 && column === 3 ? stray : original(row, column));
    expect(read(book).notices.map(({ message }) => message)).toEqual([
      '表第 26 行紧挨“绩效指标”却不在区域里，合计没有算它；请在窗格里加行后把内容移进去。',
    ]);
  });

  it('首行之前插的行同样说明', () => {
    const book = memoryBook(data);
    shiftDown(book, 'sheet1', 24, 1);
    const sheet = book.sheets[0];
    const original = sheet?.cell.bind(sheet);
    if (sheet === undefined || original === undefined) throw new Error('没有这张表');
    const stray = { value: 3, formula: null, text: '3' };
    sheet.cell = (row, column) => (row === 24 && column === 2 ? stray : original(row, column));
    expect(read(book).notices.map(({ message }) => message)).toEqual([
      '表第 25 行紧挨“业务工作专项”却不在区域里，合计没有算它；请在窗格里加行后把内容移进去。',
    ]);
  });
});

describe('认表', () => {
  it('标记丢了看登记，登记也没有看名称', () => {
    const book = memoryBook(data);
    book.names = book.names.filter(({ name }) => name !== markName);
    expect(read(book).forms).toHaveLength(4);
    book.registryXml = null;
    const submission = read(book);
    expect(submission.forms).toHaveLength(4);
    expect(submission).toMatchObject({ year: 2022, unit: '衡阳市投资促进事务中心' });
    expect(submission.scheme.id).toBe('mof-2020');
    expect(submission.notices.map(({ message }) => message)).toEqual([
      '工作簿里的方案登记丢失或损坏，暂按“全国通用（财预〔2020〕10号）”审核；重新插入表样可以修复。',
    ]);
  });

  it('登记与工作表级名称都丢了，读不了的项目表要说明，不能像是没有问题', () => {
    const book = memoryBook(data);
    book.registryXml = null;
    book.names = book.names.filter(({ sheetId }) => sheetId === null);
    const submission = read(book);
    expect(submission.forms.map(({ form }) => form.id)).toEqual(['基础数据表', '部门整体支出绩效自评表']);
    expect(submission.notices.map(({ sheetName, message }) => [sheetName, message])).toEqual([
      ['项目-招商引资工作经费', expect.stringContaining('像“项目支出绩效自评表”')],
      ['项目-联络湖南异地商会工作经费', expect.stringContaining('像“项目支出绩效自评表”')],
      ['基础数据表', expect.stringContaining('方案登记丢失')],
    ]);
  });

  it('没有我们的表返回 null', () => {
    expect(readSubmission({ sheets: [], names: [], registryXml: null })).toBeNull();
  });

  it('登记过的表被删了要说明', () => {
    const book = memoryBook(data);
    const rest = { ...book, sheets: book.sheets.slice(0, 3) };
    expect(readSubmission(rest)?.notices.map(({ message }) => message)).toEqual([
      '登记过的“联络湖南异地商会工作经费”已不在工作簿里（原工作表“项目-联络湖南异地商会工作经费”）。',
    ]);
  });

  it('工作表改了名照样认得，不当作被删', () => {
    const book = memoryBook(data);
    const renamed = book.sheets.map((sheet) =>
      Object.assign(Object.create(sheet) as typeof sheet, { name: `${sheet.name}改` }),
    );
    const submission = readSubmission({ ...book, sheets: renamed });
    expect(submission?.forms.map(({ sheetName }) => sheetName)).toEqual([
      '基础数据表改',
      '部门整体支出绩效自评表改',
      '项目-招商引资工作经费改',
      '项目-联络湖南异地商会工作经费改',
    ]);
    expect(submission?.notices).toEqual([]);
  });

  it('复制出来的工作表是副本，只读名称指着的那张', () => {
    const book = memoryBook(data);
    const original = book.sheets[0];
    const copy = Object.assign(Object.create(original ?? null) as object, {
      id: 'copy',
      name: '基础数据表 (2)',
    }) as NonNullable<typeof original>;
    const names: SourceName[] = book.names.flatMap((name) =>
      name.target?.sheetId === 'sheet1' || (name.name === markName && name.sheetId === 'sheet1')
        ? [{ ...name, sheetId: 'copy', target: name.target && { ...name.target, sheetId: 'copy' } }]
        : [],
    );
    const submission = readSubmission({
      ...book,
      sheets: [copy, ...book.sheets],
      names: [...names, ...book.names],
    });
    expect(
      submission?.forms.filter(({ form }) => form.id === '基础数据表').map(({ sheetId }) => sheetId),
    ).toEqual(['sheet1']);
    expect(submission?.notices.map(({ message }) => message)).toEqual([
      '工作表“基础数据表 (2)”是“基础数据表”的副本，没有读取。',
    ]);
  });

  it('留底的旧表（标记改过）不读', () => {
    const book = memoryBook(data);
    book.names = book.names.map((name) =>
      name.name === markName && name.sheetId === 'sheet1' ? { ...name, formula: '="基础数据表@旧"' } : name,
    );
    expect(read(book).forms.map(({ form }) => form.id)).not.toContain('基础数据表');
  });
});

describe('完整度与总分', () => {
  it('数必填的录入格，指出下一个没填的', () => {
    const [basic, department] = completeness(submissionOf(data));
    expect(basic).toMatchObject({
      nextEmpty: { label: '部门基本支出 上年决算数', place: { row: 6, column: 1 } },
    });
    expect((basic?.required ?? 0) - (basic?.filled ?? 0)).toBe(3);
    expect(department).toMatchObject({ form: '部门整体支出绩效自评表', nextEmpty: null });
  });

  it('写了一半的指标行要填全', () => {
    const submission = submissionOf(
      edit(data, {
        form: '部门整体支出绩效自评表',
        rows: { 绩效指标: { 12: { 三级指标: '驻点招商', 年度指标值: '1次' } } },
      }),
    );
    const [, department] = completeness(submission);
    expect((department?.required ?? 0) - (department?.filled ?? 0)).toBe(2);
    expect(department?.nextEmpty?.label).toBe('驻点招商 实际完成值');
  });

  it('没有得分时总分为空', () => {
    const empty = submissionOf({
      ...data,
      forms: [{ form: '部门整体支出绩效自评表', name: null, values: {}, rows: {} }],
    });
    expect(totals(empty)).toMatchObject([{ total: null, grade: '', executionRate: '' }]);
  });
});

describe('地址', () => {
  it.each([
    ['C20', { row: 19, column: 2, lastRow: 19, lastColumn: 2 }],
    ['$A$22:$D$24', { row: 21, column: 0, lastRow: 23, lastColumn: 3 }],
    ["'项目-甲'!AA1", { row: 0, column: 26, lastRow: 0, lastColumn: 26 }],
    ['#REF!', null],
    ['基础_编制数', null],
  ])('%s', (text, rect) => {
    expect(parseAddress(text)).toEqual(rect);
  });
});
