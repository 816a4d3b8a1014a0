import type { BookRecords } from './extract/bookRecords';
import { bookRows, type BookRows } from './lake/rows';
import { tableKeys } from './lake/tables';
import { planDetail } from './report/detailPlan';
import { detailSheets } from './report/detailSheets';
import { unitDetails, type UnitDetail } from './report/unitDetails';
import { mainBook } from './report/mainBook';
import type { Dimension } from './rollUp/measures';
import { summarizeRows } from './rollUp/summarizeRows';
import { rosterMatcher } from './roster/matchUnit';
import type { RosterUnit } from './roster/roster';

/** 不进库、当场汇总的一批。 */
export interface GatherInput {
  readonly books: readonly { readonly file: string; readonly records: BookRecords }[];
  readonly failures: readonly { readonly file: string; readonly reason: string }[];
  readonly roster: readonly RosterUnit[];
  readonly by: Dimension;
  readonly ruleTitles: ReadonlyMap<string, string>;
}

/** 汇总好的一本与几个数。 */
export interface Gathered {
  readonly year: number;
  readonly bytes: Uint8Array;
  /** 各表的名字，按次序。 */
  readonly sheets: readonly string[];
  readonly units: number;
  readonly projects: number;
  readonly across: number;
  /** 一个单位一份：点开看数、审核结果、出自哪个文件。 */
  readonly details: readonly UnitDetail[];
  /** 名册里没有报的。 */
  readonly missing: number;
}

function allRows(books: GatherInput['books'], roster: readonly RosterUnit[]): BookRows {
  const match = rosterMatcher(roster);
  const each = books.map(({ file, records }) => bookRows(records, match(records, file), file));
  return Object.fromEntries(
    tableKeys.map((key) => [key, each.flatMap((rows) => rows[key] as readonly object[])]),
  ) as unknown as BookRows;
}

/** 几百份的记录 → 汇总簿（明细也在里面）；一份也没有为 `null`。源文件的链接照文件名，放在一个文件夹里才点得开。 */
export function gather({ books, failures, roster, by, ruleTitles }: GatherInput): Gathered | null {
  const rows = allRows(books, roster);
  const summary = summarizeRows(rows, by, null);
  if (!summary) return null;
  const { year, now, current, across } = summary;
  const plan = planDetail(by, current, rows.projects, rows.findings);
  const sourceAddress = (file: string) => encodeURI(file);
  const book = mainBook(summary, {
    ...{ by, roster, failures, ruleTitles, sourceAddress },
    detail: plan.groupLink,
  });
  detailSheets(book, `${year}年度`, plan, sourceAddress);
  const listed = current.filter(({ listed: known }) => known).length;
  return {
    year,
    bytes: book.write({ title: `${year}年度绩效自评汇总` }),
    sheets: book.sheetNames,
    units: current.length,
    projects: now.groups.reduce((sum, group) => sum + group.projects, 0),
    across: across.length,
    details: unitDetails(plan.units, plan.projects, rows.findings),
    missing: Math.max(0, roster.length - listed),
  };
}
