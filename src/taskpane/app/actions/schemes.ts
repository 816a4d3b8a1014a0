import type { Scheme, SchemeParse } from '../../../schemes';
import { withScheme } from '../home/setup';
import type { Store } from '../state';

/** 导出的一份方案：文件名与文件文字。 */
export interface SchemeFile {
  readonly name: string;
  readonly text: string;
}

/** 导出的结果；分值不满 100、评分标准看不懂的方案不导出，逐条说明。 */
export type SchemeExport =
  | { readonly ok: true; readonly file: SchemeFile }
  | { readonly ok: false; readonly problems: readonly string[] };

/** 自定义方案的动作。 */
export interface SchemeActions {
  /** 插过表的导出工作簿里改成的方案（给了名字就用它），没插的导出选中的方案。 */
  readonly exportScheme: (title: string) => Promise<SchemeExport>;
  /** 载入方案文件并选中它；返回问题，空表示载入了。 */
  readonly loadScheme: (text: string) => Promise<readonly string[]>;
}

/** 可选的方案：载入的代替同标识的内置方案，其余排在后面。 */
export function schemeChoices(builtIn: readonly Scheme[], loaded: readonly Scheme[]): readonly Scheme[] {
  const loadedAs = ({ id }: Scheme) => loaded.find((scheme) => scheme.id === id);
  const added = loaded.filter(({ id }) => !builtIn.some((scheme) => scheme.id === id));
  return [...builtIn.map((scheme) => loadedAs(scheme) ?? scheme), ...added];
}

const fileName = (title: string): string => `${title.replace(/[\\/:*?"<>|]/g, ' ').trim()}.json`;

const files = () => import('../files/schemeFiles');

/** 接到状态上；都在内存里做，不碰工作簿（插表时方案快照自会写进登记）。 */
export function createSchemeActions(store: Store, builtIn: readonly Scheme[]): SchemeActions {
  async function current(title: string): Promise<SchemeParse> {
    const { overview, setup, loadedSchemes } = store.get();
    if (overview !== null)
      return (await files()).schemeFromSubmission(overview.submission, title === '' ? {} : { title });
    const scheme = schemeChoices(builtIn, loadedSchemes).find(({ id }) => id === setup.schemeId);
    return scheme === undefined ? { ok: false, problems: ['先选一个方案。'] } : { ok: true, scheme };
  }

  return {
    exportScheme: async (title) => {
      const parsed = await current(title.trim());
      if (!parsed.ok) return parsed;
      const { scheme } = parsed;
      const text = (await files()).exportScheme(scheme);
      return { ok: true, file: { name: fileName(scheme.title), text } };
    },
    loadScheme: async (text) => {
      const { importScheme } = await files();
      const read = importScheme(text);
      if (!read.ok) return read.problems;
      const { scheme } = read;
      const { loadedSchemes, setup } = store.get();
      const replaced = schemeChoices(builtIn, loadedSchemes).some(({ id }) => id === scheme.id);
      store.update({
        loadedSchemes: [...loadedSchemes.filter(({ id }) => id !== scheme.id), scheme],
        setup: withScheme(setup, scheme),
        notice: {
          tone: 'success',
          text: `已载入方案“${scheme.title}”并选中${replaced ? '，代替原来同标识的方案' : ''}。`,
        },
      });
      return [];
    },
  };
}
