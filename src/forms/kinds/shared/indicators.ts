import type { BlockDefinition, FieldDefinition } from '../kind';

/** 定性指标的三档（财预〔2020〕10号）。 */
export const tiers = ['达成', '部分达成', '未达成'] as const;

/** 自评表的绩效指标：一个三级指标一行。 */
export const indicatorBlock = {
  rowTitle: '指标',
  prefill: 'indicators',
  columns: {
    一级指标: { kind: 'text', grouped: true },
    二级指标: { kind: 'text', grouped: true },
    三级指标: {
      kind: 'text',
      required: true,
      meaning: '具体、可衡量的指标名称。',
    },
    年度指标值: {
      kind: 'text',
      required: true,
      meaning: '写法：比较符＋数＋单位，如 ≥3次、=100%、≤10万元；定性指标写文字，如 长期。',
    },
    实际完成值: {
      kind: 'text',
      required: true,
      meaning:
        '填实测值，如 5次、98.5%，不带 ≥ ≤；定性指标写完成情况。⟦本项不适用的填“不适用”，{?不适用指标}总分。⟧',
    },
    分值: {
      kind: 'score',
      required: true,
      meaning: '本指标的满分（分）。',
    },
    得分: {
      kind: 'score',
      formula:
        '=PBE.INDICATORSCORE({@年度指标值},{@实际完成值},{@分值},{@完成档次|""},{?反向算法},{?得分位数},{?完成率下限},{?完成率上限},{@三级指标|""},{^一级指标:二级指标|""})',
      meaning:
        '按年度指标值与实际完成值计分；定性指标按“完成档次”给分，可在档内改写。⟦完成率低于 {?完成率下限} 得 0 分。⟧⟦完成率高于 {?完成率上限} 得 0 分。⟧',
      basis: '财预〔2020〕10号',
    },
    偏差原因分析及改进措施: {
      kind: 'longText',
      meaning: '得分低于分值、完成值达到指标值的 {?超额完成倍数} 时必填。⟦不超过 {?偏差原因字数}。⟧',
    },
    完成档次: {
      kind: 'text',
      helper: true,
      choices: tiers,
      meaning: '只有定性指标要选：达成、部分达成、未达成。此列不打印。',
    },
  },
} as const satisfies BlockDefinition;

/** 指标区之后的合计、总分、等次。 */
export const scoreFields = {
  分值合计: {
    kind: 'score',
    formula: '=IF(COUNT({#绩效指标.分值})=0,"",SUM({#绩效指标.分值}))',
    meaning: '各三级指标分值之和；加执行率分值应为 100 分。',
  },
  得分合计: {
    kind: 'score',
    formula: '=IF(COUNT({#绩效指标.得分})=0,"",SUM({#绩效指标.得分}))',
    meaning: '各三级指标得分之和（不含执行率得分）。',
  },
  总分: {
    kind: 'score',
    formula: [
      '=IF(COUNT({执行率得分},{得分合计})=0,"",{?折算前}SUM({执行率得分},{得分合计}){?折算后})',
      '=IF(COUNT({执行率得分},{#绩效指标.得分})=0,"",{?折算前}SUM({执行率得分},{#绩效指标.得分}){?折算后})',
      '=IF(COUNT({#绩效指标.得分})=0,"",{?折算前}SUM({#绩效指标.得分}){?折算后})',
    ],
    meaning:
      '总分＝执行率得分＋指标得分合计，满分 100 分。⟦不适用的指标{?不适用指标}：总分×100÷(100−不适用的分值)。⟧',
  },
  等次: {
    kind: 'text',
    formula: [
      '=IF(OR(COUNT({执行率得分})=0,COUNT({#绩效指标.得分})<COUNT({#绩效指标.分值}){?不适用行数}),"",PBE.GRADE({总分}{?等次参数}))',
      '=IF(COUNT({#绩效指标.得分})<COUNT({#绩效指标.分值}){?不适用行数},"",PBE.GRADE({总分}{?等次参数}))',
      '=PBE.GRADE({总分}{?等次参数})',
    ],
    meaning: '全部指标有了得分才评等次：{?等次}。',
  },
} as const satisfies Readonly<Record<string, FieldDefinition>>;

/** 表尾的填表人、负责人。 */
export const signFields = {
  填表人: {
    kind: 'signature',
    required: true,
    private: true,
    meaning: '填表人姓名。',
  },
  填表日期: {
    kind: 'date',
    required: true,
    meaning: '如 2023年3月20日。',
  },
  联系电话: { kind: 'text', required: true, private: true },
  单位负责人: {
    kind: 'signature',
    private: true,
    meaning: '单位负责人姓名。⟦本方案要 {?签字人数}签字：填表人与单位负责人，不能是同一个人。⟧',
  },
} as const satisfies Readonly<Record<string, FieldDefinition>>;

/** 执行率分值、得分：部门表与项目表同样。 */
export const executionWeight = (meaning: string): FieldDefinition => ({
  kind: 'score',
  preset: '{?执行率分值}',
  meaning,
});

/** 执行率得分。 */
export const executionScore = (rate: string): FieldDefinition => ({
  kind: 'score',
  formula: `=PBE.EXECSCORE({${rate}},{执行率分值}{?执行率得分参数})`,
  meaning: '执行率得分＝执行率×分值，不超过分值。',
});
