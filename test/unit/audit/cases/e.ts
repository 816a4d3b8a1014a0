import type { Evidence } from '../../../../src/submission';
import { defaultThresholds } from '../../../../src/schemes';
import { department, indicator, xiangxiBase } from './ruleCase';
import type { RuleCases } from './ruleCase';

/** 评分表满意度调查第一行的有效份数（其余两行也只有 10 份，一并补足）。 */
const copies = (first: number) => ({
  form: '部门整体支出绩效评价评分表' as const,
  rows: { 满意度调查: { 0: { 有效份数: first }, 1: { 有效份数: 30 }, 2: { 有效份数: 30 } } },
});

/** 定量目标五行都没有数，补上数才不报。 */
const quantified = {
  form: '整体支出绩效自评情况' as const,
  rows: {
    定量目标: Object.fromEntries([0, 1, 2, 3, 4].map((row) => [row, { 绩效目标: '≥90%' }])),
  },
};

/** 部门表一项指标登记的一份佐证。 */
const evidenceOf = (name: string, file: string): Evidence => ({
  form: '部门整体支出绩效自评表',
  project: null,
  indicator: name,
  name: file,
  page: '1',
  sha256: '',
});

/** E 组：绩效指标的用例。 */
export const eCases: RuleCases = {
  E01: { trigger: [indicator(0, { 分值: 7 })], silent: [indicator(0, { 分值: null })] },
  E02: { trigger: [department({ 执行率分值: 15 })], silent: [department({ 分值合计: 90 })] },
  E03: { trigger: [indicator(0, { 得分: 6.5 })], silent: [indicator(0, { 得分: 6 })] },
  E04: {
    // 80÷100×5＝4
    trigger: [indicator(4, { 实际完成值: '80人次', 得分: 4.5, 偏差原因分析及改进措施: '客商行程取消。' })],
    silent: [indicator(4, { 实际完成值: '80人次', 得分: 4, 偏差原因分析及改进措施: '客商行程取消。' })],
  },
  E05: {
    trigger: [indicator(8, { 完成档次: '部分达成', 得分: 9 })],
    silent: [indicator(8, { 完成档次: '部分达成', 得分: 6 })],
  },
  E06: {
    trigger: [indicator(1, { 得分: 3.5 })],
    silent: [indicator(1, { 得分: 3.5, 偏差原因分析及改进措施: '活动改期。' })],
  },
  E07: {
    trigger: [indicator(0, { 偏差原因分析及改进措施: null })],
    silent: [indicator(0, { 偏差原因分析及改进措施: null, 实际完成值: '3.8次' })],
  },
  E08: { trigger: [indicator(11, { 实际完成值: '≥95%' })], silent: [indicator(11, { 实际完成值: '95%' })] },
  E09: { base: xiangxiBase, trigger: [], silent: [quantified] },
  E10: {
    trigger: [indicator(4, { 实际完成值: '100人' })],
    silent: [indicator(2, { 实际完成值: '9837400万元' })],
  },
  E11: {
    trigger: [indicator(5, { 年度指标值: '≥2场次', 实际完成值: '2场次' })],
    silent: [indicator(4, { 二级指标: '数量指标' }), indicator(5, { 年度指标值: '≤2次', 实际完成值: '1次' })],
  },
  E12: {
    trigger: [indicator(6, { 二级指标: '成本指标' })],
    silent: [indicator(6, { 二级指标: '成本指标', 分值: null })],
  },
  E13: {
    trigger: [indicator(4, { 年度指标值: '≥200人次', 实际完成值: '190人次' })],
    silent: [indicator(4, { 年度指标值: '≥200人次', 实际完成值: '200人次' })],
  },
  E14: { base: xiangxiBase, trigger: [copies(29)], silent: [copies(30)] },
  E15: { trigger: [department({ 总分: 97 })], silent: [department({ 总分: 96.85, 等次: '优秀' })] },
  E16: { trigger: [], silent: [indicator(10, { 完成档次: '部分达成' })] },
  E17: {
    trigger: [department({ 执行数: 460 })],
    silent: [
      {
        form: '项目支出绩效自评表',
        name: '招商引资工作经费',
        rows: { 绩效指标: { 4: { 完成档次: '部分达成' } } },
      },
      {
        form: '项目支出绩效自评表',
        name: '联络湖南异地商会工作经费',
        rows: { 绩效指标: { 6: { 完成档次: '部分达成' } } },
      },
    ],
  },
  E18: {
    trigger: [indicator(12, { 三级指标: '其中：省外考察', 年度指标值: '1次', 实际完成值: '1次', 分值: 2 })],
    silent: [indicator(12, { 三级指标: '其中：省外考察', 年度指标值: '1次', 实际完成值: '1次' })],
  },
  E19: {
    trigger: [indicator(11, { 一级指标: '满意度指标（10分）' })],
    silent: [indicator(11, { 一级指标: '效益指标（40分）' })],
  },
  E20: {
    stage: '定稿',
    trigger: [indicator(8, { 完成档次: null, 得分: null })],
    silent: [indicator(8, { 实际完成值: null, 完成档次: null, 得分: null })],
  },
  E21: {
    trigger: [indicator(7, { 二级指标: '成本指标', 年度指标值: '≥10万元', 实际完成值: '9万元' })],
    silent: [indicator(7, { 二级指标: '成本指标', 年度指标值: '≤10万元', 实际完成值: '9万元' })],
  },
  E22: {
    // 与第 1 行“招商考察 ≥3次”同名同值，写在效益里
    trigger: [indicator(9, { 三级指标: '招商考察次数', 年度指标值: '≥3次', 实际完成值: '5次' })],
    silent: [indicator(9, { 三级指标: '招商考察次数', 年度指标值: '≥4次', 实际完成值: '5次' })],
  },
  E23: {
    trigger: [indicator(0, { 偏差原因分析及改进措施: '同上。' })],
    silent: [indicator(0, { 偏差原因分析及改进措施: '详见会议纪要：当年增加两次省外考察。' })],
  },
  E24: {
    scheme: { thresholds: { ...defaultThresholds, reasonLength: 20 } },
    trigger: [
      indicator(0, { 偏差原因分析及改进措施: '当年增加两次省外考察，因省里临时安排了两场对接活动。' }),
    ],
    silent: [
      indicator(0, { 偏差原因分析及改进措施: '当年增加两次省外考察。' }),
      department({ 执行率偏差原因: '年中追加，年底未支。' }),
    ],
  },
  E25: {
    // 部门表登记了一项，其余各项都要列出
    evidence: { trigger: [evidenceOf('招商考察', '考察报告.pdf')], silent: [] },
    trigger: [],
    silent: [],
  },
  E26: {
    approved: {
      forms: [
        {
          form: '部门整体支出绩效自评表',
          project: null,
          source: '2022年目标表.xlsx',
          indicators: [
            { indicator: '招商考察', target: '≥3次', weight: 6 },
            { indicator: '参加大型招商活动', target: '≥1次', weight: 4 },
            { indicator: '内联引资', target: '≥939亿元', weight: 5 },
            { indicator: '招商引资项目汇编完成率', target: '=100%', weight: 5 },
            { indicator: '对接客商', target: '≥100人次', weight: 5 },
            { indicator: '招商引资宣传片完成率', target: '=100%', weight: 5 },
            { indicator: '绩效考核执行时间', target: '2022年全年', weight: 10 },
            { indicator: '成本控制', target: '成本控制在2022年预算内', weight: 10 },
            { indicator: '引导外地客商来衡投资洽谈', target: '积极吸引', weight: 10 },
            { indicator: '宣传衡阳', target: '积极宣传', weight: 10 },
            { indicator: '联络协调衡阳异地商会、异地衡阳商会', target: '长期', weight: 10 },
            { indicator: '服务对象满意度', target: '≥95%', weight: 10 },
          ],
        },
      ],
    },
    trigger: [indicator(0, { 年度指标值: '≥1次' })],
    silent: [],
  },
};
