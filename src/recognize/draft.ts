import type { GridCell } from './grid';
import type { Binding, Extra, Place, ProposedBlock, Question } from './proposal';

/** 认到一半的一张表：收认定、问题、自定义栏，一格只收一次（先到的算数）。 */
export interface Draft {
  bind(cell: GridCell, field: string, inline?: string): void;
  /** 这一格的标签是借来的叫法（项目表上的“部门名称”）：另有一格写明了的，以写明的为准，这一格问人。 */
  borrow(cell: GridCell): void;
  isBorrowed(place: Place): boolean;
  ask(cells: readonly GridCell[], text: string, choices: readonly string[]): void;
  extra(cell: GridCell, label: string): void;
  block(block: ProposedBlock): void;
  taken(cell: GridCell): boolean;
  readonly cells: readonly Binding[];
  readonly questions: readonly Question[];
  readonly extras: readonly Extra[];
  readonly blocks: readonly ProposedBlock[];
}

const keyOf = ({ row, column }: Place): string => `${row},${column}`;

/** 开一张空的。 */
export function newDraft(): Draft {
  const taken = new Set<string>();
  const borrowed = new Set<string>();
  const cells: Binding[] = [];
  const questions: Question[] = [];
  const extras: Extra[] = [];
  const blocks: ProposedBlock[] = [];
  const take = (cell: GridCell): boolean => {
    const key = keyOf(cell);
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  };
  return {
    bind(cell, field, inline) {
      if (!take(cell)) return;
      const { row, column } = cell;
      cells.push(inline === undefined ? { row, column, field } : { row, column, field, inline });
    },
    borrow: (cell) => void borrowed.add(keyOf(cell)),
    isBorrowed: (place) => borrowed.has(keyOf(place)),
    ask(asked, text, choices) {
      const fresh = asked.filter(take);
      if (fresh.length === 0) return;
      questions.push({ cells: fresh.map(({ row, column }) => ({ row, column })), text, choices });
    },
    extra(cell, label) {
      if (take(cell)) extras.push({ row: cell.row, column: cell.column, label });
    },
    block: (block) => void blocks.push(block),
    taken: (cell) => taken.has(keyOf(cell)),
    cells,
    questions,
    extras,
    blocks,
  };
}
