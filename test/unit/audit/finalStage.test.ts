import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import printed from '../../fixtures/xiangxi-2020.json';
import { edit } from '../support/editData';
import type { FormEdit } from '../support/editData';
import { dataOf, submissionOf } from '../support/memorySource';

const lines = (json: unknown, stage: '填报' | '定稿', ...edits: readonly FormEdit[]): readonly string[] =>
  auditSubmission(submissionOf(edit(dataOf(json), ...edits)), { stage })
    .filter(({ rule }) => rule === 'A01')
    .map(({ severity, form, name, field }) => `${severity} ${name ?? form} ${field}`);

const unfinished: FormEdit = {
  form: '部门整体支出绩效自评表',
  values: { 联系电话: null, 填表日期: null, 填表人: null },
};

describe('定稿与填报的必填核对', () => {
  it('湘西照印刷：评分、等级空着，定稿时是错误；签字、意见、日期空着只提示', () => {
    expect(lines(printed, '定稿')).toEqual([
      '提示 评价报告封面及概况 主要负责人',
      '错误 评价报告封面及概况 报告日期',
      // 要点式指标只印了得分，没有印做到几项
      ...Array<string>(10).fill('错误 部门整体支出绩效评价评分表 指标值'),
      '错误 整体支出绩效自评情况 评分',
      '错误 整体支出绩效自评情况 等级',
      ...['评价组', '部门', '财政科室'].flatMap((who) =>
        ['意见', '签字', '日期'].map((what) => `提示 评价人员及意见 ${who}${what}`),
      ),
    ]);
    expect(lines(printed, '填报')).toEqual([
      '提示 整体支出绩效自评情况 评分',
      '提示 整体支出绩效自评情况 等级',
    ]);
  });

  it('衡阳改正后：定稿只剩负责人签字的提示，填报一条也没有', () => {
    expect(lines(corrected, '定稿')).toEqual([
      '提示 部门整体支出绩效自评表 单位负责人',
      '提示 招商引资工作经费 单位负责人',
      '提示 联络湖南异地商会工作经费 单位负责人',
    ]);
    expect(lines(corrected, '填报')).toEqual([]);
  });

  it('日期填报时不催、定稿时是错误；填表人签字始终只提示', () => {
    expect(lines(corrected, '填报', unfinished)).toEqual(['提示 部门整体支出绩效自评表 联系电话']);
    expect(lines(corrected, '定稿', unfinished).slice(0, 4)).toEqual([
      '提示 部门整体支出绩效自评表 填表人',
      '错误 部门整体支出绩效自评表 填表日期',
      '错误 部门整体支出绩效自评表 联系电话',
      '提示 部门整体支出绩效自评表 单位负责人',
    ]);
  });

  it('才填了个头的表，填报时不逐格催，定稿时逐格列', () => {
    const begun = {
      ...dataOf(corrected),
      forms: [{ form: '基础数据表' as const, name: null, values: { 编制数: 15 }, rows: {} }],
    };
    const count = (stage: '填报' | '定稿') => auditSubmission(submissionOf(begun), { stage }).length;
    expect(count('填报')).toBe(0);
    expect(count('定稿')).toBeGreaterThan(40);
  });

  it('等次的公式被删空，填报时也提示', () => {
    const erased: FormEdit = { form: '部门整体支出绩效自评表', values: { 等次: null } };
    expect(lines(corrected, '填报', erased)).toEqual(['提示 部门整体支出绩效自评表 等次']);
  });
});
