import { uniqueSheetTitle } from '../../../forms';
import type { Scheme, Thresholds } from '../../../schemes';
import { auditSheetTitle } from '../../../submission';
import type { BookState, SheetState } from '../../kernel/book/bookState';
import { Grid } from '../../kernel/book/grid';
import { markOf } from '../../kernel/book/marks';
import { doneMark } from './auditMark';
import type { AuditLine } from './cell';
import { columnCount, firstRow } from './columns';
import { headLines, type AuditSheetContent } from './content';
import { findExisting, findUnfinished, type ExistingAuditSheet, type ExistingRow } from './existing';
import { parameterHeader, parameterHeading, parameterLine, usedParameters } from './parameterRows';
import { tableRows, type TableRow } from './tableRows';

/** 连续的几行，含两端。 */
export interface RowSpan {
  readonly row: number;
  readonly lastRow: number;
}

/** 写进工作簿之前定好的一切；这里不碰 Excel。行号除注明外都是插行之后、删行之前的。 */
export interface AuditSheetPlan {
  /** 就地更新或接着写的表；null 为新建。 */
  readonly target: SheetState | null;
  readonly sheetName: string;
  /** 在旁边重建时，旧表改叫什么。 */
  readonly retire: { readonly sheet: SheetState; readonly name: string } | null;
  /** 目标表上现有的内容。 */
  readonly grid: Grid;
  /** 结果多了要插的行。 */
  readonly insertion: RowSpan | null;
  /** 结果少了要删的行（内容已清空、旁边没有用户的东西才删）。 */
  readonly deletion: RowSpan | null;
  readonly lines: ReadonlyMap<number, AuditLine>;
  readonly rows: readonly TableRow[];
  readonly table: RowSpan;
  /** 参数 → 行号（删行之后的）。 */
  readonly parameters: ReadonlyMap<keyof Thresholds, number>;
  /** 参数 → 行号（删行之前的）：名称正指着它就不用动。 */
  readonly parametersBefore: ReadonlyMap<keyof Thresholds, number>;
  /** 样子要重做：新表、上次没写完、行的种类变了。 */
  readonly restyle: boolean;
  readonly mark: string;
  /** 单位名称，印在页眉。 */
  readonly unit: string;
  readonly explained: number;
  readonly orphaned: number;
}

/** 从窗格写进来的一条说明；一条可以盖几条结果。 */
export interface TypedExplanation {
  readonly keys: readonly string[];
  readonly text: string;
}

/** 看工作簿现状，定下“审核情况表”要写成什么样。 */
export function planAuditSheet(
  book: BookState,
  content: AuditSheetContent,
  typed: TypedExplanation | null = null,
): AuditSheetPlan {
  const existing = findExisting(book);
  const standing = existing?.standing ? existing : null;
  const target = standing?.sheet ?? findUnfinished(book, existing);
  const { submission, findings } = content;
  const { rows, explained, orphaned } = tableRows(
    submission,
    findings,
    withTyped(existing?.rows ?? [], typed),
  );
  const keys = usedParameters();
  const mark = doneMark({
    findings: findings.length,
    kept: orphaned + submission.evidence.length,
    parameters: keys.length,
  });
  const table: RowSpan = { row: firstRow, lastRow: firstRow + rows.length - 1 };
  const space = allot(standing, target?.grid ?? Grid.empty, table.lastRow);
  const start = startOfParameters(standing, space, table, keys);
  const deleted = space.deletion ? lengthOf(space.deletion) : 0;
  const rowsFrom = (first: number) => new Map(keys.map((key, index) => [key, first + index] as const));
  return {
    target,
    ...naming(book, target, standing ? null : existing),
    ...space,
    lines: new Map<number, AuditLine>([
      ...obsoleteRows(standing, space, table).map((row) => [row, emptyLine] as const),
      ...headLines(content, table.lastRow).entries(),
      ...rows.map(({ cells }, index) => [firstRow + index, new Map(cells.entries())] as const),
      ...parameterLines(keys, start, submission.registeredScheme, existing),
    ]),
    rows,
    table,
    parameters: rowsFrom(start - deleted),
    parametersBefore: rowsFrom(start),
    restyle: target === null || markOf(target) !== mark,
    mark,
    unit: submission.unit,
    explained,
    orphaned,
  };
}

const emptyLine: AuditLine = new Map();

const lengthOf = ({ row, lastRow }: RowSpan): number => lastRow - row + 1;

const rowsOf = ({ row, lastRow }: RowSpan): readonly number[] =>
  Array.from({ length: Math.max(0, lastRow - row + 1) }, (_, index) => row + index);

/** 窗格里刚写的说明盖过表上的；清空也算。 */
function withTyped(rows: readonly ExistingRow[], typed: TypedExplanation | null): readonly ExistingRow[] {
  if (!typed) return rows;
  const { keys, text } = typed;
  const written = keys.map((key): ExistingRow => {
    const before = rows.find((row) => row.key === key);
    return { key, explanation: text.trim(), texts: before?.texts ?? [] };
  });
  return [...rows.filter(({ key }) => !keys.includes(key)), ...written];
}

/** 插行、删行与插行之后的内容。 */
type Space = Pick<AuditSheetPlan, 'grid' | 'insertion' | 'deletion'>;

function allot(standing: ExistingAuditSheet | null, grid: Grid, newLast: number): Space {
  const lastRow = standing?.table.lastRow ?? newLast;
  if (newLast > lastRow) {
    const insertion = { row: lastRow + 1, lastRow: newLast };
    return { grid: grid.withInsertedRows(insertion.row, lengthOf(insertion)), insertion, deletion: null };
  }
  const surplus = { row: newLast + 1, lastRow };
  return { grid, insertion: null, deletion: newLast < lastRow && isOnlyOurs(grid, surplus) ? surplus : null };
}

/** 这几行在我们的列以外什么也没有，删整行不会带走用户的东西。 */
function isOnlyOurs(grid: Grid, { row, lastRow }: RowSpan): boolean {
  for (let at = row; at <= lastRow; at += 1) {
    for (let column = columnCount; column < grid.columnCount; column += 1) {
      if (!grid.isBlank(at, column)) return false;
    }
  }
  return true;
}

/** 结果区与第一个参数之间：空一行、小标题、表头。 */
const gap = 4;

/** 现有的参数在插行之后的行号，按行次。 */
function placedParameters(standing: ExistingAuditSheet | null, { insertion }: Space): readonly number[] {
  if (!standing) return [];
  const inserted = insertion ? lengthOf(insertion) : 0;
  return [...standing.parameters.values()]
    .filter(({ row }) => row > standing.table.lastRow)
    .map(({ row }) => row + inserted)
    .sort((a, b) => a - b);
}

/** 参数留在原来的地方（用户可能在中间插过行）；新表紧跟在结果后面。 */
function startOfParameters(
  standing: ExistingAuditSheet | null,
  space: Space,
  table: RowSpan,
  keys: readonly (keyof Thresholds)[],
): number {
  const end = Math.max(table.lastRow, standing?.table.lastRow ?? 0);
  const [first = 0] = placedParameters(standing, space);
  return keys.length === 0 ? end + gap : Math.max(end + gap, first);
}

/** 要清空的行：多出来的结果行、参数原来占的行；没写完的表上则是全部。 */
function obsoleteRows(standing: ExistingAuditSheet | null, space: Space, table: RowSpan): readonly number[] {
  if (!standing) return rowsOf({ row: 0, lastRow: space.grid.rowCount - 1 });
  const [first, ...others] = placedParameters(standing, space);
  return [
    ...rowsOf({ row: table.lastRow + 1, lastRow: standing.table.lastRow }),
    ...(first === undefined ? [] : [first - 2, first - 1, first, ...others]),
  ];
}

function parameterLines(
  keys: readonly (keyof Thresholds)[],
  start: number,
  scheme: Scheme,
  existing: ExistingAuditSheet | null,
): readonly (readonly [number, AuditLine])[] {
  if (keys.length === 0) return [];
  return [
    [start - 2, parameterHeading],
    [start - 1, parameterHeader],
    ...keys.map((key, index) => {
      const line = parameterLine(key, index + 1, scheme, existing?.parameters.get(key));
      return [start + index, line] as const;
    }),
  ];
}

function naming(
  book: BookState,
  target: SheetState | null,
  old: ExistingAuditSheet | null,
): Pick<AuditSheetPlan, 'sheetName' | 'retire'> {
  const retire =
    old && old.sheet !== target ? { sheet: old.sheet, name: retiredName(book, old.sheet) } : null;
  if (target) return { sheetName: target.name, retire };
  const taken = book.sheets.map((sheet) => (sheet === retire?.sheet ? retire.name : sheet.name));
  return { sheetName: uniqueSheetTitle(auditSheetTitle, taken), retire };
}

function retiredName(book: BookState, old: SheetState): string {
  if (old.name.includes('（旧）')) return old.name;
  const others = book.sheets.filter((sheet) => sheet !== old).map(({ name }) => name);
  return uniqueSheetTitle(`${[...old.name].slice(0, 27).join('')}（旧）`, others);
}
