import type { BookComposer } from '../../xlsx';
import type { AcrossFinding } from '../across/spot';
import type { RowOf } from '../lake/tables';
import { dimensions, type Dimension } from '../rollUp/measures';
import { UNNAMED } from '../rollUp/rollUp';
import type { Summary } from '../rollUp/summarizeRows';
import type { RosterUnit } from '../roster/roster';
import { absentLines } from './absent';
import { summaryBook } from './summaryBook';
import type { AcrossLine, SummaryInput } from './summaryInput';

/** 汇总以外、写主簿还要的：名册、读不了的文件、链接怎么写、规则的题目。 */
export interface MainBookInput extends Pick<SummaryInput, 'by' | 'detail' | 'sourceAddress'> {
  readonly roster: readonly RosterUnit[];
  readonly failures: readonly { readonly file: string; readonly reason: string }[];
  readonly ruleTitles: ReadonlyMap<string, string>;
}

function acrossLines(
  found: readonly AcrossFinding[],
  units: readonly RowOf<'units'>[],
): readonly AcrossLine[] {
  const files = new Map(units.map(({ digest, file }) => [digest, file]));
  const side = ({ digest, ...spot }: AcrossFinding['first']) => ({ ...spot, file: files.get(digest) ?? '' });
  return found.map(({ kind, reason, first, second }) => ({
    kind,
    reason,
    first: side(first),
    second: second && side(second),
  }));
}

function expectedOf(roster: readonly RosterUnit[], by: Dimension): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const unit of roster) {
    const group = unit[dimensions[by]] || UNNAMED;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

/** 汇总的主簿（不带明细）：命令行与窗格写的是同一本。 */
export function mainBook(summary: Summary, input: MainBookInput): BookComposer {
  const { year, now, before, current, superseded, across } = summary;
  const { by, roster, failures, ruleTitles, detail, sourceAddress } = input;
  return summaryBook(
    {
      ...{ year, by, now, before, sourceAddress, detail },
      expected: expectedOf(roster, by),
      absent: absentLines(roster, current, superseded, failures),
      across: acrossLines(across, current),
    },
    ruleTitles,
  );
}
