import type { LiveFormat } from '../../audit';
import type { SessionState } from './sessionState';

/**
 * 一个动作怎样排队：`change` 要改工作簿，定稿以后不许；`live` 同 `change`，还要先装好原生条件格式；
 * `exclusive` 只排队，定稿以后也许（读取、定位、定稿与撤销自己）。
 */
export type ActionKind = 'change' | 'live' | 'exclusive';

/** 一个动作：名字就是它在动作表里的键，会话的方法、窗格的端口、测试的同步预算都由这张表长出来。 */
export interface Action<Args extends readonly unknown[], Result> {
  /** 中文叫法。 */
  readonly title: string;
  readonly kind: ActionKind;
  /** 工作簿刚读过时最多几次同步；不随行数、格数增长。 */
  readonly syncs: number;
  /** 每张表（自检是每一项）另加几次；缺省不加。 */
  readonly perItem?: number;
  /** 这一次要放的原生条件格式；缺省用会话的。 */
  readonly liveOf?: (...args: Args) => readonly LiveFormat[] | undefined;
  readonly run: (session: SessionState, ...args: Args) => Promise<Result>;
}

/** 登记一个动作；只为让参数与结果的类型自己推出来。 */
export const action = <Args extends readonly unknown[], Result>(
  entry: Action<Args, Result>,
): Action<Args, Result> => entry;

/** 会话上对应的方法。 */
export type ActionCall<A> = A extends {
  readonly run: (session: SessionState, ...args: infer Args) => infer R;
}
  ? (...args: Args) => R
  : never;

/** 照种类排队执行；`live` 是会话的原生条件格式，没有就用全部审核规则带的。 */
export function perform<Args extends readonly unknown[], Result>(
  { kind, liveOf, run }: Action<Args, Result>,
  session: SessionState,
  live: readonly LiveFormat[] | undefined,
  args: Args,
): Promise<Result> {
  if (kind === 'exclusive') return session.exclusive(() => run(session, ...args));
  return session.change(async () => {
    if (kind === 'live') await session.loadLive(liveOf?.(...args) ?? live);
    return run(session, ...args);
  });
}
