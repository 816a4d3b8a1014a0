import { readSubmission, registryNamespace } from '../../../submission';
import type { Submission } from '../../../submission';
import type { CarryRequest, CarryUndo } from '../../../workbook';
import type { ActionRuntime } from './runtime';
import { toNotice } from '../errors';
import { fileLimits, type PickedFile } from '../files/pickedFile';

/** 读出来的上年申报，或读不了的原因。 */
export type LastYearFile =
  | { readonly ok: true; readonly source: string; readonly submission: Submission }
  | { readonly ok: false; readonly problem: string };

/** 结转上年数的动作；都不抛错。 */
export interface CarryOverActions {
  /** 读上年的工作簿文件，不碰当前工作簿。 */
  readonly readLastYear: (file: PickedFile) => Promise<LastYearFile>;
  /** 写入勾选的各处；返回撤销要用的东西，没写成为 null。 */
  readonly carryOver: (request: CarryRequest) => Promise<CarryUndo | null>;
  /** 撤销；撤成了返回 true。 */
  readonly undoCarryOver: (undo: CarryUndo) => Promise<boolean>;
}

/** 读文件的代码用到才下载。 */
async function readFile(file: PickedFile): Promise<LastYearFile> {
  const { readXlsx, XlsxError } = await import('../../../xlsx');
  try {
    const { workbookBytes } = await import('../files/workbookBytes');
    const submission = readSubmission(
      readXlsx(await workbookBytes(file), { registryNamespace, limits: fileLimits }),
    );
    if (submission) return { ok: true, source: file.name, submission };
    return { ok: false, problem: `“${file.name}”里没有本加载项插入的表样，不是上年的绩效自评工作簿。` };
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    return { ok: false, problem: `“${file.name}”读不了：${error.message}` };
  }
}

/** 接到状态上。 */
export function createCarryOverActions({ services, perform }: ActionRuntime): CarryOverActions {
  const { session } = services;
  return {
    readLastYear: async (file) => {
      try {
        return await readFile(file);
      } catch (error) {
        return { ok: false, problem: toNotice(error, `读“${file.name}”`).text };
      }
    },
    carryOver: async (request) => {
      let undo: CarryUndo | null = null;
      await perform('结转上年数', async () => {
        const result = await session.carryOver(request);
        undo = result.undo;
        const done =
          result.written === 0 ? '已登记上年的数与说明，没有写格。' : `已结转 ${result.written} 处。`;
        if (result.skipped.length === 0) return done;
        const text = `${done}\n这几处刚才又有改动，没有写：${result.skipped.join('、')}。`;
        return { tone: 'warning', text };
      });
      return undo;
    },
    undoCarryOver: async (undo) => {
      let done = false;
      await perform('撤销结转', async () => {
        await session.undoCarryOver(undo);
        done = true;
        return '已撤销结转，各格恢复原样。';
      });
      return done;
    },
  };
}
