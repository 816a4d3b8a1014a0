import { describe, expect, it } from 'vitest';
import { combineSubmissions } from '../../../src/collect';
import { parseSubmissionData } from '../../../src/submission';
import changli from '../../fixtures/changli-2023.json';
import xiangxi from '../../fixtures/xiangxi-2020.json';
import { dataOf, submissionOf } from '../support/memorySource';

type Values = Readonly<Record<string, unknown>>;
const budgets = ['政府性基金预算', '社保基金预算', '国有资本经营预算'];

describe('昌黎：部门（含所属预算单位）的汇总表', () => {
  const printed = dataOf(changli).forms.find(({ form }) => form === '项目自评结果汇总表')!;
  /** 印出来的数拆给本级与一个所属单位：本级 4/10，所属的得余数。 */
  const half = (share: 'own' | 'rest', unit: string, projects: readonly Values[]) => ({
    ...changli,
    unit,
    forms: [
      {
        form: '项目自评结果汇总表',
        values: Object.fromEntries(
          Object.entries(printed.values).flatMap(([key, value]) => {
            if (typeof value !== 'number') return [];
            if (key === '部门整体自评得分') return share === 'own' ? [[key, value]] : [];
            const whole = key.endsWith('项目个数') || key.startsWith('转移支付');
            const own = whole ? 0 : Math.round(value * 400) / 1000;
            return [[key, share === 'own' ? own : Math.round((value - own) * 1000) / 1000]];
          }),
        ),
        rows: { 项目: projects },
      },
    ],
  });
  const books = [
    half('own', '昌黎县招商中心', []),
    half('rest', '昌黎县招商服务站', printed.rows['项目'] as Values[]),
  ].map((data) => submissionOf(dataOf(data as never)));

  it('两份合成一份：资金、个数、项目、得分都是印出来的数；占比、评优率留给公式', () => {
    const { data, notes } = combineSubmissions('昌黎县招商中心', books);
    const summary = data.forms.find(({ form }) => form === '项目自评结果汇总表')!;
    expect(summary.values).toMatchObject({
      部门整体年初预算数: 134.4,
      部门整体调整后预算数: 116.15,
      部门整体决算数: 116.15,
      项目支出调整后预算数: 30.629,
      '一般公共预算.项目个数': 1,
      '一般公共预算.资金': 30.629,
      部门整体自评得分: 98,
    });
    for (const budget of budgets) expect(summary.values[`${budget}.项目个数`]).toBe(0);
    expect(Object.keys(summary.values).some((key) => key.endsWith('占比') || key.endsWith('率'))).toBe(false);
    expect(summary.rows['项目']).toEqual([
      expect.objectContaining({ 项目名称: '招商引资工作经费', '预算金额（调整后）': 30.629, 自评得分: 96 }),
    ]);
    expect(notes).toEqual([]);
    expect(parseSubmissionData(JSON.parse(JSON.stringify(data)))).toMatchObject({ ok: true });
    const read = submissionOf(data).forms[0]!;
    expect(read.fields.get('四本预算资金合计')?.cell.text).toBe('30.629');
  });

  it('年度不同、没有汇总表的不合；部门自己没有的一份，得分不猜', () => {
    const [own, rest] = books;
    expect(() => combineSubmissions('甲', [own!, { ...rest!, year: 2022 }])).toThrow('不能合');
    expect(() => combineSubmissions('甲', [{ ...own!, forms: [] }])).toThrow('没有可合的');
    expect(combineSubmissions('别的部门', books).notes.join()).toContain('“部门整体自评得分”要部门自己评');
  });
});

describe('湘西：局机关及二级机构汇总', () => {
  const income = dataOf(xiangxi).forms.find(({ form }) => form === '部门收支情况表')!;
  const only = (unit: string, keep: RegExp) => ({
    ...xiangxi,
    unit,
    forms: [
      {
        form: '部门收支情况表',
        values: {},
        rows: Object.fromEntries(
          Object.entries(income.rows).map(([block, rows]) => [
            block,
            rows.filter((row) => keep.test(String(row['机构名称']))),
          ]),
        ),
      },
    ],
  });
  const books = [
    only('湘西州商务局', /局机关$/),
    only('湘西州投资促进事务中心', /二级机构1/),
    only('湘西州会展中心', /二级机构2/),
  ].map((data) => submissionOf(dataOf(data as never)));

  it('三份合成一份，汇总行就是印出来的数；空着的机构不占行', () => {
    const { data } = combineSubmissions('湘西州商务局', books);
    const form = data.forms[0]!;
    expect(form.rows['收入']).toEqual([
      expect.objectContaining({
        机构名称: '1、湘西州投资促进事务中心',
        上年结转: 37.31,
        公共财政拨款: 182.5,
      }),
    ]);
    const { fields } = submissionOf(data).forms[0]!;
    const shown = (key: string) => fields.get(key)?.cell.value;
    expect(shown('收入.汇总.收入合计')).toBe(219.81);
    expect(shown('支出和结余.汇总.支出合计')).toBe(171.97);
    expect(shown('支出和结余.汇总.累计结余')).toBe(47.84);
  });
});
