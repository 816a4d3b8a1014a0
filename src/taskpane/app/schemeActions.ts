import type { Scheme } from '../../schemes';
import type { Submission } from '../../submission';
import { withScheme } from './setup';
import type { Store } from './state';

/** 方案与 JSON 文件文字的互换（规则在 schemes 房间，这里只认形状）。 */
export interface SchemeFiles {
  /** 当前工作簿里改过的指标、分值、评分标准写回方案。 */
  readonly fromSubmission: (submission: Submission) => Scheme;
  readonly toText: (scheme: Scheme) => string;
  /** 读文件文字；不合格时逐条说明。 */
  readonly fromText: (
    text: string,
  ) =>
    | { readonly ok: true; readonly scheme: Scheme }
    | { readonly ok: false; readonly problems: readonly string[] };
}

/** 导出的一份方案：文件名与文件文字。 */
export interface SchemeFile {
  readonly name: string;
  readonly text: string;
}

/** 自定义方案的动作。 */
export interface SchemeActions {
  /** 插过表的导出工作簿里改成的方案，没插的导出选中的方案；没有方案返回 null。 */
  readonly exportScheme: () => SchemeFile | null;
  /** 载入方案文件并选中它；返回问题，空表示载入了。 */
  readonly loadScheme: (text: string) => readonly string[];
}

/** 可选的方案：载入的代替同标识的内置方案，其余排在后面。 */
export function schemeChoices(builtIn: readonly Scheme[], loaded: readonly Scheme[]): readonly Scheme[] {
  const loadedAs = ({ id }: Scheme) => loaded.find((scheme) => scheme.id === id);
  const added = loaded.filter(({ id }) => !builtIn.some((scheme) => scheme.id === id));
  return [...builtIn.map((scheme) => loadedAs(scheme) ?? scheme), ...added];
}

const fileName = (title: string): string => `${title.replace(/[\\/:*?"<>|]/g, ' ').trim()}.json`;

/** 接到状态上；都在内存里做，不碰工作簿（插表时方案快照自会写进登记）。 */
export function createSchemeActions(
  store: Store,
  builtIn: readonly Scheme[],
  files: SchemeFiles,
): SchemeActions {
  function current(): Scheme | undefined {
    const { overview, setup, loadedSchemes } = store.get();
    if (overview !== null) return files.fromSubmission(overview.submission);
    return schemeChoices(builtIn, loadedSchemes).find(({ id }) => id === setup.schemeId);
  }

  return {
    exportScheme: () => {
      const scheme = current();
      return scheme === undefined ? null : { name: fileName(scheme.title), text: files.toText(scheme) };
    },
    loadScheme: (text) => {
      const read = files.fromText(text);
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
