import { XlsxError } from '../../../xlsx';
import { isTooLarge, megabytes, type PickedFile } from './pickedFile';

/**
 * 一份工作簿文件的内容；大得不像申报工作簿的不读。
 *
 * @throws XlsxError 太大
 */
export async function workbookBytes(file: PickedFile): Promise<Uint8Array<ArrayBuffer>> {
  if (isTooLarge(file)) throw new XlsxError('tooLarge', megabytes(file));
  return new Uint8Array(await file.arrayBuffer());
}
