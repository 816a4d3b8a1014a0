import type { Draft } from './draft';
import type { Grid } from './grid';
import { isNumberField } from './evidence';
import { neither } from './proposal';
import type { Binding, ProposedBlock, Question } from './proposal';
import { labelForms, squeeze } from './text';
import { labelOf, supervisorsByLevel } from './supervisors';

/** 去掉重复以后的一张表。 */
export interface Settled {
  readonly cells: readonly Binding[];
  readonly blocks: readonly ProposedBlock[];
  readonly questions: readonly Question[];
}

/** 基础数据表的三栏。 */
const YEARLY = /\.(上年决算数|本年预算数|本年决算数)$/;

/** 区里的列。 */
const isColumn = ({ field }: Binding, blocks: readonly ProposedBlock[]): boolean =>
  blocks.some(({ key }) => field.startsWith(`${key}.`));

/** 一格一格竖着连着（目标分几行写）的，是一个字段的几段。 */
function stacked(cells: readonly Binding[]): boolean {
  return cells.every(({ row, column }, i) => {
    const before = cells[i - 1];
    return before === undefined || (column === before.column && row > before.row && row - before.row <= 3);
  });
}

/**
 * 同一个字段认到了好几处，必有认错的：一处也不认，问人。两个指标区同名的也一样，除非是一张表跨页断开的。
 */
export function settleDuplicates(grid: Grid, draft: Draft): Settled {
  const questions: Question[] = [...draft.questions];
  const doubtful = new Set<Binding>();
  const byField = new Map<string, Binding[]>();
  for (const cell of draft.cells) {
    // 标签与值同格的只作旁证，正经有一格的以那一格为准
    if (cell.inline !== undefined || isColumn(cell, draft.blocks)) continue;
    byField.set(cell.field, [...(byField.get(cell.field) ?? []), cell]);
  }
  // 另有一格写明了的，“预算部门：某局”这样借来的叫法就不是它
  const settled = draft.cells.map((cell) => {
    const apart = cell.inline !== undefined && draft.isBorrowed(cell) && byField.has(cell.field);
    return apart ? { ...cell, field: '单位名称' } : cell;
  });
  const renamed = new Map<Binding, string>();
  for (const [field, cells] of byField) {
    if (cells.length < 2) continue;
    const levels = field === '主管部门' ? supervisorsByLevel(grid, cells) : null;
    if (levels) {
      for (const [cell, own] of levels) renamed.set(cell, own);
      continue;
    }
    const borrowed = cells.filter((cell) => draft.isBorrowed(cell));
    if (borrowed.length === cells.length - 1) {
      for (const cell of borrowed) {
        if (isSupervisor(grid, cell, cells, byField)) {
          renamed.set(cell, '主管部门');
          continue;
        }
        doubtful.add(cell);
        const { row, column } = cell;
        const choices = ['主管部门', '实施单位', neither];
        questions.push({
          cells: [{ row, column }],
          text: `另有写明“${field}”的一格，这一格是什么？`,
          choices,
        });
      }
      continue;
    }
    const overall = apartFromYear(grid, cells);
    if (overall) {
      for (const cell of overall) renamed.set(cell, '总目标');
      continue;
    }
    // 数不会分几行写；基础数据表的专项一个项目一行，本来就有几行
    if ((!isNumberField(field) || YEARLY.test(field)) && stacked(cells)) continue;
    for (const cell of cells) doubtful.add(cell);
    questions.push({
      cells: cells.map(({ row, column }) => ({ row, column })),
      text: `有 ${cells.length} 格都像“${field}”，哪一格是？`,
      choices: [field, neither],
    });
  }
  const blocks = [...draft.blocks];
  for (const [i, block] of draft.blocks.entries()) {
    const earlier = draft.blocks.slice(0, i).find(({ key }) => key === block.key);
    if (!earlier || !sharesNames(grid, earlier, block)) continue;
    const cells = draft.cells.filter(
      ({ row, field }) =>
        field.startsWith(`${block.key}.`) && row >= earlier.firstRow && row <= block.lastRow,
    );
    for (const cell of cells) doubtful.add(cell);
    questions.push({
      cells: [
        { row: earlier.headerRow, column: earlier.columns[0]?.column ?? 0 },
        { row: block.headerRow, column: block.columns[0]?.column ?? 0 },
      ],
      text: `有两个区都像“${block.key}”，哪一个是本年度的？`,
      choices: [block.key, `长期${block.key}`, neither],
    });
    blocks.splice(0, blocks.length, ...blocks.filter((one) => one !== block && one !== earlier));
  }
  const certain = settled.filter((cell) => !doubtful.has(cell));
  return { cells: certain.map((cell) => named(cell, renamed.get(cell))), blocks, questions };
}

const named = (cell: Binding, field: string | undefined): Binding =>
  field === undefined ? cell : { ...cell, field };

/** “项目总体目标”“年度绩效目标”各写一格：写着年度的是年度目标，返回其余的；分不出返回 `null`。 */
function apartFromYear(grid: Grid, cells: readonly Binding[]): readonly Binding[] | null {
  if (cells[0]?.field !== '年度目标') return null;
  const isYearly = (cell: Binding) => /年度|年初|当年|本年/.test(squeeze(labelOf(grid, cell)));
  const others = cells.filter((cell) => !isYearly(cell));
  const named = others.every((cell) => /(总体|总)(绩效)?目标/.test(squeeze(labelOf(grid, cell))));
  return others.length > 0 && others.length < cells.length && named ? others : null;
}

/** “预算部门｜省司法厅｜预算单位｜某所”：没有另写主管部门的，写着“部门”的是主管部门；两格写得一样的不是。 */
function isSupervisor(
  grid: Grid,
  cell: Binding,
  cells: readonly Binding[],
  byField: ReadonlyMap<string, readonly Binding[]>,
): boolean {
  if (cells.length !== 2 || byField.has('主管部门')) return false;
  const [one, other] = cells.map(({ row, column }) => squeeze(grid.at(row, column)?.text ?? ''));
  if (one === other && one !== '') return false;
  return /^(预算|项目)?部门(名称|全称)?$/.test(labelForms(labelOf(grid, cell))[0] ?? '');
}

/** 两个区的一级指标有没有重的：跨页断开的一张表不会从“产出指标”再来一遍。 */
function sharesNames(grid: Grid, one: ProposedBlock, other: ProposedBlock): boolean {
  const names = ({ columns, firstRow, lastRow }: ProposedBlock): ReadonlySet<string> => {
    const found = new Set<string>();
    const column = columns[0]?.column ?? 0;
    for (let row = firstRow; row <= lastRow; row++) {
      const text = squeeze(grid.at(row, column)?.text ?? '').replace(/\(.*$/, '');
      if (text !== '') found.add(text);
    }
    return found;
  };
  const known = names(one);
  return [...names(other)].filter((name) => known.has(name)).length > 1;
}
