import type { Binding, Extra, Place, Proposal, ProposedBlock, Question } from '../proposal';

/** 一个问题的回答：哪一格（区里的列：那一列的任一格）是什么；没有指到的格收作自定义栏。 */
export interface Answer {
  /** 第几个问题（0 起）。 */
  readonly question: number;
  readonly assigned: readonly (Place & { readonly field: string })[];
}

/**
 * 提案＋回答 → 新的提案：回答了的问题变成认定（或自定义栏），没回答的照旧问。
 * 区里的列回答一格就是整列。
 */
export function withAnswers(proposal: Proposal, answers: readonly Answer[]): Proposal {
  const cells: Binding[] = [...proposal.cells];
  const extra: Extra[] = [...proposal.extra];
  let blocks: readonly ProposedBlock[] = proposal.blocks;
  const questions: Question[] = [];
  proposal.questions.forEach((question, index) => {
    const answer = answers.find((each) => each.question === index);
    if (!answer) {
      questions.push(question);
      return;
    }
    for (const cell of question.cells) {
      const given = answer.assigned.find((each) => isSame(each, cell, question, proposal));
      if (given) cells.push({ row: cell.row, column: cell.column, field: given.field });
      else extra.push({ row: cell.row, column: cell.column, label: labelAt(proposal, cell) });
    }
    for (const given of answer.assigned) blocks = withColumn(blocks, given);
  });
  const asked = questions.reduce((sum, each) => sum + each.cells.length, 0);
  const confidence = cells.length + asked === 0 ? 1 : cells.length / (cells.length + asked);
  return { ...proposal, cells, extra, blocks, questions, confidence };
}

const inBlock = ({ firstRow, lastRow }: ProposedBlock, { row }: Place): boolean =>
  row >= firstRow && row <= lastRow;

/** 就是这一格，或同在一个区、同一列。 */
function isSame(given: Place, cell: Place, { cells }: Question, { blocks }: Proposal): boolean {
  if (given.row === cell.row && given.column === cell.column) return true;
  const block = blocks.find((each) => inBlock(each, cell));
  return (
    block !== undefined &&
    given.column === cell.column &&
    cells.some((each) => each.row === given.row && each.column === given.column)
  );
}

/** 区里那一列有了键。 */
function withColumn(
  blocks: readonly ProposedBlock[],
  { row, column, field }: Place & { readonly field: string },
): readonly ProposedBlock[] {
  return blocks.map((block) => {
    const prefix = `${block.key}.`;
    if (!inBlock(block, { row, column }) || !field.startsWith(prefix)) return block;
    const columns = block.columns.map((each) =>
      each.column === column ? { ...each, key: field.slice(prefix.length) } : each,
    );
    return { ...block, columns };
  });
}

function labelAt({ blocks }: Proposal, { row, column }: Place): string {
  const block = blocks.find((each) => inBlock(each, { row, column }));
  return block?.columns.find((each) => each.column === column)?.label ?? '';
}
