import { availableParallelism } from 'node:os';
import type { OptionSpec, ParsedArguments } from '../parseArguments';
import { UsageError } from '../usageError';

/** 同时用几个线程。 */
export const workersOption: OptionSpec = { name: '--workers', takesValue: true };

/** 每个线程至少分到这么多件才值得起一个。 */
const WORTH_A_WORKER = 6;
const MOST = 64;

/** 几个线程：写了照写的，没写照核数；件数少就少起。 */
export function workerCount({ value }: ParsedArguments, items: number): number {
  const written = value(workersOption.name);
  if (written !== null) {
    const count = Number(written);
    if (!Number.isInteger(count) || count < 1 || count > MOST)
      throw new UsageError(`--workers 后面写 1～${MOST} 的整数（现为 ${written}）。`);
    return count;
  }
  return Math.max(1, Math.min(availableParallelism(), Math.floor(items / WORTH_A_WORKER)));
}
