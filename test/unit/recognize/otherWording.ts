import { recognizeGrid } from '../../../src/recognize';
import { indicatorColumns, matchIndicatorColumn } from '../../../src/recognize/vocabulary/columns';
import { matchSource, matchStage } from '../../../src/recognize/vocabulary/funds';
import { labels, matchLabel } from '../../../src/recognize/vocabulary/labels';
import { sources } from '../../../src/recognize/vocabulary/sources';
import { stages } from '../../../src/recognize/vocabulary/stages';
import type { Term } from '../../../src/recognize/vocabulary/term';
import type { LayoutFixture } from './layoutFixture';
import { gridOf } from './layoutFixture';
import type { Changed } from './transforms';

const books = [
  { terms: indicatorColumns, match: matchIndicatorColumn },
  { terms: labels, match: matchLabel },
  { terms: sources, match: matchSource },
  { terms: stages, match: matchStage },
] as const;

/** 只有一本词汇认得的字，换成同一概念里也只有那一本认得的另一个叫法。 */
function reworded(text: string, inBlock: boolean, pick: (n: number) => number): string {
  const bare = text.replace(/\s/g, '');
  if (/^(总分|合计|总计|小计)$/.test(bare)) return text;
  const knowing = books.filter(({ match }) => match(bare) !== null);
  const [book, ...others] = inBlock ? books.slice(0, 1).filter((one) => knowing.includes(one)) : knowing;
  if (!book || others.length > 0) return text;
  const term = (book.terms as readonly Term[]).find((one) => one.words.includes(bare) || one.key === bare);
  if (!term) return text;
  const words = [term.key, ...term.words].filter(
    (word) =>
      book.match(word)?.key === term.key &&
      (inBlock || books.every((one) => one === book || one.match(word) === null)),
  );
  return words[pick(words.length)] ?? text;
}

/** 每个标签换成词汇表里同一概念的另一个叫法。 */
export function otherWording(fixture: LayoutFixture, pick: (n: number) => number): Changed {
  const source = gridOf(fixture);
  const headers = new Set(
    recognizeGrid(source).flatMap(({ blocks }) => blocks.map(({ headerRow }) => headerRow)),
  );
  return {
    moved: (row, column) => `${row},${column}`,
    source: {
      ...source,
      cells: fixture.cells.map(([row, column, , , text, field, wanted]) => ({
        row,
        column,
        text: field || wanted !== undefined ? text : reworded(text, headers.has(row), pick),
      })),
    },
  };
}
