import { crossed, defineKind } from '../kind';

/** 各表里没有的数：本年、上年。 */
export const amountRows = [
  '收入决算',
  '支出决算',
  '基本支出',
  '人员经费',
  '公用经费',
  '项目支出',
  '三公经费',
  '政府性基金预算支出',
  '国有资本经营预算支出',
  '社会保险基金预算支出',
] as const;

/**
 * 报告里只有人写得出的话与各表里没有的数，一处写，生成报告时取（SEED 000、001、003、004）。
 */
export const reportSlots = defineKind({
  id: '报告文字栏',
  prefix: '文字',
  scope: 'workbook',
  workingPaper: true,
  fields: {
    单位自称: {
      kind: 'text',
      maxLength: 20,
      meaning: '报告里怎样称呼自己：本单位、我中心、我局……缺省“本单位”。',
    },
    主要职责: {
      kind: 'longText',
      maxLength: 1500,
      meaning: '单位的主要职责；留空取自评表的“部门履职概述”或概况表的“职能职责概述”。',
    },
    机构设置: { kind: 'longText', maxLength: 500, meaning: '机构性质、内设机构、人员构成。' },
    人员编制: { kind: 'count', meaning: '核定编制数（人）；基础数据表、评分表里有的不用填。' },
    在职人数: { kind: 'count', meaning: '年末实有在职人数（人）；别的表里有的不用填。' },
    内设机构个数: { kind: 'count', meaning: '内设机构的个数。' },
    所属预算单位个数: { kind: 'count', meaning: '不含本单位；没有填 0。' },
    所属预算单位名单: { kind: 'text', maxLength: 300, meaning: '用顿号分开。' },
    人员经费用途: { kind: 'longText', maxLength: 200, meaning: '主要用于什么，不写数。' },
    公用经费用途: { kind: 'longText', maxLength: 200, meaning: '主要用于什么，不写数。' },
    基本支出说明: { kind: 'longText', maxLength: 200, meaning: '基本支出是为了什么，不写数。' },
    人员经费变动原因: { kind: 'longText', maxLength: 100, meaning: '较上年增减的主要原因。' },
    公用经费变动原因: { kind: 'longText', maxLength: 100, meaning: '较上年增减的主要原因。' },
    项目支出用途: { kind: 'longText', maxLength: 300, meaning: '项目支出总的用途；逐项的写在下表。' },
    三公经费说明: { kind: 'longText', maxLength: 500, meaning: '怎样控制三公经费、与预算和上年相比的情况。' },
    评价目的: { kind: 'longText', maxLength: 500, meaning: '为什么做这次自评。' },
    评价依据: { kind: 'longText', maxLength: 300, meaning: '通知的名称和文号。' },
    评价组织: { kind: 'longText', maxLength: 800, meaning: '谁牵头、怎样分工、分几步、起止日期。' },
    评价完成日期: { kind: 'date', meaning: '自评完成的日期，如 2024年2月28日。' },
    报告日期: { kind: 'date', meaning: '报告落款的日期，如 2023年3月22日。' },
    绩效目标: {
      kind: 'longText',
      maxLength: 1500,
      meaning: '年初的总体目标；留空取自评表的“整体绩效目标”。',
    },
    完成情况: { kind: 'longText', maxLength: 3000, meaning: '目标完成得怎样，照着目标逐项写。' },
    总体绩效: { kind: 'longText', maxLength: 3000, meaning: '履职、管理、成效的总的说法。' },
    经济性说明: { kind: 'longText', maxLength: 1500, meaning: '预算配置、执行、管理三方面。' },
    效率性说明: { kind: 'longText', maxLength: 1500, meaning: '工作效率。' },
    效益性说明: { kind: 'longText', maxLength: 1500, meaning: '经济、社会、生态效益和满意度。' },
    资产管理: { kind: 'longText', maxLength: 800, meaning: '资产的管理制度、台账、清查。' },
    评价结论: { kind: 'longText', maxLength: 500, meaning: '总的结论；得分、等次由评分表写，不用写。' },
    目标设定质量: { kind: 'longText', maxLength: 500, meaning: '年初目标定得合不合理。' },
    结果应用: { kind: 'longText', maxLength: 500, meaning: '自评结果怎样用、怎样公开。' },
    其他说明: { kind: 'longText', maxLength: 500, meaning: '其他需要说明的情况；没有留空。' },
    ...crossed(amountRows, ['本年数'], (row) => ({
      kind: 'amount',
      meaning: `本年${row}（万元），照决算。别的表里有的不用再填。`,
    })),
    ...crossed(amountRows, ['上年数'], (row) => ({
      kind: 'amount',
      meaning: `上年${row}（万元），照上年决算；增减由它算出。`,
    })),
  },
  blocks: {
    项目用途: {
      rowTitle: '项目',
      columns: {
        项目名称: { kind: 'text' },
        金额: { kind: 'amount', meaning: '万元；项目表里有的不用填。' },
        用途: { kind: 'longText', maxLength: 200, meaning: '主要用于什么。' },
      },
    },
    工作成绩: {
      rowTitle: '成绩',
      columns: {
        事项: { kind: 'text', meaning: '如 举办招商推介活动。' },
        数: { kind: 'amount' },
        单位: { kind: 'text', meaning: '次、个、家……' },
        来源: { kind: 'text', meaning: '数从哪里来：台账、统计报表。' },
      },
    },
    指标说明: {
      rowTitle: '指标',
      columns: {
        指标: { kind: 'text', meaning: '照评分表的三级指标写，不用写编号。' },
        说明: { kind: 'longText', maxLength: 800, meaning: '达到的情况；得分由评分表写，不用写。' },
      },
    },
    问题与措施: {
      rowTitle: '问题',
      columns: {
        问题: { kind: 'longText', maxLength: 200, meaning: '一个问题一行。' },
        原因: { kind: 'longText', maxLength: 200 },
        措施: { kind: 'longText', maxLength: 200, meaning: '每个问题都要有措施。' },
        责任人: { kind: 'text' },
        完成时限: { kind: 'text' },
      },
    },
  },
});
