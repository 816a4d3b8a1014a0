import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outlineFor, writeReport } from '../../../src/report';
import { dataOf, submissionOf } from '../support/memorySource';

type Values = Record<string, number | string | null>;
interface Data {
  readonly forms: { readonly form: string; readonly values: Values }[];
}

const read = (name: string): Data =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8')) as Data;

/** 改几个字段，只留这一张表（照抄的底稿不参加），写出报告的全文。 */
function written(name: string, form: string, changes: Values): string {
  const data = read(name);
  const forms = data.forms
    .filter((each) => each.form !== '报告正文数据表')
    .map((each) => (each.form === form ? { ...each, values: { ...each.values, ...changes } } : each));
  const submission = submissionOf(dataOf({ ...data, forms }));
  const { blocks } = writeReport(submission, outlineFor(submission.scheme));
  return blocks
    .map((block) =>
      block.kind === 'paragraph' || block.kind === 'heading'
        ? block.runs.map(({ text }) => text).join('')
        : '',
    )
    .join('\n');
}

const basic = '基础数据表';
const scoring = '部门整体支出绩效评价评分表';

/** 输入变了句子跟着变：0、空、减少、持平、缺一个。 */
const table: readonly (readonly [
  what: string,
  fixture: string,
  form: string,
  changes: Values,
  has: string,
  not: string,
])[] = [
  ['增加', 'heshan-2021', basic, {}, '较上年增加125.47万元，增加47.78%', '减少'],
  [
    '减少',
    'heshan-2021',
    basic,
    { '部门基本支出.上年决算数': 500 },
    '较上年减少111.93万元，减少22.39%',
    '较上年增加125.47',
  ],
  [
    '持平',
    'heshan-2021',
    basic,
    { '部门基本支出.上年决算数': 388.07 },
    '基本支出为388.07万元，与上年持平',
    '较上年增加0',
  ],
  ['上年为 0', 'heshan-2021', basic, { '部门基本支出.上年决算数': 0 }, '较上年增加388.07万元', 'Infinity'],
  [
    '上年空',
    'heshan-2021',
    basic,
    { '部门基本支出.上年决算数': null },
    '基本支出为388.07万元，其中',
    '388.07万元，较上年',
  ],
  [
    '本年空',
    'heshan-2021',
    basic,
    { '部门基本支出.本年决算数': null },
    '基本支出为（待填：基本支出）万元',
    '基本支出为0万元',
  ],
  ['本年为 0', 'heshan-2021', basic, { '部门基本支出.本年决算数': 0 }, '占基本支出的—', 'NaN'],
  ['编制变', 'heshan-2021', basic, { 编制数: 10 }, '控制率为130%', '控制率为100%'],
  ['三公变', 'hengyang-2022-corrected', basic, { '公务接待.本年决算数': 1 }, '公务接待费1万元', '8.92'],
  ['超编', 'xiangxi-2020-corrected', scoring, { 在职人员数: 4, 编制数: 2 }, '得满分', '（4÷2）×100%＝30.77%'],
  [
    '超 100% 不写假不等式',
    'xiangxi-2020-corrected',
    scoring,
    { 公用经费实际支出: 20 },
    '＝137.55%＞100%',
    '137.55%＜100%',
  ],
  [
    '正好 100%',
    'xiangxi-2020-corrected',
    scoring,
    { 公用经费实际支出: 14.54 },
    '＝100%，根据评分标准',
    '100%＜100%',
  ],
  [
    '差一点到 100%',
    'xiangxi-2020-corrected',
    scoring,
    { 公用经费实际支出: 14.5399 },
    '%＜100%',
    '＝100%＜100%',
  ],
  ['三公减少', 'xiangxi-2020-corrected', scoring, { 本年三公经费预算数: 2 }, '＝-33.33%', '＝33.33%'],
  [
    '扣了分不说满分',
    'xiangxi-2020-corrected',
    scoring,
    { 本年三公经费预算数: 4 },
    '该项指标得0分',
    '变动率（4分）：得满分',
  ],
];

describe('没有一句是死的', () => {
  it.each(table)('%s', (_, fixture, form, changes, has, not) => {
    const text = written(fixture, form, changes);
    expect(text).toContain(has);
    expect(text).not.toContain(not);
  });
});
