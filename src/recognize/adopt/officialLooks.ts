import type { CellLook, Layout, PlacedCell, PlacedRow } from '../../forms';

type Row = Layout['rows'][number];

/** 表名一行的行高，磅。 */
const titleHeight = 34;

/** 竖着写的标题：所在的竖栏窄到横着放不下几个字（半角字符）。 */
const narrow = 8;

/**
 * 认来的标签照官方表的样子摆：表名、年度、附件号、注没有边框，表头与栏目居中，资金明细靠左，竖排标题竖着写，
 * 连着的几行表头每页都重复。只定样子，字一个不动；绑定在原表上时样子本来就不写。
 */
export function officialLooks(rows: readonly Row[], columns: Layout['columns']): readonly Row[] {
  const firstField = rows.findIndex((row) => 'block' in row || row.cells.some(isValue));
  const block = rows.findIndex((row) => 'block' in row);
  let firstHeader = block;
  while (firstHeader > firstField + 1 && isHeader(rows[firstHeader - 1]!)) firstHeader -= 1;
  return rows.map((row, index) => {
    if ('block' in row) return row;
    const cells = row.cells.map((cell) => ({ ...cell, ...lookOf(cell, row, index < firstField, columns) }));
    const isTitle = cells.some(({ look }) => look === 'title');
    return {
      ...row,
      cells,
      ...(isTitle && row.height === undefined ? { height: titleHeight } : {}),
      ...(index >= firstHeader && index < block ? { repeat: true as const } : {}),
    };
  });
}

const isValue = ({ caption }: PlacedCell): boolean => caption === undefined;

const isHeader = (row: Row): boolean => !('block' in row) && !row.cells.some(isValue);

function lookOf(
  cell: PlacedCell,
  { cells }: PlacedRow,
  isAbove: boolean,
  columns: Layout['columns'],
): { readonly look?: CellLook; readonly bare?: true } {
  const { caption: text, look } = cell;
  if (text === undefined) return {};
  const spread = widthOf(cell, columns) === columns.length;
  if (look === 'title') return { bare: true };
  if (spread && /^\s*[（(]?\{年度\}年度[)）]?\s*$/.test(text)) return { look: 'subtitle', bare: true };
  if (spread && isAbove) return { look: 'plain', bare: true };
  if (spread && /^\s*(?:注|备注)/.test(text)) return { look: 'remark', bare: true };
  if (/[:：]\{(?:填写|单位)\}$/.test(text) && !funds.test(text)) return { look: 'plain', bare: true };
  if (cell.spanBlock)
    return { look: columns[indexOf(cell.at, columns)]!.width <= narrow ? 'vertical' : 'heading' };
  const listsFunds = cells.some(({ field, extra }) => /\.全年(?:预算|执行)数$/.test(field ?? extra ?? ''));
  return { look: listsFunds && funds.test(text) ? 'label' : 'heading' };
}

const funds = /资金|总额|拨款|补助|其中/;

const indexOf = (name: string, columns: Layout['columns']): number =>
  columns.findIndex((column) => column.name === name);

const widthOf = ({ at, to = at }: PlacedCell, columns: Layout['columns']): number =>
  indexOf(to, columns) - indexOf(at, columns) + 1;
