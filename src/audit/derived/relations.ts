import { partsOfTotal, relations } from '../../forms';
import type { FieldRelation } from '../../forms';
import type { FormId } from '../../schemes';

/** 合计的下级：几个字段，或可增行区的一列。 */
export type Parts =
  | {
      readonly fields: readonly string[];
      /** 版面上首尾相连，可写成一个区域。 */ readonly adjoining?: boolean;
    }
  | { readonly block: string; readonly column: string };

/** 一处合计关系：合计字段＝下级之和。 */
export interface SumRelation {
  readonly form: FormId;
  readonly total: string;
  readonly parts: Parts;
}

/** 基础数据表的三栏。 */
export const basicColumns = ['上年决算数', '本年预算数', '本年决算数'] as const;

/** 项目表的三栏。 */
export const projectColumns = ['年初预算数', '全年预算数', '全年执行数'] as const;

/** 合计行的下级各行（不带栏名），如公用经费的 8 项明细。 */
export const partRows = (form: FormId, row: string, column: string): readonly string[] =>
  partsOfTotal(form, `${row}.${column}`).map((key) => key.slice(0, key.lastIndexOf('.')));

/** 公用经费的 8 项明细。 */
export const publicItems = partRows('基础数据表', '公用经费', '本年决算数');

/** 项目支出下的三类专项，各有项目行。 */
export const specials = partRows('基础数据表', '项目支出', '本年决算数');

/** 一张表上由公式加成的合计；跨区跨字段相加的（总分）不算。 */
const sums: readonly SumRelation[] = relations.flatMap((relation) => toSum(relation) ?? []);

function toSum({ form, key, block, kind, inputs, adjoining }: FieldRelation): SumRelation | null {
  if (kind !== 'total' || block !== null) return null;
  const fields = inputs.flatMap((input) => (input.kind === 'field' ? [input.key] : []));
  if (fields.length === inputs.length) return { form, total: key, parts: { fields, adjoining } };
  const [only, ...rest] = inputs;
  return only?.kind === 'column' && rest.length === 0
    ? { form, total: key, parts: { block: only.block, column: only.key } }
    : null;
}

/** 一张表上总计行（`项目支出.本年决算数` 的“项目支出”，或没有栏的整键）的合计关系。 */
export const totalsOf = (form: FormId, ...rows: readonly string[]): readonly SumRelation[] =>
  sums.filter(
    ({ form: on, total }) => on === form && rows.some((row) => total === row || total.startsWith(`${row}.`)),
  );

/** 部门表资金总额＝按支出性质分的两项：没有公式（资金总额的公式是按收入性质分的四项），在这里声明。 */
export const spendingTotal: SumRelation = {
  form: '部门整体支出绩效自评表',
  total: '资金总额',
  parts: { fields: ['基本支出', '项目支出'], adjoining: true },
};

/** 自评表的分值合计、得分合计。 */
export const scoreTotals: readonly SumRelation[] = (
  ['部门整体支出绩效自评表', '项目支出绩效自评表'] as const
).flatMap((form) => totalsOf(form, '分值合计', '得分合计'));

/** 金额与得分逐级合计的三张表。 */
const summed: readonly FormId[] = ['基础数据表', '部门整体支出绩效自评表', '项目支出绩效自评表'];

/** 合计格与下级的全部关系（一个合计格一条），A06 与逐级重算用；总分由 E15 管。 */
export const totalRelations: readonly SumRelation[] = sums.filter(
  ({ form, total }) => summed.includes(form) && total !== '总分',
);
