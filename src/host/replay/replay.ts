import type { RequestBody, ResponseBody } from '../protocol/wire';
import { compareReplies } from './compareReplies';
import { IdentityMap } from './identityMap';

/** 录下的一次往返；`step` 是它属于哪一步。 */
export interface RecordedExchange {
  readonly step: string;
  readonly flags: number;
  readonly request: RequestBody;
  readonly reply: ResponseBody;
}

/** 同一个请求，录下的应答与这台主机的不一样的一处。 */
export interface ReplayDifference {
  readonly step: string;
  /** 第几次往返，1 起。 */
  readonly exchange: number;
  /** 哪个动作的哪一项，如 `Worksheets.GetItem.Query values[0][1]`。 */
  readonly at: string;
  readonly recorded: unknown;
  readonly ours: unknown;
}

/**
 * 把录下的请求一批批发给主机，比对应答。
 *
 * 编号（表、批注、跟踪的引用）各台各编，边放边对上；时刻、作者、请求没有提到过的名字（录的人自己的表）不比；
 * 出错只比错误码与第几个动作。
 */
export async function replay(
  exchanges: readonly RecordedExchange[],
  execute: (body: RequestBody, flags: number) => Promise<ResponseBody>,
): Promise<readonly ReplayDifference[]> {
  const ids = new IdentityMap();
  const differences: ReplayDifference[] = [];
  const mentioned = new Set<string>();
  for (const { request } of exchanges) collectStrings(request, mentioned);
  for (const [index, { step, flags, request, reply }] of exchanges.entries()) {
    const ours = await execute(ids.translate(request), flags);
    ids.learn(reply, ours);
    for (const difference of compareReplies(request, ids.translate(reply), ours, mentioned))
      differences.push({ step, exchange: index + 1, ...difference });
  }
  return differences;
}

function collectStrings(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) collectStrings(each, into);
}
