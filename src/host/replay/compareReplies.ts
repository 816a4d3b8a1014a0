import { actionTypeName, type RequestBody, type ResponseBody } from '../protocol/wire';
import { isIdentity } from './identityMap';

/** 一处不同，还没有说是哪一次往返。 */
export interface ReplyDifference {
  readonly at: string;
  readonly recorded: unknown;
  readonly ours: unknown;
}

/** 各台本来就不同的：作者、时刻、路径。 */
const OWN = /author|email|user|date|time|path|trace|message|location/i;

/** 同一个请求的两份应答哪里不同；`mentioned` 是请求里出现过的文字。 */
export function compareReplies(
  request: RequestBody,
  recorded: ResponseBody,
  ours: ResponseBody,
  mentioned: ReadonlySet<string>,
): readonly ReplyDifference[] {
  const differences: ReplyDifference[] = [];
  const failure = ({ Error: error }: ResponseBody): string =>
    error ? `${error.Code}（第 ${(error.ActionIndex ?? -1) + 1} 个动作）` : '成功';
  if (failure(recorded) !== failure(ours))
    differences.push({ at: '整批', recorded: failure(recorded), ours: failure(ours) });
  const answers = new Map(ours.Results.map(({ ActionId: id, Value: value }) => [id, value]));
  for (const { ActionId: id, Value: value } of recorded.Results) {
    if (!answers.has(id)) continue;
    const at = describeAction(request, id);
    compare(
      withoutStrangers(value, mentioned),
      withoutStrangers(answers.get(id), mentioned),
      at,
      differences,
    );
  }
  return differences;
}

function compare(recorded: unknown, ours: unknown, at: string, into: ReplyDifference[]): void {
  if (same(recorded, ours)) return;
  if (typeof recorded === 'object' && typeof ours === 'object' && recorded !== null && ours !== null) {
    const [left, right] = [recorded as Record<string, unknown>, ours as Record<string, unknown>];
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      if (isIdentity(key) || OWN.test(key)) continue;
      compare(left[key], right[key], `${at}${Array.isArray(recorded) ? `[${key}]` : ` ${key}`}`, into);
    }
    return;
  }
  into.push({ at, recorded, ours });
}

/** 浮点的末位、没有与 null 不算不同。 */
function same(recorded: unknown, ours: unknown): boolean {
  if (typeof recorded === 'number' && typeof ours === 'number')
    return Math.abs(recorded - ours) <= 1e-9 * Math.max(1, Math.abs(recorded));
  return (recorded ?? null) === (ours ?? null);
}

/** 列出来的东西里，请求没有提到过名字的是录的人（或这台主机）自己的，不比。 */
function withoutStrangers(value: unknown, mentioned: ReadonlySet<string>): unknown {
  if (Array.isArray(value))
    return value
      .filter((each) => {
        const name = (each as { Name?: unknown } | null)?.Name;
        return typeof name !== 'string' || mentioned.has(name);
      })
      .map((each) => withoutStrangers(each, mentioned));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withoutStrangers(each, mentioned)]),
  );
}

/** 动作写成人读的：对象的来路、动作、要的属性。 */
function describeAction({ Actions: actions, ObjectPaths: paths }: RequestBody, id: number): string {
  const action = actions.find((each) => each.Id === id);
  if (!action) return `动作 ${id}`;
  const names: string[] = [];
  for (let path = paths[action.ObjectPathId]; path; path = paths[path.ParentObjectPathId ?? 0])
    names.unshift(path.Name);
  const what = action.Name || actionTypeName(action.ActionType);
  return [...names.filter((name) => name !== ''), what].join('.');
}
