import { type PickedFile } from './pickedFile';
import type { PublicCopy } from '../actions/publish';
/** 选的文件 → 公开版；连同读写 xlsx 的代码用到才下载。 */
export declare function publishFile(file: PickedFile): Promise<PublicCopy>;
