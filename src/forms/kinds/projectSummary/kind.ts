import { crossed, defineKind, type FieldDefinition } from '../kind';

/** 资金的两个口径。 */
const subjects = ['部门整体', '项目支出'] as const;

/** 四本预算。 */
const budgets = ['一般公共预算', '政府性基金预算', '社保基金预算', '国有资本经营预算'] as const;

const joined = <const S extends string, const T extends string>(
  subjects: readonly S[],
  tail: T,
  define: (subject: S) => FieldDefinition,
) =>
  Object.fromEntries(subjects.map((subject) => [`${subject}${tail}`, define(subject)])) as Readonly<
    Record<`${S}${T}`, FieldDefinition>
  >;

const funds = <const T extends string>(stage: T) =>
  joined(subjects, stage, (subject) => ({
    kind: 'amount',
    required: true,
    meaning: `${subject}${stage}（万元）。`,
  }));

const transferAmount = (level: string): FieldDefinition => ({
  kind: 'amount',
  meaning: `${level}转移支付资金（万元），没有填 0。`,
});

const total = (column: string, kind: 'count' | 'amount'): FieldDefinition => {
  const list = budgets.map((budget) => `{${budget}.${column}}`).join(',');
  return { kind, formula: `=IF(COUNT(${list})=0,"",SUM(${list}))`, meaning: `四本预算${column}之和。` };
};

/** 项目自评结果汇总与资金总览（SEED 004，河北格式）。 */
export const projectSummary = defineKind({
  id: '项目自评结果汇总表',
  prefix: '汇总',
  scope: 'workbook',
  fields: {
    ...funds('年初预算数'),
    ...funds('调整后预算数'),
    ...funds('决算数'),
    ...joined(subjects, '实际支出率', (subject) => ({
      kind: 'rate',
      formula: `=PBE.EXECRATE({${subject}决算数},{${subject}调整后预算数})`,
      meaning: '实际支出率＝决算数÷调整后预算数×100%。',
    })),
    ...joined(subjects, '对年初支出率', (subject) => ({
      kind: 'rate',
      formula: `=PBE.EXECRATE({${subject}决算数},{${subject}年初预算数})`,
      meaning: '对年初预算的支出率＝决算数÷年初预算数×100%，与上一栏并列看。',
    })),
    ...crossed(budgets, ['项目个数'], () => ({ kind: 'count', required: true, meaning: '没有填 0。' })),
    ...crossed(budgets, ['资金'], () => ({
      kind: 'amount',
      required: true,
      meaning: '自评项目的调整后预算（万元），没有填 0。',
    })),
    ...crossed(budgets, ['项目支出总额'], () => ({
      kind: 'amount',
      meaning: '这本预算的项目支出总额（万元）；全部项目都自评了可以不填，按自评资金算。',
    })),
    ...crossed(budgets, ['占比'], (budget) => ({
      kind: 'rate',
      formula: `=PBE.SHARE({${budget}.资金},IF(ISNUMBER({${budget}.项目支出总额}),{${budget}.项目支出总额},{${budget}.资金}))`,
      meaning: '自评项目资金占这本预算项目支出总额的比例；没有项目支出时显示“—”。',
    })),
    四本预算项目个数合计: total('项目个数', 'count'),
    四本预算资金合计: total('资金', 'amount'),
    '转移支付.资金合计': {
      kind: 'amount',
      formula:
        '=IF(COUNT({转移支付.中央资金:转移支付.市级资金})=0,"",SUM({转移支付.中央资金:转移支付.市级资金}))',
      meaning: '中央、省级、市级资金之和（万元）。',
    },
    '转移支付.中央资金': transferAmount('中央'),
    '转移支付.省级资金': transferAmount('省级'),
    '转移支付.市级资金': transferAmount('市级'),
    '转移支付.评优率': {
      kind: 'rate',
      formula: '=PBE.SHARE({转移支付.优},{转移支付.项目个数})',
      meaning: '评“优”项目数÷自评项目数；没有项目显示“—”。',
    },
    '转移支付.项目个数': {
      kind: 'count',
      formula: '=IF(COUNT({转移支付.优:转移支付.差})=0,"",SUM({转移支付.优:转移支付.差}))',
      meaning: '各等级项目个数之和。',
    },
    ...crossed(['转移支付'], ['优', '良', '中', '差'], (_, grade) => ({
      kind: 'count',
      meaning: `评价等级为“${grade}”的转移支付项目个数，没有填 0。`,
    })),
    评优率: {
      kind: 'rate',
      formula: '=PBE.EXCELLENTRATE({#项目.自评等级})',
      meaning: '评优率＝评“优”项目数÷自评项目数；没有项目显示“—”。',
    },
    部门整体自评得分: { kind: 'score', required: true },
    部门整体自评等级: { kind: 'text', formula: '=PBE.GRADE({部门整体自评得分}{?等次参数})' },
  },
  blocks: {
    项目: {
      name: '项目明细',
      rowTitle: '项目',
      rowKey: '项目名称',
      columns: {
        '主管部门（单位）': { name: '主管部门', kind: 'text' },
        项目名称: { kind: 'text', required: true },
        '预算金额（调整后）': { name: '预算金额', kind: 'amount' },
        自评得分: { kind: 'score' },
        自评等级: { kind: 'text', formula: '=PBE.GRADE({@自评得分}{?等次参数})' },
        备注: {
          kind: 'longText',
          meaning: '需要说明的事项，如绩效问题、整改情况；没有留空。',
        },
      },
    },
  },
});
