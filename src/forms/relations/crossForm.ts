import type { FormId } from '../../schemes';
import { blocksOf, fieldsOf } from '../names';
import { findForm } from '../registered';

/** 一张表上的一个字段。 */
export interface FieldRef {
  readonly form: FormId;
  readonly key: string;
}

/** 上年关系：本年表的一个字段 ← 上年表的字段；上年没有前一个（或空着）才看后一个。 */
export interface FieldPair {
  readonly to: FieldRef;
  readonly from: readonly FieldRef[];
}

/** 上年关系：本年表可增行区的一列 ← 上年表可增行区的一列，行按名字对。 */
export interface ColumnPair {
  readonly form: FormId;
  readonly block: string;
  readonly column: string;
  readonly from: { readonly block: string; readonly column: string };
}

const [lastActual, thisActual] = ['上年决算数', '本年决算数'];
const basic: FormId = '基础数据表';
const scoring: FormId = '部门整体支出绩效评价评分表';
const income: FormId = '部门收支情况表';

/** 基础数据表：每个“上年决算数”都来自上年表同一行的“本年决算数”。 */
const basicFields: readonly FieldPair[] = fieldsOf(findForm(basic))
  .filter(({ key }) => key.endsWith(`.${lastActual}`))
  .map(({ key }) => ({
    to: { form: basic, key },
    from: [{ form: basic, key: key.replace(lastActual, thisActual) }],
  }));

const basicColumns: readonly ColumnPair[] = blocksOf(findForm(basic))
  .filter(({ columns }) => columns.some(({ key }) => key === lastActual))
  .map(({ key }) => ({
    form: basic,
    block: key,
    column: lastActual,
    from: { block: key, column: thisActual },
  }));

/** 逐个字段的上年关系；结转照它，B18 照它核对。 */
export const lastYearFields: readonly FieldPair[] = [
  ...basicFields,
  {
    to: { form: scoring, key: '上年三公经费预算数' },
    from: [
      { form: scoring, key: '本年三公经费预算数' },
      { form: basic, key: '三公经费.本年预算数' },
    ],
  },
  {
    to: { form: scoring, key: '上年结转' },
    from: [
      { form: income, key: '支出和结余.汇总.累计结余' },
      { form: scoring, key: '年末结余' },
    ],
  },
  {
    to: { form: income, key: '收入.汇总.上年结转' },
    from: [{ form: income, key: '支出和结余.汇总.累计结余' }],
  },
];

/** 逐列的上年关系。 */
export const lastYearColumns: readonly ColumnPair[] = [
  ...basicColumns,
  { form: income, block: '收入', column: '上年结转', from: { block: '支出和结余', column: '累计结余' } },
];
