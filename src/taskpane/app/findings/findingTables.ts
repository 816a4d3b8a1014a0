import type { Finding } from '../../../audit';
import type { FieldKind } from '../../../forms';
import type { FormReading, Place, Submission } from '../../../submission';
import { describeExpected, kindAt } from './findingSides';
import { formCells, type FormCell } from './formCells';

/** 小表里的一格。 */
export interface TableCell {
  readonly place: Place;
  readonly text: string;
  /** main 出问题的格，related 牵涉到的格，context 只供对照。 */
  readonly role: 'main' | 'related' | 'context';
  /** 出问题的格应为（对照）什么；没有、或说的不是这一格的数，为空串。 */
  readonly expected: string;
}

/** 小表的一行：一格对一栏；单列的字段只有一格，跨各栏。 */
export interface TableRow {
  readonly key: string;
  readonly title: string;
  readonly cells: readonly (TableCell | null)[];
}

/** 一条结果在一张工作表上的小表。 */
export interface FindingTable {
  readonly sheetName: string;
  /** 栏名，按列次；全是单列的字段时为空。 */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** 没有列出的行数。 */
  readonly omitted: number;
}

/** 窗格窄，最多这么多栏、这么多行。 */
const mostColumns = 4;
const mostRows = 12;

const within = (place: Place, row: number, column: number): boolean =>
  place.row <= row && row <= place.lastRow && place.column <= column && column <= place.lastColumn;

const sameSpot = (a: Place, b: Place): boolean =>
  a.sheetId === b.sheetId && a.row === b.row && a.column === b.column;

const overlaps = (a: Place, b: Place): boolean =>
  a.row <= b.lastRow && b.row <= a.lastRow && a.column <= b.lastColumn && b.column <= a.lastColumn;

/** 结果牵涉到的格，一张工作表一张小表，出问题的那张在前；除了自己没有别的可对照就没有。 */
export function findingTables(submission: Submission, finding: Finding): readonly FindingTable[] {
  const places = [...(finding.place === null ? [] : [finding.place]), ...finding.related];
  const sheetIds = [...new Set(places.map(({ sheetId }) => sheetId))];
  return sheetIds.flatMap((sheetId) =>
    submission.forms
      .filter((form) => form.sheetId === sheetId)
      .flatMap((reading) => {
        const own = places.filter((place) => place.sheetId === sheetId);
        const table = tableOn(reading, finding, own, kindAt(submission, finding));
        return table === null ? [] : [table];
      }),
  );
}

function tableOn(
  reading: FormReading,
  finding: Finding,
  places: readonly Place[],
  kind: FieldKind | undefined,
): FindingTable | null {
  const cells = formCells(reading);
  const involved = cells.filter(({ place }) => places.some((each) => overlaps(place, each)));
  const main = involved.find(({ place }) => finding.place !== null && sameSpot(place, finding.place));
  const columns = columnsOf(involved, main);
  const rowKeys = [...new Set([...around(cells, main), ...involved].map(({ rowKey }) => rowKey))];
  const kept = new Set(rowKeys.slice(0, mostRows));
  const rows = groupRows(
    cells.filter(({ rowKey, column }) => kept.has(rowKey) && (column === '' || columns.includes(column))),
  );
  if (rows.length < 2 && columns.length < 2) return null;
  const toCell = (cell: FormCell): TableCell => {
    const { place, text, value } = cell;
    if (cell !== main) {
      return { place, text, role: involved.includes(cell) ? 'related' : 'context', expected: '' };
    }
    // 比的是几格之和时，“应为”不是说这一格
    const own = value === finding.actual || text === finding.actual;
    return { place, text, role: 'main', expected: own ? describeExpected(finding, kind) : '' };
  };
  return {
    sheetName: reading.sheetName,
    columns,
    rows: rows.map(([first, ...rest]) => ({
      key: first.rowKey,
      title: first.rowTitle,
      cells:
        first.column === ''
          ? [toCell(first)]
          : columns.map((column) => {
              const cell = [first, ...rest].find((each) => each.column === column);
              return cell === undefined ? null : toCell(cell);
            }),
    })),
    omitted: rowKeys.length - kept.size,
  };
}

/** 出问题的格，和它上下紧挨着的同一栏的格。 */
function around(cells: readonly FormCell[], main: FormCell | undefined): readonly FormCell[] {
  if (main === undefined) return [];
  const { row, lastRow, column } = main.place;
  const beside = cells.filter(
    ({ place, column: title }) =>
      title === main.column && (within(place, row - 1, column) || within(place, lastRow + 1, column)),
  );
  return [main, ...beside];
}

/** 牵涉到的栏，按列次；太多就留离出问题的格最近的。 */
function columnsOf(involved: readonly FormCell[], main: FormCell | undefined): readonly string[] {
  const positions = new Map<string, number>();
  for (const { column, place } of involved) {
    if (column !== '' && !positions.has(column)) positions.set(column, place.column);
  }
  const from = main?.place.column ?? 0;
  return [...positions]
    .sort(([, a], [, b]) => Math.abs(a - from) - Math.abs(b - from))
    .slice(0, mostColumns)
    .sort(([, a], [, b]) => a - b)
    .map(([column]) => column);
}

type Row = readonly [FormCell, ...FormCell[]];

/** 一行一组，从上到下。 */
function groupRows(cells: readonly FormCell[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const cell of cells) {
    const row = rows.get(cell.rowKey);
    rows.set(cell.rowKey, row === undefined ? [cell] : [...row, cell]);
  }
  return [...rows.values()].sort(([a], [b]) => a.place.row - b.place.row || a.place.column - b.place.column);
}
