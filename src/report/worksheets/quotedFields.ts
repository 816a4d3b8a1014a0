import type { QuantityKind } from '../text/units';

/** 《报告正文数据表》的一项在正文里怎样叫。 */
export interface QuotedField {
  readonly field: string;
  readonly kind: QuantityKind;
  /** 数前面的叫法，取最长的一个对得上的。 */
  readonly labels: readonly string[];
  /** 后面跟着的“较上年增加…、增长…%、占基本支出的…%”各填到哪里。 */
  readonly change?: { readonly amount: string; readonly rate: string };
  readonly share?: string;
}

const spending = (name: string, labels: readonly string[], hasShare = false): QuotedField => ({
  field: `${name}.本年数`,
  kind: 'money',
  labels,
  change: { amount: `${name}.增减额`, rate: `${name}.增长率` },
  ...(hasShare ? { share: `${name}.占比` } : {}),
});
const money = (field: string, ...labels: readonly string[]): QuotedField => ({
  field,
  kind: 'money',
  labels: [field, ...labels],
});
const count = (field: string, ...labels: readonly string[]): QuotedField => ({
  field,
  kind: 'count',
  labels,
});

/** 正文里认得出的各项，一条一项；逐项列的见 quotedRows。 */
export const quotedFields: readonly QuotedField[] = [
  spending('决算支出', ['决算支出', '支出决算', '支出决算数', '当年支出决算数', '决算支出总额']),
  spending('基本支出', ['基本支出', '基本支出总额']),
  spending('人员经费', ['人员经费', '人员经费支出', '人员支出'], true),
  spending('公用经费', ['公用经费', '公用经费支出', '公用支出', '日常公用经费'], true),
  spending('项目支出', ['项目支出', '项目经费支出']),
  money('工资福利支出'),
  money('商品和服务支出'),
  money('对个人和家庭补助支出', '对个人和家庭的补助支出', '对个人和家庭的补助'),
  money('其他资本性支出', '资本性支出'),
  money('年初预算', '年初预算数'),
  money('调整后预算', '调整后预算数', '年中调整后预算数', '年中调整后预算'),
  money('本年追加', '本年追加预算', '预算追加'),
  money('财政拨款', '公共财政拨款', '本年公共财政拨款'),
  money('上年结转', '上年结转和结余'),
  money('年末结余', '年末结转和结余'),
  money('实际追加预算'),
  money('三公经费预算', '三公经费年初预算', '三公经费年初预算数', '三公经费预算数'),
  money('三公经费决算', '三公经费决算数', '三公经费实际支出', '三公经费支出'),
  money('政府采购年初预算', '年初政府采购预算'),
  money('政府采购货物', '政府采购货物支出'),
  count('编制人数', '编制人数', '核定编制', '事业编制', '全额拨款事业编制', '事业编制人数', '编制'),
  count('在职人数', '在职人数', '实际人数', '在职人员', '实有在职人员', '实际在职人员'),
  count('所属预算单位个数', '所属预算单位'),
  {
    field: '报告得分',
    kind: 'score',
    labels: ['总绩效', '自评得分', '综合得分', '自评总分', '评价得分', '结果得分'],
  },
];
