import type { Decimal } from '../../domain';
import { copiesInto } from '../../forms';
import { matchNames } from '../../submission';
import type { FormReading, Submission } from '../../submission';
import { isBlank, textOf } from '../cells/reading';
import { specials } from '../derived/relations';
import { cellOf, fieldOf, formsOf, rowsOf } from '../cells/subject';
import type { Subject } from '../cells/subject';
import { amountOf, soundAmountOf } from '../derived/sums';
import { exceeds } from '../arithmetic/tolerance';

/** 项目表年度资金的一栏与基础数据表的一栏：同名的项目，两处是同一个数。 */
export interface ColumnPair {
  readonly project: string;
  readonly basic: string;
}

/** 三类专项抄的是同样两栏，取头一类的。 */
export const columnPairs: readonly ColumnPair[] = copiesInto('基础数据表').flatMap(
  ({ to, from: [source] }) =>
    to.block === specials[0]
      ? (source ?? []).map(({ key }) => ({ project: key.slice(key.lastIndexOf('.') + 1), basic: to.key }))
      : [],
);

/** 基础数据表里的一个项目行。 */
export interface ProjectRow {
  readonly name: Subject;
  readonly cell: (column: string) => Subject;
}

/** 项目行与项目表按名字（忽略“经费、工作经费、专项资金”后缀）配对的结果。 */
export interface ProjectMatch {
  readonly pairs: readonly { readonly row: ProjectRow; readonly form: FormReading }[];
  /** 没有项目表的项目行。 */
  readonly rows: readonly ProjectRow[];
  /** 没有项目行的项目表。 */
  readonly forms: readonly FormReading[];
}

/** 基础数据表的各项目行与全部项目表配对，名字的认法与结转上年数相同。 */
export function matchProjects(basic: FormReading, submission: Submission): ProjectMatch {
  const forms = formsOf(submission, '项目支出绩效自评表');
  const all = projectRows(basic);
  const found = matchNames(
    all.map(({ name }) => textOf(name.reading)),
    forms.map(({ name }) => name ?? ''),
  );
  const pairs = all.flatMap((row, index) => {
    const form = forms[found[index] ?? -1];
    return form === undefined ? [] : [{ row, form }];
  });
  return {
    pairs,
    rows: all.filter((_, index) => found[index] === -1),
    forms: forms.filter((_, index) => !found.includes(index)),
  };
}

function projectRows(basic: FormReading): readonly ProjectRow[] {
  return specials.flatMap((block) =>
    rowsOf(basic, block)
      .map((row) => ({
        name: cellOf(basic, block, row, '项目名称'),
        cell: (column: string) => cellOf(basic, block, row, column),
      }))
      .filter(({ name }) => !isBlank(name.reading)),
  );
}

/** 一个项目在两张表里金额不同的一处。 */
export interface AmountMismatch {
  readonly row: ProjectRow;
  readonly project: Subject;
  readonly basic: Subject;
  readonly printed: Decimal;
  readonly expected: Decimal;
}

/** 配好对的项目里某一栏金额不同的各处；缺数的不比。 */
export function amountMismatches(
  { pairs }: ProjectMatch,
  column: ColumnPair,
  tolerance: number,
): readonly AmountMismatch[] {
  return pairs.flatMap(({ row, form }) => {
    const project = fieldOf(form, `年度资金总额.${column.project}`);
    const basic = row.cell(column.basic);
    const [printed, expected] = [soundAmountOf(project, tolerance), amountOf(basic)];
    if (printed === null || expected === null) return [];
    if (!exceeds(printed.minus(expected).abs(), tolerance)) return [];
    return [{ row, project, basic, printed, expected }];
  });
}
