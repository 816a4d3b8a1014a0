import type { Decimal } from '../../domain';
import type { FormId } from '../../schemes';
import type { Submission } from '../../submission';
import { balanceForm, balanceForms, departmentFigure } from '../balance/balance';
import type { BalancePart } from '../balance/balance';
import { isBlank } from '../cells/reading';
import { fieldOf, formsOf } from '../cells/subject';
import type { Subject } from '../cells/subject';
import { amountOf, soundAmountOf } from '../derived/sums';

/** 表上的出处：一个字段，或收支情况表一列的全部门数。 */
export type FigureSource =
  { readonly form: FormId; readonly field: string } | { readonly part: BalancePart; readonly column: string };

/** 正文里的一个数与它在各表的出处。 */
export interface QuotedFigure {
  readonly field: string;
  readonly sources: readonly FigureSource[];
}

const basic = (field: string): FigureSource => ({ form: '基础数据表', field });
const scoring = (field: string): FigureSource => ({ form: '部门整体支出绩效评价评分表', field });
const summary = (field: string): FigureSource => ({ form: '项目自评结果汇总表', field });
const cover = (field: string): FigureSource => ({ form: '评价报告封面及概况', field });
const balance = (part: BalancePart, column: string): FigureSource => ({ part, column });

/** 正文数据表的字段 ↔ 各表的出处；方案里没有的表自然不比。 */
export const quotedFigures: readonly QuotedFigure[] = [
  {
    field: '决算支出.本年数',
    sources: [
      balance('支出和结余', '支出合计'),
      { form: '部门整体支出绩效自评表', field: '执行数' },
      summary('部门整体决算数'),
    ],
  },
  {
    field: '基本支出.本年数',
    sources: [balance('支出和结余', '基本支出'), basic('部门基本支出.本年决算数')],
  },
  { field: '基本支出.上年数', sources: [basic('部门基本支出.上年决算数')] },
  { field: '人员经费.本年数', sources: [balance('支出和结余', '人员支出')] },
  {
    field: '公用经费.本年数',
    sources: [balance('支出和结余', '公用支出'), basic('公用经费.本年决算数')],
  },
  { field: '公用经费.上年数', sources: [basic('公用经费.上年决算数')] },
  {
    field: '项目支出.本年数',
    sources: [balance('支出和结余', '项目支出'), basic('项目支出.本年决算数'), summary('项目支出决算数')],
  },
  { field: '项目支出.上年数', sources: [basic('项目支出.上年决算数')] },
  { field: '年初预算', sources: [scoring('年初预算'), summary('部门整体年初预算数')] },
  { field: '调整后预算', sources: [summary('部门整体调整后预算数')] },
  { field: '本年追加', sources: [scoring('本年追加预算')] },
  { field: '财政拨款', sources: [balance('收入', '公共财政拨款')] },
  { field: '上年结转', sources: [balance('收入', '上年结转'), scoring('上年结转')] },
  { field: '年末结余', sources: [balance('支出和结余', '累计结余'), scoring('年末结余')] },
  { field: '剔除合计', sources: [scoring('剔除的政策性追加')] },
  { field: '三公经费预算', sources: [scoring('本年三公经费预算数'), basic('三公经费.本年预算数')] },
  {
    field: '三公经费决算',
    sources: [balance('三公经费', '三公经费合计'), scoring('三公经费实际支出'), basic('三公经费.本年决算数')],
  },
  { field: '编制人数', sources: [cover('人员编制'), basic('编制数')] },
  { field: '在职人数', sources: [cover('实有人数'), basic('实际在职人数')] },
];

/** 在表上找到的数。 */
export interface FoundFigure {
  /** 提示语里的叫法，如“《部门收支情况表》项目支出”。 */
  readonly title: string;
  readonly amount: Decimal;
  /** 那里的合计与下级不平时按下级之和算的数；平就是 `amount`。 */
  readonly sound: Decimal;
  readonly cells: readonly Subject[];
}

/** 出处里填了数的。 */
export function findFigure(submission: Submission, source: FigureSource): readonly FoundFigure[] {
  const { amountTolerance } = submission.scheme.thresholds;
  if ('part' in source) {
    return balanceForms(submission).flatMap((form) => {
      const figure = departmentFigure(form, source.part, source.column, amountTolerance);
      return figure === null ? [] : [{ title: `《${balanceForm}》${source.column}`, ...figure }];
    });
  }
  return formsOf(submission, source.form).flatMap((form) => {
    const cell = fieldOf(form, source.field);
    const amount = isBlank(cell.reading) ? null : amountOf(cell);
    const title = `《${source.form}》${source.field.replaceAll('.', '')}`;
    if (amount === null) return [];
    return [{ title, amount, sound: soundAmountOf(cell, amountTolerance) ?? amount, cells: [cell] }];
  });
}
