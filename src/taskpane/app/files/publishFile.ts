import { planPublication, registryNamespace } from '../../../submission';
import { readXlsx, redactXlsx, XlsxError } from '../../../xlsx';
import { fileLimits, type PickedFile } from './pickedFile';
import type { PublicCopy } from './publicCopy';
import { sha256 } from './sha256';
import { workbookBytes } from './workbookBytes';

const blocked = (...reasons: readonly string[]): PublicCopy => ({ ok: false, reasons });

/** 选的文件 → 公开版；连同读写 xlsx 的代码用到才下载。 */
export async function publishFile(file: PickedFile): Promise<PublicCopy> {
  try {
    const bytes = await workbookBytes(file);
    const options = { registryNamespace, limits: fileLimits };
    const plan = await planPublication(readXlsx(bytes, options), sha256);
    if (plan.kind === 'blocked') return blocked(...plan.reasons);
    const made = redactXlsx(bytes, plan.sheets, options);
    if (!made) return blocked('要公开的表都隐藏着，先取消隐藏、保存。');
    return {
      ok: true,
      name: file.name.replace(/(\.xls[xm])?$/i, '_公开版.xlsx'),
      bytes: made.bytes,
      dropped: made.dropped,
      notices: [...made.unsupported.map((lost) => `公开版里没有${lost}。`), ...plan.notices],
    };
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    return blocked(`“${file.name}”读不了：${error.message}`);
  }
}
