import { blockName, blocksOf, columnName, fieldName, fieldsOf, forms, markFormula, markName } from '../forms';
import type { Form } from '../forms';
import type { Binding, Proposal, ProposedBlock } from './proposal';

/** 绑定一张表要建的一个名称；区域从 0 起、含两端。 */
export interface BindingName {
  readonly name: string;
  readonly scope: 'workbook' | 'sheet';
  readonly rect: {
    readonly row: number;
    readonly column: number;
    readonly lastRow: number;
    readonly lastColumn: number;
  };
}

/** 一张表绑成产品的哪张表样、建哪些名称。 */
export interface BindingPlan {
  readonly form: Form;
  readonly names: readonly BindingName[];
  /** 隐藏的表样标记（工作表级名称）与它的公式。 */
  readonly mark: { readonly name: string; readonly formula: string };
  /** 认出来、表样却没有的字段（新设的键）：不建名称，原样保留。 */
  readonly unbound: readonly string[];
}

/** 表种 → 产品的表样；只认不绑的表种没有。 */
const formOf = (kind: string | null): Form | undefined => {
  if (kind === '项目评分表') return forms.find(({ id }) => id === '部门整体支出绩效评价评分表');
  if (kind === '转移支付绩效目标自评表') return forms.find(({ id }) => id === '项目支出绩效自评表');
  return forms.find(({ id }) => id === kind);
};

/** 目标分几行写的，名称指着头一格。 */
function firstOf(cells: readonly Binding[], field: string): Binding | undefined {
  return cells.find((cell) => cell.field === field && cell.inline === undefined);
}

/** 几行共一格的列（合并的分值、得分、原因）：格比指标少，逐行看就看错了，不算有这一列。 */
function isShared({ cells }: Proposal, block: ProposedBlock, column: number): boolean {
  const count = (at: number | undefined): number =>
    cells.filter((cell) => cell.column === at && cell.row >= block.firstRow && cell.row <= block.lastRow)
      .length;
  return count(column) < count(block.columns.find(({ key }) => key === '三级指标')?.column);
}

/**
 * 提案 → 要建的名称。名称只指着整格是值的格；标签与值同格的不建（值要拆出来才读得了）。
 * @returns 产品没有这种表样（目标申报表、监控表、复核表……）为 `null`
 */
export function bindingPlan(proposal: Proposal): BindingPlan | null {
  const form = formOf(proposal.kind);
  if (!form) return null;
  const { scope } = form;
  const names: BindingName[] = [];
  const fields = new Set(fieldsOf(form).map(({ key }) => key));
  for (const key of fields) {
    const cell = firstOf(proposal.cells, key);
    if (!cell) continue;
    const { row, column } = cell;
    names.push({
      name: fieldName(form, key),
      scope,
      rect: { row, column, lastRow: row, lastColumn: column },
    });
  }
  const blocks = new Set<string>();
  for (const block of blocksOf(form)) {
    const proposed = proposal.blocks.find(({ key }) => key === block.key);
    if (!proposed) continue;
    blocks.add(block.key);
    const { firstRow: row, lastRow } = proposed;
    const known = proposed.columns.filter(({ key, column }) =>
      block.columns.some(
        (one) => one.key === key && (one.grouped === true || !isShared(proposal, proposed, column)),
      ),
    );
    const left = Math.min(...known.map(({ column }) => column));
    const right = Math.max(...known.map(({ column }) => column));
    if (known.length === 0) continue;
    names.push({
      name: blockName(form, block.key),
      scope,
      rect: { row, column: left, lastRow, lastColumn: right },
    });
    for (const { key, column } of known) {
      names.push({
        name: columnName(form, block.key, key ?? ''),
        scope,
        rect: { row, column, lastRow, lastColumn: column },
      });
    }
  }
  const unbound = [...new Set(proposal.cells.map(({ field }) => field))].filter((field) => {
    const [block, column] = field.split('.');
    const known = blocksOf(form).find(({ key }) => key === block);
    return (
      !fields.has(field) &&
      !(known && blocks.has(known.key) && known.columns.some(({ key }) => key === column))
    );
  });
  return { form, names, mark: { name: markName, formula: markFormula(form) }, unbound };
}
