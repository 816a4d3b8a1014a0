import { readBlocks } from './blocks';
import { newDraft } from './draft';
import { settleDuplicates } from './duplicates';
import { weighEvidence } from './evidence';
import { lastRowOf } from './grid';
import type { Grid } from './grid';
import { findHeader } from './header';
import type { Header } from './headerColumn';
import { kindOf, recognizedKinds, titleOf } from './kinds';
import { findList, readList } from './lists';
import { findMatrix } from './matrix';
import { readMatrix } from './matrixRows';
import { readPairs } from './pairs';
import type { Proposal, ProposedBlock } from './proposal';
import { readSummary } from './summary';
import { unitNameOf, unitOf, yearOf } from './stated';
import { readTotal } from './totals';
import { matchSource } from './vocabulary/funds';

/** 认一张表；不像绩效表返回 `null`。 */
export function recognizeTable(grid: Grid): Proposal | null {
  const found = kindOf(grid);
  if (found === null) return null;
  const kind = { ...found, splitBudgets: hasOtherBudgets(grid) };
  const draft = newDraft();
  let last: Header | null = null;
  for (let row = grid.top; row <= grid.bottom; row++) {
    if (found === recognizedKinds.summary) {
      const last = readSummary(grid, row, draft);
      if (last !== null) {
        row = last;
        continue;
      }
    }
    const list = found === recognizedKinds.income ? findList(grid, row) : null;
    if (list) {
      row = readList(grid, list, draft);
      continue;
    }
    const header = findHeader(grid, row);
    if (header) {
      last = header;
      row = readBlocks(grid, header, kind, draft);
      continue;
    }
    // 总分行与指标区之间可以隔着别的栏
    if (last && readTotal(grid, last, row, kind, draft)) continue;
    const matrix = findMatrix(grid, row);
    if (matrix) {
      const left = grid
        .starting(row)
        .filter((cell) => cell.column < matrix.left && lastRowOf(cell) <= matrix.bottom);
      readPairs(grid, row, kind, draft, left);
      row = readMatrix(grid, matrix, kind, draft);
      continue;
    }
    readPairs(grid, row, kind, draft);
  }
  const { extras } = draft;
  const settled = settleDuplicates(grid, draft);
  const weighed = weighEvidence(grid, settled.cells, settled.blocks);
  const { cells } = weighed;
  const questions = [...settled.questions, ...weighed.questions];
  const doubted = (block: ProposedBlock, column: number) =>
    weighed.doubtedColumns.some((one) => one.block === block && one.column === column);
  const blocks = settled.blocks.map((block) => ({
    ...block,
    columns: block.columns.map((one) => (doubted(block, one.column) ? { ...one, key: null } : one)),
  }));
  if (cells.length + questions.length === 0) return null;
  const asked = questions.reduce((sum, question) => sum + question.cells.length, 0);
  return {
    sheet: grid.name,
    kind: kind.kind,
    title: titleOf(grid),
    unit: unitOf(grid, blocks),
    year: yearOf(grid),
    region: { row: grid.top, column: grid.left, lastRow: grid.bottom, lastColumn: grid.right },
    cells,
    blocks,
    questions,
    extra: extras,
    unitName: unitNameOf(cells),
    confidence: cells.length / (cells.length + asked),
  };
}

const otherBudgets: ReadonlySet<string> = new Set([
  '政府性基金',
  '国有资本经营预算',
  '财政资金小计',
  '当年财政拨款',
]);

function hasOtherBudgets(grid: Grid): boolean {
  for (let row = grid.top; row <= grid.bottom; row++) {
    if (grid.filled(row).some(({ text }) => otherBudgets.has(matchSource(text)?.key ?? ''))) return true;
  }
  return false;
}
