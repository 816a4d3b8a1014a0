import type { FormId } from '../../schemes';
import { conclusions, conclusionSources, type Conclusion } from './conclusions';
import { partsOfTotal, relations } from './formRelations';
import { columnNode, fieldNode, isSameNode, type Node } from './node';

/**
 * 表间照抄：一处的数就是别的表上的同一个数。只在这里说一次：核对的规则（D03、F05、F06、G02、H01、H12）、
 * “填一次”的取数、来龙去脉都由它读。
 */
export interface Copy {
  readonly to: Node;
  /**
   * 各个出处，前面的为准；一个出处有几处的，是它们的和。可增行区的一列是各行之和（全部门的数）；
   * `byName` 的是同名的那一行、同名的那张表。
   */
  readonly from: readonly (readonly Node[])[];
  /** 行与表按名字对。 */
  readonly byName?: true;
}

const balanceForm: FormId = '部门收支情况表';
const basicForm: FormId = '基础数据表';
const projectForm: FormId = '项目支出绩效自评表';
const summaryForm: FormId = '项目自评结果汇总表';
const departmentForm: FormId = '部门整体支出绩效自评表';

const accounts = (block: string, column: string) => columnNode(balanceForm, block, column);
const basic = (key: string) => fieldNode(basicForm, key);
const scoring = (key: string) => fieldNode('部门整体支出绩效评价评分表', key);
const summary = (key: string) => fieldNode(summaryForm, key);
const cover = (key: string) => fieldNode('评价报告封面及概况', key);

/** 一张表的各格 ← 出处，一格一条。 */
const into = (form: FormId, sources: Readonly<Record<string, readonly (Node | readonly Node[])[]>>) =>
  Object.entries(sources).map(([key, from]): Copy => ({
    to: fieldNode(form, key),
    from: from.map((each) => ('form' in each ? [each] : each)),
  }));

/** 报告正文的数抄自各表；方案里没有的表自然没有。 */
const quoted = into('报告正文数据表', {
  '决算支出.本年数': [
    accounts('支出和结余', '支出合计'),
    fieldNode(departmentForm, '执行数'),
    summary('部门整体决算数'),
  ],
  '基本支出.本年数': [accounts('支出和结余', '基本支出'), basic('部门基本支出.本年决算数')],
  '基本支出.上年数': [basic('部门基本支出.上年决算数')],
  '人员经费.本年数': [accounts('支出和结余', '人员支出')],
  '公用经费.本年数': [accounts('支出和结余', '公用支出'), basic('公用经费.本年决算数')],
  '公用经费.上年数': [basic('公用经费.上年决算数')],
  '项目支出.本年数': [
    accounts('支出和结余', '项目支出'),
    basic('项目支出.本年决算数'),
    summary('项目支出决算数'),
  ],
  '项目支出.上年数': [basic('项目支出.上年决算数')],
  年初预算: [scoring('年初预算'), summary('部门整体年初预算数')],
  调整后预算: [summary('部门整体调整后预算数')],
  本年追加: [scoring('本年追加预算')],
  财政拨款: [accounts('收入', '公共财政拨款')],
  上年结转: [accounts('收入', '上年结转'), scoring('上年结转')],
  年末结余: [accounts('支出和结余', '累计结余'), scoring('年末结余')],
  剔除合计: [scoring('剔除的政策性追加')],
  三公经费预算: [scoring('本年三公经费预算数'), basic('三公经费.本年预算数')],
  三公经费决算: [
    accounts('三公经费', '三公经费合计'),
    scoring('三公经费实际支出'),
    basic('三公经费.本年决算数'),
  ],
  编制人数: [cover('人员编制'), basic('编制数')],
  在职人数: [cover('实有人数'), basic('实际在职人数')],
});

/** 评分表的算式参数抄自各表。 */
const scoringParameters = into('部门整体支出绩效评价评分表', {
  编制数: [cover('人员编制'), basic('编制数')],
  在职人员数: [cover('实有人数'), basic('实际在职人数')],
  本年三公经费预算数: [basic('三公经费.本年预算数')],
  三公经费实际支出: [accounts('三公经费', '三公经费合计'), basic('三公经费.本年决算数')],
  上年结转: [accounts('收入', '上年结转')],
  年末结余: [accounts('支出和结余', '累计结余')],
  公用经费预算数: [basic('公用经费.本年预算数')],
  公用经费实际支出: [accounts('支出和结余', '公用支出'), basic('公用经费.本年决算数')],
  在用固定资产: [accounts('固定资产', '在用固定资产')],
  固定资产总额: [accounts('固定资产', '固定资产合计')],
});

/** 部门自评表的资金抄自基础数据表：执行数是两个决算数之和，按支出性质分的两项是两个预算数。 */
const departmentFunds = into(departmentForm, {
  执行数: [[basic('部门基本支出.本年决算数'), basic('项目支出.本年决算数')]],
  基本支出: [basic('部门基本支出.本年预算数')],
  项目支出: [basic('项目支出.本年预算数')],
});

const isComputed = (form: FormId, key: string): boolean =>
  relations.some((each) => each.form === form && each.key === key && each.block === null);

/** 得分、等次；自己有公式的（汇总表的等级由得分评）不抄。 */
const conclusionCopies: readonly Copy[] = conclusions.flatMap((own) => {
  const sources = conclusionSources(own);
  const copy = (keyOf: (each: Conclusion) => string): readonly Copy[] =>
    sources.length === 0 || isComputed(own.form, keyOf(own))
      ? []
      : [
          {
            to: fieldNode(own.form, keyOf(own)),
            from: sources.map((each) => [fieldNode(each.form, keyOf(each))]),
          },
        ];
  return [...copy(({ score }) => score), ...copy(({ grade }) => grade)];
});

/** 同名的项目：基础数据表的项目行、汇总表的项目行抄自项目表。 */
const projectCopies: readonly Copy[] = [
  ...partsOfTotal(basicForm, '项目支出.本年决算数').flatMap((part) => {
    const block = part.slice(0, part.lastIndexOf('.'));
    return [
      byName(columnNode(basicForm, block, '本年预算数'), '年度资金总额.年初预算数'),
      byName(columnNode(basicForm, block, '本年决算数'), '年度资金总额.全年执行数'),
    ];
  }),
  byName(columnNode(summaryForm, '项目', '主管部门（单位）'), '主管部门'),
  byName(columnNode(summaryForm, '项目', '预算金额（调整后）'), '年度资金总额.全年预算数'),
  byName(columnNode(summaryForm, '项目', '自评得分'), '总分'),
];

function byName(to: Node, key: string): Copy {
  return { to, from: [[fieldNode(projectForm, key)]], byName: true };
}

/** 全部表间照抄。 */
export const copies: readonly Copy[] = [
  ...departmentFunds,
  ...scoringParameters,
  ...quoted,
  ...conclusionCopies,
  ...projectCopies,
];

/** 抄进一张表的。 */
export const copiesInto = (form: FormId): readonly Copy[] => copies.filter(({ to }) => to.form === form);

/** 抄进一处的出处；没有登记的为空。 */
export const copySources = (to: Node): readonly (readonly Node[])[] =>
  copies.find((copy) => isSameNode(copy.to, to))?.from ?? [];
