import type { CellChange } from '../../../audit';
import type { Submission } from '../../../submission';
import { blankPlace, listsToJoin, projectLists } from '../fill/projectLists';
import type { ActionRuntime } from './runtime';

/** 项目：一个项目一张自评表。 */
export interface ProjectActions {
  /**
   * 加一个项目：它的自评表，连同基础数据表（`list`：算在哪一类，null 不写）与汇总表上的一行。
   * 已经列着的不再写，写在第一个空行，没有空行就加一行。
   */
  readonly addProject: (name: string, list?: string | null) => Promise<void>;
  /** 把有自评表的项目写进基础数据表的一类（与还没列它的汇总表）：第一个空行，没有就加一行。 */
  readonly listProject: (name: string, list: string) => Promise<void>;
  readonly renameProject: (from: string, to: string) => Promise<void>;
  readonly removeProject: (name: string) => Promise<void>;
}

/** 接到状态上。 */
export function createProjectActions({ services, perform }: ActionRuntime): ProjectActions {
  const { session, analyse } = services;

  const readNow = async (): Promise<Submission | null> =>
    (await analyse(await session.read({ annotations: false })))?.submission ?? null;

  /** 把项目名写进列项目的几张表，返回写了哪几张。 */
  async function join(name: string, chosen: string | null): Promise<readonly string[]> {
    const before = await readNow();
    if (before === null) return [];
    const lists = listsToJoin(before, name, chosen);
    const full = lists.filter((list) => blankPlace(list) === null);
    for (const { form, block, names } of full) await session.addRow(form, null, block, names.length - 1);
    const now = full.length === 0 ? before : await readNow();
    const places = lists.flatMap(({ form, block }) => {
      const list = (now === null ? [] : projectLists(now)).find(
        (each) => each.form === form && each.block === block,
      );
      return (list && blankPlace(list)) ?? [];
    });
    if (places.length === 0) return [];
    const changes = places.map((place): CellChange => ({
      place,
      field: 'text',
      before: '',
      after: { kind: 'text', text: name },
    }));
    await session.applyFixes([{ kind: '填入', changes }]);
    return places.map(({ sheetName }) => sheetName);
  }

  return {
    addProject: (typed, list = null) =>
      perform('加项目', async () => {
        const name = typed.trim();
        await session.addProject(name);
        const joined = await join(name, list);
        const also =
          joined.length === 0 ? '' : `，${joined.map((sheet) => `“${sheet}”`).join('、')}上也有了它的一行`;
        return `已加项目“${name}”的自评表${also}。`;
      }),
    listProject: (name, list) =>
      perform('写项目行', async () => {
        const joined = await join(name, list);
        return joined.length === 0
          ? `“${name}”已经列着了。`
          : `已把“${name}”写进${joined.map((sheet) => `“${sheet}”`).join('、')}。`;
      }),
    renameProject: (from, to) =>
      perform('项目改名', async () => {
        const name = to.trim();
        await session.renameProject(from, name);
        return `已把项目“${from}”改名为“${name}”；别的表里写着原名的请一并改。`;
      }),
    removeProject: (name) =>
      perform('删项目', async () => {
        await session.removeProject(name);
        return `已删去项目“${name}”的自评表。`;
      }),
  };
}
