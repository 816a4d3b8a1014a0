/** 一间房。 */
export interface Room {
  /** 做什么，写进 docs/架构.md。 */
  readonly does: string;
  /** 可以 import 谁（只从对方的 index 或 `entries` 进）。 */
  readonly may: readonly string[];
  /** es 纯计算；dom 有浏览器全局；react 再加 JSX。 */
  readonly lib: 'es' | 'dom' | 'react';
  /** 编译时看得见的全局类型；缺省随 `office`。 */
  readonly types?: readonly string[];
  /** 能不能提到 Excel、Office 这两个全局。 */
  readonly office: 'none' | 'Office' | 'Excel';
  /** 窗格首屏可以有；用到才下载；生产包里不许有。 */
  readonly bundled: 'pane' | 'lazy' | 'never';
  /** 装入时有副作用，没用到也不能丢。 */
  readonly sideEffects?: boolean;
  /** index 以外的入口，如只有 Node 能装的、用到才装的。 */
  readonly entries?: readonly string[];
}

/** 全部房间，从下到上。 */
export declare const rooms: Readonly<Record<string, Room>>;

/** 房间名，从下到上。 */
export declare const roomNames: readonly string[];

/** 满足条件的房间名。 */
export declare function roomsWhere(predicate: (room: Room) => boolean): string[];

/** 几间房连同它们依赖的全部房间。 */
export declare function withDependencies(names: readonly string[]): string[];
