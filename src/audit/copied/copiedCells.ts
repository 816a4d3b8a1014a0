import { findBlock, findField, type Copy } from '../../forms';
import { matchNames } from '../../submission';
import type { FormReading, Submission } from '../../submission';
import { textOf } from '../cells/reading';
import { cellOf, fieldOf, formsOf, rowsOf } from '../cells/subject';
import type { Subject } from '../cells/subject';

/** 一处照抄落在这本工作簿上：抄写的格，与头一个在的出处的各格（几格是它们的和）。 */
export interface CopiedCell {
  readonly to: Subject;
  readonly from: readonly Subject[];
}

/**
 * 一条照抄在这本工作簿上的各处；两张表不都在、版面没有这一格、没有同名的项目的没有。
 * 出处是收支情况表一列（全部门之和）的不在内，见 {@link figuresAt}。
 */
export function copiedCells(submission: Submission, copy: Copy): readonly CopiedCell[] {
  return formsOf(submission, copy.to.form).flatMap((form) =>
    copy.byName ? inRows(submission, form, copy) : onForm(submission, form, copy),
  );
}

function onForm(submission: Submission, form: FormReading, { to, from }: Copy): readonly CopiedCell[] {
  if (to.block !== null || !has(form, to)) return [];
  const found = from.flatMap((source) => {
    const cells = source.flatMap((node) =>
      formsOf(submission, node.form).flatMap((each) =>
        node.block === null && has(each, node) ? [fieldOf(each, node.key)] : [],
      ),
    );
    return cells.length === source.length ? [cells] : [];
  });
  const [first] = found;
  return first === undefined ? [] : [{ to: fieldOf(form, to.key), from: first }];
}

/** 行里写的项目 ↔ 同名的项目表，名字的认法与结转上年数相同。 */
function inRows(
  submission: Submission,
  form: FormReading,
  { to, from: [source = []] }: Copy,
): readonly CopiedCell[] {
  const [first] = source;
  const { block } = to;
  if (first === undefined || block === null || !has(form, to) || !has(form, { ...to, key: '项目名称' }))
    return [];
  const rows = rowsOf(form, block);
  const others = formsOf(submission, first.form).filter((each) => source.every((node) => has(each, node)));
  const found = matchNames(
    rows.map((row) => textOf(cellOf(form, block, row, '项目名称').reading)),
    others.map(({ name }) => name ?? ''),
  );
  return rows.flatMap((row, index): readonly CopiedCell[] => {
    const other = others[found[index] ?? -1];
    if (other === undefined) return [];
    return [{ to: cellOf(form, block, row, to.key), from: source.map(({ key }) => fieldOf(other, key)) }];
  });
}

/** 各地的版面不一定有这一格。 */
const has = ({ form }: FormReading, { key, block }: Copy['to']): boolean =>
  block === null
    ? findField(form, key) !== undefined
    : (findBlock(form, block)?.columns.some((column) => column.key === key) ?? false);
