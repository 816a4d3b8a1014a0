import type { FixedRow, RowBlock } from '../form';
import { headings } from './pieces';

/** 定性指标的三档（财预〔2020〕10号）。 */
export const tiers = ['达成', '部分达成', '未达成'] as const;

/** 自评表的绩效指标区：B–I 八列照官方，J 列“完成档次”不打印。 */
export const indicatorBlock: RowBlock = {
  kind: 'block',
  key: '绩效指标',
  rowTitle: '指标',
  prefill: 'indicators',
  minRows: 1,
  defaultRows: 8,
  rowHeight: 30,
  columns: [
    { key: '一级指标', column: 1, kind: 'text', grouped: true },
    { key: '二级指标', column: 2, kind: 'text', grouped: true },
    { key: '三级指标', column: 3, kind: 'text', required: true, meaning: '具体、可衡量的指标名称。' },
    {
      key: '年度指标值',
      column: 4,
      kind: 'text',
      required: true,
      meaning: '写法：比较符＋数＋单位，如 ≥3次、=100%、≤10万元；定性指标写文字，如 长期。',
    },
    {
      key: '实际完成值',
      column: 5,
      kind: 'text',
      required: true,
      meaning: '填实测值，如 5次、98.5%，不带 ≥ ≤；定性指标写完成情况。',
    },
    { key: '分值', column: 6, kind: 'score', required: true, meaning: '本指标的满分（分）。' },
    {
      key: '得分',
      column: 7,
      kind: 'score',
      formula:
        '=PBE.INDICATORSCORE({@年度指标值},{@实际完成值},{@分值},{@完成档次},{?反向算法},{?得分位数},{?完成率下限},{?完成率上限},{@三级指标},{^一级指标:二级指标})',
      meaning: '按年度指标值与实际完成值计分；定性指标按“完成档次”给分，可在档内改写。',
      basis: '财预〔2020〕10号',
    },
    {
      key: '偏差原因分析及改进措施',
      column: 8,
      kind: 'longText',
      meaning: '得分低于分值、完成值达到指标值的 {?超额完成倍数} 时必填。',
    },
    {
      key: '完成档次',
      column: 9,
      kind: 'text',
      helper: true,
      choices: tiers,
      meaning: '只有定性指标要选：达成、部分达成、未达成。此列不打印。',
    },
  ],
};

/** 指标区的表头行；`tall` 是竖排标题。 */
export function indicatorHeader(tall: string): FixedRow {
  return {
    kind: 'row',
    height: 30,
    cells: [
      { column: 0, caption: tall, look: 'vertical', spanBlock: { block: '绩效指标', after: 1 } },
      ...headings([
        [1, '一级指标'],
        [2, '二级指标'],
        [3, '三级指标'],
        [4, '年度指标值'],
        [5, '实际完成值'],
        [6, '分值'],
        [7, '得分'],
        [8, '偏差原因分析及改进措施'],
      ]),
      { column: 9, caption: '完成档次（定性指标选，不打印）', look: 'helper', bare: true },
    ],
  };
}

/** 指标区之后的合计行与总分行。 */
export const scoreRows: readonly FixedRow[] = [
  {
    kind: 'row',
    height: 24,
    cells: [
      { column: 1, width: 5, caption: '分值合计', look: 'heading' },
      {
        column: 6,
        field: {
          key: '分值合计',
          kind: 'score',
          formula: '=IF(COUNT({#绩效指标.分值})=0,"",SUM({#绩效指标.分值}))',
          meaning: '各三级指标分值之和；加执行率分值应为 100 分。',
        },
      },
      {
        column: 7,
        field: {
          key: '得分合计',
          kind: 'score',
          formula: '=IF(COUNT({#绩效指标.得分})=0,"",SUM({#绩效指标.得分}))',
          meaning: '各三级指标得分之和（不含执行率得分）。',
        },
      },
      { column: 8, caption: '', look: 'label' },
    ],
  },
  {
    kind: 'row',
    height: 26,
    cells: [
      { column: 0, width: 3, caption: '自评总分', look: 'heading' },
      {
        column: 3,
        field: {
          key: '总分',
          kind: 'score',
          formula: '=IF(COUNT({执行率得分},{得分合计})=0,"",SUM({执行率得分},{得分合计}))',
          meaning: '总分＝执行率得分＋指标得分合计，满分 100 分。',
        },
      },
      { column: 4, caption: '自评等次', look: 'heading' },
      {
        column: 5,
        field: {
          key: '等次',
          kind: 'text',
          formula:
            '=IF(OR(COUNT({执行率得分})=0,COUNT({#绩效指标.得分})<COUNT({#绩效指标.分值})),"",PBE.GRADE({总分}{?等次参数}))',
          meaning: '全部指标有了得分才评等次：{?等次}。',
        },
      },
      { column: 6, width: 3, caption: '总分＝执行率得分＋得分合计', look: 'remark' },
    ],
  },
];

/** 表尾的填表人、负责人两行。 */
export const signRows: readonly FixedRow[] = [
  {
    kind: 'row',
    height: 26,
    cells: [
      { column: 0, width: 2, caption: '填表人（签名）：', look: 'plain', bare: true },
      {
        column: 2,
        width: 2,
        bare: true,
        field: { key: '填表人', kind: 'signature', required: true, private: true, meaning: '填表人姓名。' },
      },
      { column: 4, caption: '填表日期：', look: 'plain', bare: true },
      {
        column: 5,
        width: 3,
        bare: true,
        field: { key: '填表日期', kind: 'date', required: true, meaning: '如 2023年3月20日。' },
      },
    ],
  },
  {
    kind: 'row',
    height: 26,
    cells: [
      { column: 0, width: 2, caption: '联系电话：', look: 'plain', bare: true },
      {
        column: 2,
        width: 2,
        bare: true,
        field: { key: '联系电话', kind: 'text', required: true, private: true },
      },
      { column: 4, caption: '单位负责人签字：', look: 'plain', bare: true },
      { column: 5, width: 3, bare: true, field: { key: '单位负责人', kind: 'signature', private: true } },
    ],
  },
];
