import type { FormId } from '../../schemes';
import type { Figure, FigureSource } from './figure';

const from = (form: FormId, field: string): FigureSource => ({ form, field });
const basic = (field: string): FigureSource => from('基础数据表', field);
const department = (field: string): FigureSource => from('部门整体支出绩效自评表', field);
const scoring = (field: string): FigureSource => from('部门整体支出绩效评价评分表', field);
const flow = (field: string): FigureSource => from('部门收支情况表', field);
const quoted = (field: string): FigureSource => from('报告正文数据表', field);
const slot = (field: string): FigureSource => from('报告文字栏', field);
const summary = (field: string): FigureSource => from('项目自评结果汇总表', field);
const cover = (field: string): FigureSource => from('评价报告封面及概况', field);

const rowsIn = (field: string): Figure => ({ kind: 'count', sources: [summary(field)] });
const amount = (sources: readonly FigureSource[], more: Partial<Figure> = {}): Figure => ({
  kind: 'amount',
  sources,
  ...more,
});
const count = (sources: readonly FigureSource[], more: Partial<Figure> = {}): Figure => ({
  kind: 'count',
  sources,
  ...more,
});

/** 本年、上年成对的支出。 */
function spending(
  name: string,
  current: readonly FigureSource[],
  prior: readonly FigureSource[],
  more: Partial<Figure> = {},
): Readonly<Record<string, Figure>> {
  return {
    [name]: amount([...current, slot(`${name}.本年数`)], { ...more, last: [quoted(`${name}.本年数`)] }),
    [`${name}上年`]: amount([...prior, slot(`${name}.上年数`)], {
      last: [quoted(`${name}.上年数`)],
      ...(more.otherwise ? { otherwise: more.otherwise.replace(/([^-+]+)/g, '$1上年') } : {}),
      aliases: [`上年${name}`],
    }),
  };
}

const fund = (name: string, short: string): Readonly<Record<string, Figure>> => ({
  [`${short}项目个数`]: count([summary(`${short}.项目个数`)]),
  [`${short}项目资金`]: amount([summary(`${short}.资金`)]),
  [`${short}占比`]: {
    kind: 'rate',
    sources: [summary(`${short}.占比`)],
    aliases: [`占${short}项目支出总额`],
  },
  [name]: amount([slot(`${name}.本年数`)], { aliases: [name] }),
});

/** 全部的数，一条一项。方案、表样没有的表，那一个出处就跳过。 */
export const figures: Readonly<Record<string, Figure>> = {
  编制数: count(
    [basic('编制数'), cover('人员编制'), scoring('编制数'), slot('人员编制'), quoted('编制人数')],
    {
      aliases: ['编制人数', '事业编制', '核定编制', '全额拨款事业编制', '事业编制人数'],
    },
  ),
  在职人数: count(
    [basic('实际在职人数'), cover('实有人数'), scoring('在职人员数'), slot('在职人数'), quoted('在职人数')],
    {
      aliases: ['实际人数', '在职人员', '实有在职人员', '实际在职人员为'],
    },
  ),
  控制率: {
    kind: 'rate',
    sources: [basic('控制率')],
    otherwise: '在职人数/编制数',
    aliases: ['在职人员控制率', '编制内在职人员控制率'],
  },
  内设机构个数: count([slot('内设机构个数')], { aliases: ['单位内设机构', '内设机构'] }),
  所属预算单位个数: count([slot('所属预算单位个数'), quoted('所属预算单位个数')], {
    aliases: ['所属预算单位'],
  }),

  ...spending(
    '基本支出',
    [basic('部门基本支出.本年决算数'), flow('支出和结余.基本支出')],
    [basic('部门基本支出.上年决算数')],
  ),
  ...spending(
    '公用经费',
    [basic('公用经费.本年决算数'), flow('支出和结余.公用支出')],
    [basic('公用经费.上年决算数')],
    {
      aliases: ['公用经费支出', '日常公用经费', '公用支出'],
    },
  ),
  ...spending('人员经费', [flow('支出和结余.人员支出')], [], {
    otherwise: '基本支出-公用经费',
    aliases: ['人员经费支出', '人员支出'],
  }),
  ...spending(
    '项目支出',
    [basic('项目支出.本年决算数'), flow('支出和结余.项目支出'), summary('项目支出决算数')],
    [basic('项目支出.上年决算数')],
    {
      aliases: ['项目经费支出'],
    },
  ),
  ...spending('收入决算', [flow('收入.收入合计')], [], { aliases: ['收入决算总额'] }),
  ...spending(
    '支出决算',
    [department('执行数'), flow('支出和结余.支出合计'), summary('部门整体决算数'), quoted('决算支出.本年数')],
    [],
    {
      otherwise: '基本支出+项目支出',
      aliases: ['决算支出', '支出决算数', '当年支出决算数'],
    },
  ),
  ...spending(
    '三公经费',
    [
      basic('三公经费.本年决算数'),
      flow('三公经费.三公经费合计'),
      scoring('三公经费实际支出'),
      quoted('三公经费决算'),
    ],
    [basic('三公经费.上年决算数')],
    {
      aliases: ['“三公经费”实际支出', '“三公”经费支出'],
    },
  ),
  三公经费预算: amount(
    [basic('三公经费.本年预算数'), scoring('本年三公经费预算数'), quoted('三公经费预算')],
    {
      aliases: ['“三公”经费年初预算数', '“三公经费”年初预算数'],
    },
  ),
  因公出国费: amount([basic('出国经费.本年决算数'), flow('三公经费.因公出国（境）费用')], {
    aliases: ['因公出国（境）费'],
  }),
  公车购置费: amount([basic('公车购置.本年决算数'), flow('三公经费.公务用车购置费')], {
    aliases: ['公务用车购置费'],
  }),
  公车运行维护费: amount([basic('公车运行维护.本年决算数'), flow('三公经费.公务用车运行维护费')], {
    aliases: ['公务用车运行维护费'],
  }),
  公车费: amount([basic('公务用车购置和维护经费.本年决算数')], {
    otherwise: '三公经费-公务接待费',
    unless: '因公出国费',
    aliases: ['公务用车购置及运行维护费'],
  }),
  公务接待费: amount([basic('公务接待.本年决算数'), flow('三公经费.公务接待费')]),
  工资福利支出: amount([quoted('工资福利支出')]),
  商品和服务支出: amount([quoted('商品和服务支出')]),
  对个人和家庭补助支出: amount([quoted('对个人和家庭补助支出')]),
  其他资本性支出: amount([quoted('其他资本性支出')]),

  政府性基金拨款: amount([department('政府性基金拨款'), flow('收入.政府基金拨款')]),
  年度资金总额: amount([department('资金总额')], { aliases: ['资金总额'] }),
  资金执行率: {
    kind: 'rate',
    sources: [department('资金执行率')],
    otherwise: '支出决算/年度资金总额',
    aliases: ['预算执行率', '执行率'],
  },
  执行率得分: { kind: 'score', sources: [department('执行率得分')] },

  上年结转: amount([scoring('上年结转'), flow('收入.上年结转')]),
  年初预算: amount([scoring('年初预算'), quoted('年初预算')]),
  本年追加预算: amount([scoring('本年追加预算'), quoted('本年追加')], { aliases: ['预算追加'] }),
  剔除的政策性追加: amount([scoring('剔除的政策性追加'), quoted('剔除合计')]),
  年末结余: amount([scoring('年末结余'), flow('支出和结余.累计结余')]),
  公用经费预算: amount([scoring('公用经费预算数'), basic('公用经费.本年预算数')], {
    aliases: ['年初预算安排公用经费为'],
  }),
  公用经费实际支出: amount([scoring('公用经费实际支出')], { aliases: ['实际公用经费支出'] }),
  上年三公经费预算: amount([scoring('上年三公经费预算数')]),
  本年三公经费预算: amount([scoring('本年三公经费预算数')]),
  三公经费实际支出: amount([scoring('三公经费实际支出')]),
  政府采购年初预算: amount([quoted('政府采购年初预算')], { aliases: ['年初政府采购预算'] }),
  政府采购预算: amount([scoring('政府采购预算数'), basic('政府采购金额.本年预算数')], {
    aliases: ['预算调整为'],
  }),
  政府采购实际金额: amount([scoring('政府采购实际金额'), basic('政府采购金额.本年决算数')], {
    aliases: ['实际政府采购金额', '政府采购金额'],
  }),
  政府采购货物: amount([quoted('政府采购货物')], { aliases: ['政府采购货物支出'] }),
  在用固定资产: amount([scoring('在用固定资产'), flow('固定资产.在用固定资产')], {
    aliases: ['实际在用的固定资产总额'],
  }),
  固定资产总额: amount([scoring('固定资产总额'), flow('固定资产.固定资产合计')], {
    aliases: ['所有固定资产总额'],
  }),
  新建面积批准: amount([scoring('新建面积批准')]),
  新建投资批准: amount([scoring('新建投资批准')]),
  综合满意度: { kind: 'rate', sources: [scoring('综合满意度')] },

  总分: {
    kind: 'score',
    sources: [scoring('总分'), department('总分'), summary('部门整体自评得分'), quoted('报告得分')],
    aliases: ['自评得分', '总绩效', '自评结果得分', '评价得分', '综合得分'],
  },
  等次: {
    kind: 'text',
    sources: [scoring('等次'), department('等次'), summary('部门整体自评等级'), quoted('报告等次')],
  },

  整体年初预算: amount([summary('部门整体年初预算数')], { aliases: ['整体年初预算安排'] }),
  整体调整后预算: amount([summary('部门整体调整后预算数')], { aliases: ['年中调整后预算数'] }),
  整体决算: amount([summary('部门整体决算数')], { aliases: ['决算数'] }),
  整体支出率: { kind: 'rate', sources: [summary('部门整体实际支出率')], aliases: ['年度实际支出率'] },
  项目年初预算: amount([summary('项目支出年初预算数')]),
  项目调整后预算: amount([summary('项目支出调整后预算数')]),
  项目决算: amount([summary('项目支出决算数')]),
  项目支出率: { kind: 'rate', sources: [summary('项目支出实际支出率')] },
  项目个数: rowsIn('项目.#'),
  优的项目个数: rowsIn('项目.自评等级=优'),
  良的项目个数: rowsIn('项目.自评等级=良'),
  中的项目个数: rowsIn('项目.自评等级=中'),
  差的项目个数: rowsIn('项目.自评等级=差'),
  评优率: { kind: 'rate', sources: [summary('评优率')] },
  转移支付资金: amount([summary('转移支付.资金合计')], { aliases: ['市对下转移支付资金'] }),
  中央转移支付: amount([summary('转移支付.中央资金')], { aliases: ['中央转移支付资金', '中央资金'] }),
  省级转移支付: amount([summary('转移支付.省级资金')], { aliases: ['省级转移支付资金', '省级资金'] }),
  市级转移支付: amount([summary('转移支付.市级资金')]),
  转移支付项目个数: count([summary('转移支付.项目个数')]),
  转移支付优: count([summary('转移支付.优')]),
  转移支付良: count([summary('转移支付.良')]),
  转移支付中: count([summary('转移支付.中')]),
  转移支付差: count([summary('转移支付.差')]),
  转移支付评优率: { kind: 'rate', sources: [summary('转移支付.评优率')] },
  ...fund('一般公共预算支出', '一般公共预算'),
  ...fund('政府性基金预算支出', '政府性基金预算'),
  ...fund('社会保险基金预算支出', '社保基金预算'),
  ...fund('国有资本经营预算支出', '国有资本经营预算'),
};
