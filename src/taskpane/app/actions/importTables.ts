import type { Layout } from '../../../forms';
import type { Scheme } from '../../../schemes';
import type { SubmissionData } from '../../../submission';
import type { ImportRequest, ImportUndo } from '../../../workbook';
import type { ActionRuntime } from './runtime';
import { toNotice } from '../errors';
import { fileLimits, isTooLarge, megabytes, type PickedFile } from '../files/pickedFile';

/** 读出来的录入，或读不了的原因。 */
export type ImportedTables =
  | {
      readonly ok: true;
      readonly source: string;
      readonly data: SubmissionData;
      /** 要告诉用户的话：怎样认的、哪些拿不准没有读。 */
      readonly notices: readonly string[];
    }
  | { readonly ok: false; readonly problem: string };

/** 导入别的文件的动作；都不抛错。 */
export interface ImportActions {
  /** 读别的文件（xlsx、docx），不碰当前工作簿。 */
  readonly readTables: (file: PickedFile, scheme: Scheme) => Promise<ImportedTables>;
  /** 写入勾选的各处；返回撤销要用的东西，没写成为 null。 */
  readonly importValues: (request: ImportRequest) => Promise<ImportUndo | null>;
  /** 撤销；撤成了返回 true。 */
  readonly undoImportValues: (undo: ImportUndo) => Promise<boolean>;
}

/** 读文件、认表的代码用到才下载。 */
async function readFile(
  file: PickedFile,
  scheme: Scheme,
  layouts: readonly Layout[],
): Promise<ImportedTables> {
  if (isTooLarge(file)) return { ok: false, problem: `“${file.name}”有 ${megabytes(file)}，太大了。` };
  const { importedData, openFile, problemOf } = await import('../../../importFile');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = openFile(file.name, bytes, { scheme, layouts, limits: fileLimits });
    const { data } = importedData(opened, scheme.id);
    const notices = opened.submission.notices.map(({ sheetName, message }) => `${sheetName}：${message}`);
    return { ok: true, source: file.name, data, notices };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return { ok: false, problem: `“${file.name}”读不了：${problem}` };
  }
}

/** 接到状态上。 */
export function createImportActions({ store, services, perform }: ActionRuntime): ImportActions {
  const { session } = services;
  return {
    readTables: async (file, scheme) => {
      try {
        return await readFile(file, scheme, store.get().loadedLayouts);
      } catch (error) {
        return { ok: false, problem: toNotice(error, `读“${file.name}”`).text };
      }
    },
    importValues: async (request) => {
      let undo: ImportUndo | null = null;
      await perform('导入', async () => {
        const result = await session.importValues(request);
        undo = result.undo;
        const done = `已导入 ${result.written} 格。`;
        if (result.skipped.length === 0) return done;
        const text = `${done}\n这几处刚才又有改动，没有写：${result.skipped.join('、')}。`;
        return { tone: 'warning', text };
      });
      return undo;
    },
    undoImportValues: async (undo) => {
      let done = false;
      await perform('撤销导入', async () => {
        await session.undoImportValues(undo);
        done = true;
        return '已撤销导入，各格恢复原样。';
      });
      return done;
    },
  };
}
