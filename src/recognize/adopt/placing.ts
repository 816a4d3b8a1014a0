import type { Kind, Layout, PlacedCell } from '../../forms';
import type { Binding, Proposal, ProposedBlock } from '../proposal';

/** 表样没有、要收作自定义栏的一格。 */
export interface ExtraCell {
  readonly row: number;
  readonly column: number;
  readonly label: string;
}

/** 一张表的各格收作什么；一个字段只放一格，其余收作自定义栏。 */
export interface Placing {
  /** `行,列` → 字段键。 */
  readonly fields: ReadonlyMap<string, string>;
  /** `行,列` → 自定义栏的标签。 */
  readonly extras: ReadonlyMap<string, string>;
  /** 标签与值同格的：`行,列` → 标签文字（值换成“{填写}”）。 */
  readonly inline: ReadonlyMap<string, Binding>;
  /** 要放进版面的可增行区。 */
  readonly blocks: readonly ProposedBlock[];
}

/** 一格的键。 */
export const at = (row: number, column: number): string => `${row},${column}`;

/** 产品没有表样、借别的表种来绑的。 */
const borrowed: Readonly<Record<string, string>> = {
  项目评分表: '部门整体支出绩效评价评分表',
  转移支付绩效目标自评表: '项目支出绩效自评表',
};

/** 提案的表种绑成哪个表种；只认、只读的为 undefined。 */
export const kindFor = (proposal: Pick<Proposal, 'kind'>, kinds: readonly Kind[]): Kind | undefined =>
  kinds.find(({ id }) => id === (borrowed[proposal.kind ?? ''] ?? proposal.kind));

/** 定每一格收作什么。 */
export function placingOf(proposal: Proposal, kind: Kind): Placing {
  const blocks = usableBlocks(proposal, kind);
  const inBlock = (row: number): boolean =>
    blocks.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
  const fields = new Map<string, string>();
  const extras = new Map<string, string>();
  const inline = new Map<string, Binding>();
  const used = new Set<string>();
  for (const cell of proposal.cells) {
    if (cell.inline !== undefined) inline.set(at(cell.row, cell.column), cell);
  }
  for (const { row, column, field, inline: value } of proposal.cells) {
    if (value !== undefined || inBlock(row)) continue;
    if (Object.hasOwn(kind.fields, field) && !used.has(field)) {
      used.add(field);
      fields.set(at(row, column), field);
    } else extras.set(at(row, column), field);
  }
  for (const { row, column, label } of proposal.extra) {
    if (!inBlock(row)) extras.set(at(row, column), label);
  }
  return { fields, extras, inline, blocks };
}

/** 表种有的、互不重叠的区；同一个区认到两处的只取头一处。 */
function usableBlocks(proposal: Proposal, kind: Kind): readonly ProposedBlock[] {
  const found: ProposedBlock[] = [];
  for (const block of proposal.blocks) {
    const known = Object.hasOwn(kind.blocks, block.key);
    const overlaps = found.some(
      ({ key, firstRow, lastRow }) =>
        key === block.key || (block.firstRow <= lastRow && block.lastRow >= firstRow),
    );
    if (known && !overlaps && block.lastRow >= block.firstRow) found.push(block);
  }
  return found.sort((a, b) => a.firstRow - b.firstRow);
}

/** 资金来源里互不包含、加起来就是总额的几组；认得出是哪一组才敢替人求和。 */
const partitions: readonly (readonly string[])[] = [
  ['当年财政拨款', '上年结转资金', '财政专户管理资金', '单位资金', '其他资金'],
  ['中央补助', '省级资金', '市级资金', '县级资金', '其他资金'],
];

/** 总额由本版面上的哪些来源加成；说不准的为 null（由人填，不替人求和）。 */
export function partsOfFund(
  field: string,
  placed: ReadonlyMap<string, string>,
  extras: ReadonlyMap<string, string>,
): readonly string[] | null {
  const stage = /^年度资金总额\.(.+)$/.exec(field)?.[1];
  if (stage === undefined) return null;
  const tail = `.${stage}`;
  const sources = [
    ...[...placed.values()].map((key) => ({ key, parts: key })),
    ...[...extras.values()].map((key) => ({ key: `自定义.${key}`, parts: key })),
  ].filter(({ parts }) => parts.endsWith(tail) && !parts.startsWith('年度资金总额'));
  const names = sources.map(({ parts }) => parts.slice(0, -tail.length));
  const fits = partitions.some((partition) => names.every((name) => partition.includes(name)));
  const once = new Set(names).size === names.length;
  return fits && once && sources.length >= 2 ? sources.map(({ key }) => key) : null;
}

/** 版面的一格。 */
export type LayoutPlaced = PlacedCell;

/** 版面的一行。 */
export type LayoutRow = Layout['rows'][number];
