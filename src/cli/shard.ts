import { createHash } from 'node:crypto';
import { UsageError } from './usageError';

/** 几台机器分着做时，这一台做哪一份：第 `index` 份（1 起），共 `count` 份。 */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** 读 `--shard i/n`；没写就是全部。 */
export function parseShard(text: string | null): Shard {
  if (text === null) return { index: 1, count: 1 };
  const match = /^(\d+)\/(\d+)$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || index < 1 || index > count)
    throw new UsageError(`--shard 写成 第几份/共几份，如 2/4（现为 ${text}）。`);
  return { index, count };
}

/** 这个文件归不归这一份：按文件名的摘要分，各台机器不用商量。 */
export function inShard(file: string, { index, count }: Shard): boolean {
  if (count === 1) return true;
  const hash = createHash('sha256').update(file.replaceAll('\\', '/')).digest();
  return hash.readUInt32BE(0) % count === index - 1;
}
