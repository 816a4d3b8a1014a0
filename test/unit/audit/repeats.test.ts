import { describe, expect, it } from 'vitest';
import { auditSubmission, repeatOffers, type RepeatOffer } from '../../../src/audit';
import { isBookLink, readSubmission, type Submission, type SubmissionData } from '../../../src/submission';
import changli from '../../fixtures/changli-2023.json';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import { edit, type FormEdit } from '../support/editData';
import { dataOf, memoryBook, type MemoryBook } from '../support/memorySource';

const [DEPARTMENT, PROJECT, BASIC] = ['部门整体支出绩效自评表', '项目支出绩效自评表', '基础数据表'] as const;
const [INVEST, LIAISON] = ['招商引资工作经费', '联络湖南异地商会工作经费'] as const;
const GRANT = ['当年财政拨款.年初预算数', '当年财政拨款.全年执行数'] as const;

const hengyang = dataOf(corrected);

const read = (book: MemoryBook): Submission => readSubmission(book)!;

const said = ({ kind, label, from, value }: RepeatOffer): string => `${kind} ${label} ← ${from}：${value}`;

/** 照提议写进去，再提再写，到没有可填的为止。 */
function fillIn(book: MemoryBook, kinds: readonly RepeatOffer['kind'][] = ['填']): readonly RepeatOffer[] {
  const done: RepeatOffer[] = [];
  for (let round = 0; round < 5; round += 1) {
    const offers = repeatOffers(read(book)).filter(({ kind }) => kinds.includes(kind));
    if (offers.length === 0) return done;
    done.push(...offers);
    for (const { place, after } of offers.flatMap(({ fix }) => fix.changes)) {
      const sheet = book.sheets.find(({ id }) => id === place.sheetId)!;
      if (after.kind === 'formula') sheet.formula(place.row, place.column, after.formula);
      else if (after.kind === 'text') sheet.type(place.row, place.column, after.text, false);
    }
    book.sheets.forEach((sheet) => sheet.forget());
  }
  throw new Error('提议没有完');
}

/** 部门表只留不重复的，两张项目表空着能取来的。 */
const typedOnce = (): SubmissionData => {
  const blank = Object.fromEntries(
    [...GRANT, '填表人', '填表日期', '联系电话'].map((key) => [key, undefined]),
  );
  const edits: readonly FormEdit[] = [
    { form: DEPARTMENT, values: { 执行数: undefined, 基本支出: undefined, 项目支出: undefined } },
    { form: PROJECT, name: INVEST, values: blank },
    { form: PROJECT, name: LIAISON, values: { ...blank, 主管部门: undefined } },
  ];
  return edit(hengyang, ...edits);
};

const valuesOf = (submission: Submission): readonly string[] =>
  submission.forms.flatMap(({ sheetName, fields, blocks }) => [
    ...[...fields].map(([key, { cell }]) => `${sheetName} ${key}：${cell.text}`),
    ...[...blocks.values()].flatMap(({ rows }) =>
      rows.flatMap(({ label, cells }) =>
        [...cells].map(([key, { cell }]) => `${sheetName} ${label} ${key}：${cell.text}`),
      ),
    ),
  ]);

describe('同一个数录一次', () => {
  it('衡阳：部门的资金、项目的资金、签字、主管部门都取得来，与逐格敲的一模一样', () => {
    const book = memoryBook(typedOnce());
    const done = fillIn(book);
    expect(done.map(said)).toMatchInlineSnapshot(`
      [
        "填 部门整体支出绩效自评表 执行数 ← 基础数据表 部门基本支出本年决算数＋项目支出本年决算数：346.17",
        "填 部门整体支出绩效自评表 基本支出 ← 基础数据表 部门基本支出本年预算数：482.55",
        "填 部门整体支出绩效自评表 项目支出 ← 基础数据表 项目支出本年预算数：22.5",
        "填 项目-联络湖南异地商会工作经费 当年财政拨款年初预算数 ← 基础数据表 联络湖南异地商会工作·本年预算数：18",
        "填 项目-联络湖南异地商会工作经费 当年财政拨款全年执行数 ← 基础数据表 联络湖南异地商会工作·本年决算数：18",
        "填 项目-招商引资工作经费 当年财政拨款年初预算数 ← 基础数据表 招商引资工作·本年预算数：4.5",
        "填 项目-招商引资工作经费 当年财政拨款全年执行数 ← 基础数据表 招商引资工作·本年决算数：4.5",
        "填 项目-招商引资工作经费 填表人 ← 部门整体支出绩效自评表 填表人：填表人甲",
        "填 项目-联络湖南异地商会工作经费 填表人 ← 部门整体支出绩效自评表 填表人：填表人甲",
        "填 项目-招商引资工作经费 填表日期 ← 部门整体支出绩效自评表 填表日期：2023年3月20日",
        "填 项目-联络湖南异地商会工作经费 填表日期 ← 部门整体支出绩效自评表 填表日期：2023年3月20日",
        "填 项目-招商引资工作经费 联系电话 ← 部门整体支出绩效自评表 联系电话：1000000",
        "填 项目-联络湖南异地商会工作经费 联系电话 ← 部门整体支出绩效自评表 联系电话：1000000",
        "填 项目-联络湖南异地商会工作经费 主管部门 ← 项目-招商引资工作经费 主管部门：衡阳市商务局",
      ]
    `);
    expect(valuesOf(read(book))).toEqual(valuesOf(read(memoryBook(hengyang))));
    const rules = (submission: Submission) =>
      auditSubmission(submission).map(({ rule, place }) => `${rule} ${place?.sheetName} ${place?.row}`);
    expect(rules(read(book))).toEqual(rules(read(memoryBook(hengyang))));
  });

  it('出处改了，取来的跟着变；出处清空，取来的是空白，不是 0', () => {
    const book = memoryBook(typedOnce());
    fillIn(book);
    const basic = book.sheets[0]!;
    const at = read(book).forms[0]!.fields.get('部门基本支出.本年决算数')!.place!;
    basic.type(at.row, at.column, 300);
    const executed = () => read(book).forms[1]!.fields.get('执行数')!.cell.value;
    expect(executed()).toBe(322.5);
    basic.type(at.row, at.column, '');
    expect(executed()).toBe('');
  });

  it('全敲了的：一样的可以连起来，不会连成一圈，连完没有可连的', () => {
    const book = memoryBook(hengyang);
    const done = fillIn(book, ['填', '连']);
    expect(done.map(({ kind }) => kind)).toEqual(done.map(() => '连'));
    expect(done.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['基础数据表 招商引资工作·本年决算数', `${DEPARTMENT} 执行数`]),
    );
    expect(valuesOf(read(book))).toEqual(valuesOf(read(memoryBook(hengyang))));
  });

  it('敲的不一样的不提；出处写着 ✓ 的不提', () => {
    const different = edit(hengyang, { form: DEPARTMENT, values: { 执行数: 300 } });
    expect(repeatOffers(read(memoryBook(different))).map(({ label }) => label)).not.toContain(
      `${DEPARTMENT} 执行数`,
    );
    const ticked = edit(typedOnce(), { form: BASIC, values: { '部门基本支出.本年决算数': '323.67 ✓' } });
    expect(repeatOffers(read(memoryBook(ticked))).map(({ label }) => label)).not.toContain(
      `${DEPARTMENT} 执行数`,
    );
  });

  it('一张以元计、一张以万元计的两张表之间，金额不提', () => {
    const submission = read(memoryBook(typedOnce()));
    const forms = submission.forms.map((form) =>
      form.form.id === BASIC ? { ...form, form: { ...form.form, unit: '元' as const } } : form,
    );
    const offered = repeatOffers({ ...submission, forms }).map(({ label }) => label);
    expect(offered.filter((label) => /数|支出$/.test(label))).toEqual([]);
    expect(offered).toContain(`项目-${INVEST} 填表人`);
  });

  it('电话像数：抄成字，不连公式；全敲了也不连', () => {
    const phones = repeatOffers(read(memoryBook(typedOnce()))).filter(({ label }) => /电话/.test(label));
    expect(phones.flatMap(({ fix }) => fix.changes.map(({ after }) => after))).toEqual([
      { kind: 'text', text: '1000000' },
      { kind: 'text', text: '1000000' },
    ]);
    const all = repeatOffers(read(memoryBook(hengyang))).map(({ label }) => label);
    expect(all.filter((label) => /电话/.test(label))).toEqual([]);
    expect(all.filter((label) => /填表人/.test(label))).toHaveLength(2);
  });

  it('同名的率与时限可以抄，抄的是字；次数、人数不提；指标值不同的不抄完成值', () => {
    const row = { 年度指标值: '', 实际完成值: '' };
    const asked = edit(hengyang, {
      form: PROJECT,
      name: LIAISON,
      rows: { 绩效指标: { 0: row, 3: row, 8: row } },
    });
    const offers = repeatOffers(read(memoryBook(asked))).filter(({ kind }) => kind === '填');
    expect(offers.map(said)).toMatchInlineSnapshot(`
      [
        "填 项目-联络湖南异地商会工作经费 完成事件办结率·年度指标值 ← 项目-招商引资工作经费 完成事件办结率·年度指标值：100%",
        "填 项目-联络湖南异地商会工作经费 完成事件办结率·实际完成值 ← 项目-招商引资工作经费 完成事件办结率·实际完成值：100%",
        "填 项目-联络湖南异地商会工作经费 服务对象满意度·年度指标值 ← 部门整体支出绩效自评表 服务对象满意度·年度指标值：≥95%",
        "填 项目-联络湖南异地商会工作经费 服务对象满意度·实际完成值 ← 部门整体支出绩效自评表 服务对象满意度·实际完成值：96.3%",
      ]
    `);
    expect(offers.flatMap(({ fix }) => fix.changes.map(({ after }) => after.kind))).toEqual(
      offers.map(() => 'text'),
    );
    const other = edit(hengyang, {
      form: PROJECT,
      name: LIAISON,
      rows: { 绩效指标: { 8: { 年度指标值: '≥90%', 实际完成值: '' } } },
    });
    expect(repeatOffers(read(memoryBook(other))).filter(({ kind }) => kind === '填')).toEqual([]);
  });

  it('昌黎：汇总表的预算、得分、主管部门取自项目表；没有评出等次的得分不取', () => {
    const row = { 项目名称: INVEST };
    const [summary, ...rest] = dataOf(changli).forms;
    const project = hengyang.forms.find(({ name }) => name === INVEST)!;
    const data: SubmissionData = {
      ...dataOf(changli),
      forms: [{ ...summary!, rows: { 项目: [row] } }, ...rest, project],
    };
    const book = memoryBook(data);
    expect(fillIn(book).map(said)).toMatchInlineSnapshot(`
      [
        "填 项目自评结果汇总表 招商引资工作经费·主管部门（单位） ← 项目-招商引资工作经费 主管部门：衡阳市商务局",
        "填 项目自评结果汇总表 招商引资工作经费·预算金额（调整后） ← 项目-招商引资工作经费 年度资金总额全年预算数：4.5",
        "填 项目自评结果汇总表 招商引资工作经费·自评得分 ← 项目-招商引资工作经费 总分：100",
      ]
    `);
    const unfinished = { ...project.rows.绩效指标![2]!, 完成档次: '' };
    const half = edit(data, { form: PROJECT, rows: { 绩效指标: { 2: unfinished } } });
    expect(repeatOffers(read(memoryBook(half))).map(({ label }) => label)).not.toContain(
      `项目自评结果汇总表 ${INVEST}·自评得分`,
    );
  });
});

describe('取自别处的公式', () => {
  it.each([
    `=IF('基础数据表'!D7="","",'基础数据表'!D7)`,
    `=IF(基础数据表!$D$7 = "", "", 基础数据表!$D$7)`,
    `=IF('项目-甲''乙'!D30="","",'项目-甲''乙'!D29)`,
    `=IF(COUNT('基础数据表'!D7,'基础数据表'!D23)<2,"",SUM('基础数据表'!D7,'基础数据表'!D23))`,
    `='基础数据表'!D7`,
  ])('%s 是', (formula) => {
    expect(isBookLink(formula)).toBe(true);
  });

  it.each([
    `=IF('基础数据表'!D7="","",'基础数据表'!D7+1)`,
    `=IF('基础数据表'!D7="",0,'基础数据表'!D7)`,
    `=IF(COUNT(D7,D23)<1,"",SUM(D7,D23))`,
    `=IF(COUNT(D7,D23)<2,"",SUM(D7,D24))`,
    `=IF('[别的.xlsx]表'!D7="","",'[别的.xlsx]表'!D7)`,
    `=SUM(D7:D23)`,
  ])('%s 不是', (formula) => {
    expect(isBookLink(formula)).toBe(false);
  });
});
