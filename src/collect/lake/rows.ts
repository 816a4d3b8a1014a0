import type { BookRecords } from '../extract/bookRecords';
import type { Matched } from '../roster/matchUnit';
import type { RowOf, TableKey } from './tables';

/** 一份工作簿在各表里的行。 */
export type BookRows = { readonly [T in TableKey]: readonly RowOf<T>[] };

/** 记录加上“是谁的”→ 各表的行。 */
export function bookRows(records: BookRecords, matched: Matched, file: string): BookRows {
  const { listed, ...identity } = matched;
  const own = <R extends object>(rows: readonly R[]) => rows.map((row) => ({ ...identity, ...row }));
  return {
    units: [{ ...identity, file, listed, ...records.book }],
    projects: own(records.projects),
    indicators: own(records.indicators),
    findings: own(records.findings),
    basics: own(records.basics),
    sentences: own(records.sentences),
  };
}
