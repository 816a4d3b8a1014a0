import { defineKind, type FieldDefinition } from '../kind';

const amount = (meaning?: string): FieldDefinition => ({
  kind: 'amount',
  ...(meaning ? { meaning } : {}),
});

/** 一列里属于这一行一级指标的各行之和：一级指标是合并格，只有组首有字，用 LOOKUP 把组名顺延到每一行。 */
const levelSum = (column: string): string => {
  const level = '{#评价指标.一级指标}';
  const carried = `LOOKUP(ROW(${level}),ROW(${level})/(${level}<>""),${level})`;
  const name = '{@一级指标}';
  return `=IF(${name}="","",IFERROR(ROUND(SUMPRODUCT((LEFT(${carried},LEN(${name}))=${name})*1,{#评价指标.${column}}),2),""))`;
};

/** 部门整体支出绩效评价评分：100 分指标体系，参数、率、评分标准、得分都在一张表上。 */
export const scoringTable = defineKind({
  id: '部门整体支出绩效评价评分表',
  prefix: '评分',
  scope: 'workbook',
  fields: {
    在职人员数: { kind: 'count', required: true, meaning: '评价年度末在职人员数（人）。' },
    编制数: { kind: 'count', required: true, meaning: '批复的人员编制数（人）。' },
    本年三公经费预算数: amount(),
    上年三公经费预算数: amount(),
    三公经费实际支出: amount(),
    上年结转: amount('上年结转和结余（万元），与收支情况表一致。'),
    年初预算: amount(),
    本年追加预算: amount(),
    剔除的政策性追加: amount(
      '落实国家政策、不可抗力、上级或党委政府临时交办的追加（万元），不计入预算调整数；没有填 0。',
    ),
    年末结余: amount('年末结转和结余（万元）。'),
    公用经费预算数: amount(),
    公用经费实际支出: amount(),
    政府采购预算数: amount('调整后的政府采购预算（万元）。'),
    政府采购实际金额: amount(),
    在用固定资产: amount(),
    固定资产总额: amount(),
    新建面积实际: amount('没有完工的新建楼堂馆所，面积、投资四项都填 0，控制率显示“—”，按满分计算。'),
    新建面积批准: amount(),
    新建投资实际: amount(),
    新建投资批准: amount(),
    分值合计: {
      kind: 'score',
      formula: '=IF(COUNT({#评价指标.分值})=0,"",SUM({#评价指标.分值}))',
      meaning: '应为 100 分。',
    },
    总分: {
      kind: 'score',
      formula: '=IF(COUNT({#评价指标.得分})=0,"",SUM({#评价指标.得分}))',
      meaning: '各三级指标得分之和。',
    },
    等次: {
      kind: 'text',
      formula: [
        '=IF(OR(COUNT({#评价指标.得分})=0,COUNT({#评价指标.得分})<COUNT({#评价指标.分值})),"",PBE.GRADE({总分}{?等次参数}))',
        '=PBE.GRADE({总分}{?等次参数})',
      ],
      meaning: '全部指标有了得分才评等次。',
    },
    综合满意度: {
      kind: 'rate',
      formula: '=PBE.WEIGHTEDRATE({#满意度调查.满意度},{#满意度调查.权重})',
      meaning: '综合满意度＝Σ满意度×权重。',
    },
  },
  blocks: {
    评价指标: {
      rowTitle: '指标',
      rowKey: '三级指标',
      prefill: 'indicators',
      columns: {
        一级指标: { kind: 'text', grouped: true },
        二级指标: { kind: 'text', grouped: true },
        三级指标: { kind: 'text', required: true },
        分值: {
          kind: 'score',
          required: true,
          meaning: '本指标的满分（分）；全部合计 100 分。',
        },
        评分标准: {
          kind: 'longText',
          required: true,
          meaning:
            '改这里的文字，得分跟着变。写法如：100%（含）以下计满分；每超过1个百分点扣0.5分，扣完为止。',
        },
        指标值: {
          kind: 'measure',
          required: true,
          meaning: '率由上面的参数算出；要点式填做到的项数，每发现一例扣分的填例数，不适用填“无”。',
        },
        得分: {
          kind: 'score',
          formula: '=PBE.RULESCORE({@指标值}&"",{@分值},{@评分标准}{?评分标准得分参数})',
          meaning: '按评分标准文字计分。',
        },
        扣分原因和其他说明: {
          kind: 'longText',
          meaning: '得分低于分值时必填。',
        },
      },
    },
    一级指标小计: {
      rowTitle: '一级指标',
      prefill: 'levels',
      columns: {
        一级指标: { kind: 'text', meaning: '与上表一级指标开头的字一致。' },
        分值小计: { kind: 'score', formula: levelSum('分值') },
        得分率: { kind: 'rate', formula: '=PBE.SHARE({@得分小计},{@分值小计})' },
        得分小计: { kind: 'score', formula: levelSum('得分') },
        说明: { kind: 'longText' },
      },
    },
    满意度调查: {
      rowTitle: '调查对象',
      prefill: 'surveys',
      columns: {
        调查对象: { kind: 'text', meaning: '服务对象、社会公众、部门内部员工等。' },
        有效份数: { kind: 'count', meaning: '收回的有效问卷份数；不少于 {?满意度最少份数}。' },
        满意度: { kind: 'rate', meaning: '0—100%。' },
        权重: { kind: 'rate', meaning: '各行权重之和应为 100%。' },
      },
    },
  },
});
