import { dec } from '../../domain';
import type { Decimal } from '../../domain';
import type { Thresholds } from '../../schemes';
import { addUp } from '../arithmetic/addUp';
import { allBasicRows, comparable } from './basicRows';
import type { BasicRow, BasicRows, Pair } from './basicRows';
import type { Submission } from '../../submission';

/** 决算超过预算的一行。 */
export interface Overspend extends Pair {
  readonly row: BasicRow;
  readonly excess: Decimal;
}

interface Explained {
  /** 已由报出的行说清的超支。 */
  readonly excess: Decimal;
  readonly rows: readonly Overspend[];
}

/** 三公经费合计超了预算：由 B15 一条说清，明细不再逐条报。 */
export function threePublicOverspend({ threePublic }: BasicRows, thresholds: Thresholds): Overspend | null {
  const pair = comparable(threePublic, '本年预算数', '本年决算数', thresholds);
  if (pair === null) return null;
  const excess = pair.value.minus(pair.base);
  return excess.gt(thresholds.amountTolerance) ? { ...pair, row: threePublic, excess } : null;
}

/**
 * 决算超预算的各行（含预算为 0 的）。明细超了报明细；合计只在超支有一部分明细说不清时才报
 * （如人员经费超支），一笔超支不从明细到合计报成一串。差一分钱（容差以内）是四舍五入，不报。
 */
export function overspends(submission: Submission): readonly Overspend[] {
  const { thresholds } = submission.scheme;
  return allBasicRows(submission).flatMap((rows) => {
    const threePublic = threePublicOverspend(rows, thresholds) === null ? rows.threePublic.parts : [];
    return [rows.expenditure, ...threePublic, rows.projects, rows.procurement].flatMap(
      (row) => explain(row, thresholds).rows,
    );
  });
}

function explain(row: BasicRow, thresholds: Thresholds): Explained {
  const parts = row.parts.map((part) => explain(part, thresholds));
  const rows = parts.flatMap((part) => part.rows);
  const explained = addUp(parts.map((part) => part.excess)) ?? dec(0);
  const pair = comparable(row, '本年预算数', '本年决算数', thresholds);
  if (pair === null) return { excess: explained, rows };
  const excess = pair.value.minus(pair.base);
  if (excess.minus(explained).lte(thresholds.amountTolerance)) return { excess: explained, rows };
  return { excess, rows: [...rows, { ...pair, row, excess }] };
}

/** 一行下面超了预算的明细，给合计的提示语列出来。 */
export const overspentParts = (row: BasicRow, thresholds: Thresholds): readonly Overspend[] =>
  row.parts.flatMap((part) => explain(part, thresholds).rows);
