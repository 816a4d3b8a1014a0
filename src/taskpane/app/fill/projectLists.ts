import { matchNames, type FormReading, type Place, type Submission } from '../../../submission';
import type { FormId } from '../../../schemes';

/** 列着项目的可增行区：基础数据表的项目支出两类、项目自评结果汇总表。 */
export interface ProjectList {
  readonly form: FormId;
  readonly block: string;
  readonly sheetName: string;
  /** 列着的名字，空着的行为空串；按行次。 */
  readonly names: readonly string[];
  /** 项目名称那一格，按行次。 */
  readonly places: readonly (Place | null)[];
}

const listing: readonly FormId[] = ['基础数据表', '项目自评结果汇总表'];

function listsOn({ form, sheetName, blocks }: FormReading): readonly ProjectList[] {
  if (!listing.some((id) => id === form.id)) return [];
  return [...blocks].flatMap(([block, { columns, rows }]): readonly ProjectList[] => {
    const column = columns.find(({ key }) => key === '项目名称');
    if (column === undefined || column.formula !== undefined) return [];
    const cells = rows.map((row) => row.cells.get('项目名称'));
    return [
      {
        form: form.id,
        block,
        sheetName,
        names: cells.map((cell) => cell?.cell.text.trim() ?? ''),
        places: cells.map((cell) => cell?.place ?? null),
      },
    ];
  });
}

/** 一份申报里列着项目的各区，按表的次序。 */
export const projectLists = ({ forms }: Submission): readonly ProjectList[] => forms.flatMap(listsOn);

/** 列着而没有自评表的项目名，不重复；名字的认法与结转、审核相同（只差“经费”一类后缀算同一个）。 */
export function projectsWithoutForm(submission: Submission): readonly string[] {
  const built = submission.forms.flatMap(({ form, name }) =>
    form.scope === 'sheet' && name !== null ? [name] : [],
  );
  const listed = [...new Set(projectLists(submission).flatMap(({ names }) => names))].filter(
    (name) => name !== '',
  );
  const found = matchNames(listed, built);
  return listed.filter((_, index) => found[index] === -1);
}

/** 有自评表、基础数据表上还没有列的项目名：算哪一类只有人知道，要问；没有基础数据表为空。 */
export function projectsUnlisted(submission: Submission): readonly string[] {
  const lists = projectLists(submission).filter(({ form }) => form === '基础数据表');
  if (lists.length === 0) return [];
  const built = submission.forms.flatMap(({ form, name }) =>
    form.id === '项目支出绩效自评表' && name !== null ? [name] : [],
  );
  const found = matchNames(
    built,
    lists.flatMap(({ names }) => names),
  );
  return built.filter((_, index) => found[index] === -1);
}

/**
 * 一个项目该写进哪几区：每张表一区，已经列着的表不再写。
 *
 * @param chosen 基础数据表上选的那一类；没有选（不写）为 null：算哪一类只有人知道
 */
export function listsToJoin(
  submission: Submission,
  name: string,
  chosen: string | null,
): readonly ProjectList[] {
  const lists = projectLists(submission);
  const isListed = (form: FormId): boolean =>
    lists.some((list) => list.form === form && matchNames([name], list.names)[0] !== -1);
  return lists.filter(
    ({ form, block }) => !isListed(form) && (form === '基础数据表' ? block === chosen : true),
  );
}

/** 第一个空着的项目名称格；都写了返回 null，要先加一行。 */
export function blankPlace({ names, places }: ProjectList): Place | null {
  return places.find((place, index) => place !== null && names[index] === '') ?? null;
}
