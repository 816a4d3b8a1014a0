import { describe, expect, it } from 'vitest';
import { schemes } from '../../../src/schemes';
import { parseSubmissionData, toSubmissionData } from '../../../src/submission';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import printed from '../../fixtures/hengyang-2022.json';
import { dataOf, submissionOf } from '../support/memorySource';

const known = schemes.map(({ id }) => id).join('、');
const problems = (json: unknown): readonly string[] => {
  const parsed = parseSubmissionData(json);
  return parsed.ok ? [] : parsed.problems;
};
const whole = (...forms: unknown[]) => ({ scheme: 'hengyang-2022', year: 2022, unit: '甲单位', forms });

describe('数据文件', () => {
  it.each([
    ['照印刷的', printed],
    ['改正后的', corrected],
  ])('衡阳%s：读入、摆进工作簿、读回，一字不差', (_, json) => {
    const data = dataOf(json);
    const back = toSubmissionData(submissionOf(data));
    expect(back.forms.map(({ values }) => values)).toEqual(data.forms.map(({ values }) => values));
    expect(back.forms.map(({ rows }) => rows['绩效指标'])).toEqual(
      data.forms.map(({ rows }) => rows['绩效指标']),
    );
    expect(back.forms[0]?.rows).toEqual({
      业务工作专项: data.forms[0]?.rows['业务工作专项'],
      运行维护专项: [],
      市级专项资金: [],
    });
    expect([back.scheme, back.year, back.unit]).toEqual([data.scheme, data.year, data.unit]);
  });

  it('项目名没写 name 时取 values.项目名称', () => {
    const parsed = parseSubmissionData(whole({ form: '项目支出绩效自评表', values: { 项目名称: '招商' } }));
    expect(parsed).toMatchObject({ ok: true, data: { forms: [{ name: '招商', rows: {} }] } });
  });

  it.each<[string, unknown, readonly string[]]>([
    ['不是对象', [], ['数据文件应是一个 JSON 对象（{ … }）。']],
    [
      '什么都没有',
      {},
      [
        `缺少方案 scheme，可用：${known}。`,
        '缺少评价年度 year，如 2022。',
        '缺少填报单位 unit。',
        '缺少 forms：至少要有一张表。',
      ],
    ],
    [
      '方案写错',
      { ...whole({ form: '基础数据表' }), scheme: 'hengyang2022' },
      [`没有方案“hengyang2022”，是不是“hengyang-2022”；可用：${known}。`],
    ],
    [
      '年度写成文字',
      { ...whole({ form: '基础数据表' }), year: '2022' },
      ['评价年度 year 应是四位整数，如 2022（现为 "2022"）。'],
    ],
    [
      '多写了键',
      { ...whole({ form: '基础数据表' }), note: '' },
      ['顶层不认识“note”，只有 scheme、year、unit、forms。'],
    ],
    [
      '字段名写错',
      whole({ form: '基础数据表', values: { 在职人数: 12 } }),
      ['第 1 张表（基础数据表）没有“在职人数”这个字段，是不是“实际在职人数”。'],
    ],
    [
      '毫不相干的字段',
      whole({ form: '基础数据表', values: { foo: 12 } }),
      ['第 1 张表（基础数据表）没有“foo”这个字段。'],
    ],
    [
      '值的类型不对',
      whole({ form: '基础数据表', values: { 编制数: true, 实际在职人数: [12] } }),
      [
        '第 1 张表（基础数据表）的“编制数”应是数字、文字或 null（现为 true）。',
        '第 1 张表（基础数据表）的“实际在职人数”应是数字、文字或 null（现为 [12]）。',
      ],
    ],
    [
      '行里的列写错',
      whole({ form: '项目支出绩效自评表', name: '招商', rows: { 绩效指标: [{}, { 指标值: '≥3次' }] } }),
      ['第 1 张表（项目支出绩效自评表·招商）的绩效指标第 2 行没有“指标值”这个字段，是不是“年度指标值”。'],
    ],
    [
      '行区写错',
      whole({ form: '基础数据表', rows: { 业务专项: [] } }),
      ['第 1 张表（基础数据表）没有“业务专项”这个可增行区，是不是“业务工作专项”。'],
    ],
    [
      '行区不是数组、行不是对象',
      whole({ form: '基础数据表', rows: { 业务工作专项: {}, 运行维护专项: ['x'] } }),
      [
        '第 1 张表（基础数据表）的 rows.业务工作专项 应是一个数组（[ … ]）。',
        '第 1 张表（基础数据表）的运行维护专项第 1 行应是一个对象（{ … }）。',
      ],
    ],
    [
      '项目重名、一份一张的表写了两次',
      whole(
        { form: '基础数据表' },
        { form: '基础数据表' },
        { form: '项目支出绩效自评表', name: '招商' },
        { form: '项目支出绩效自评表', name: '招商' },
      ),
      ['基础数据表出现了两次。', '项目支出绩效自评表“招商”出现了两次，项目名称不能重复。'],
    ],
    [
      '项目表没有名字',
      whole({ form: '项目支出绩效自评表' }),
      ['第 1 张表（项目支出绩效自评表）缺少 name（项目名称）。'],
    ],
    [
      '两张项目表都没有名字，不再说它们重名',
      whole({ form: '项目支出绩效自评表' }, { form: '项目支出绩效自评表' }),
      [
        '第 1 张表（项目支出绩效自评表）缺少 name（项目名称）。',
        '第 2 张表（项目支出绩效自评表）缺少 name（项目名称）。',
      ],
    ],
    [
      '汇总行写了两次，后一行会悄悄盖掉前一行',
      whole({
        form: '部门收支情况表',
        rows: {
          收入: [
            { 机构名称: '局机关及二级机构汇总', 收入合计: 1 },
            { 机构名称: '局机关及二级机构汇总', 收入合计: 2 },
          ],
        },
      }),
      ['第 1 张表（部门收支情况表）的收入有 2 行“局机关及二级机构汇总”，只能有一行。'],
    ],
    [
      '一份一张的表写了名字',
      whole({ form: '基础数据表', name: '甲' }),
      ['第 1 张表（基础数据表）一份只有一张，不要写 name。'],
    ],
  ])('%s', (_, json, expected) => {
    expect(problems(json)).toEqual(expected);
  });

  it('表名写错时给出最像的', () => {
    expect(problems(whole({ form: '项目绩效自评表' }))[0]).toMatch(
      /^第 1 张表：没有“项目绩效自评表”这张表，是不是“项目支出绩效自评表”；可用：评价报告封面及概况、/,
    );
  });
});
