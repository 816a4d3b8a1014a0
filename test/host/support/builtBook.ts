import { buildWorkbook } from '../../../src/cli';
import type { SubmissionData } from '../../../src/submission';

const built = new Map<string, Promise<Uint8Array>>();

/** `pbe fill` 做出来的文件；同一份数据只做一次，各文件共用，拿到的是自己的一份。 */
export async function builtBook(data: SubmissionData): Promise<Uint8Array> {
  const key = JSON.stringify(data);
  const making = built.get(key) ?? buildWorkbook(data).then(({ bytes }) => bytes);
  built.set(key, making);
  return (await making).slice();
}
