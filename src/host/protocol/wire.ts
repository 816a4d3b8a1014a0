/** 富 API 批请求的线上形状（由微软客户端库决定，照抄其字段名）。 */

/** 对象路径的种类。 */
export const PathType = {
  Global: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  Reference: 6,
  Null: 7,
} as const;

/** 动作的种类。 */
export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

/** 客户端请求标志：写操作、允许主机等用户结束单元格编辑（`delayForCellEdit`）。 */
export const RequestFlag = { Write: 1, DelayForCellEdit: 64 } as const;

/** 参数；`ReferencedObjectPathIds` 里非 0 的位置是对象参数。 */
export interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

/** 一条对象路径。 */
export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

/** `load()` 的查询。 */
export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

/** 一个动作。 */
export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
}

/** 一个批请求。 */
export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

/** 应答里的错误；`ActionIndex` 是出错动作的下标，之前的动作已生效。 */
export interface ResponseError {
  Code: string;
  Message: string;
  Location: string;
  ActionIndex?: number;
  HttpStatusCode: number;
}

/** 一个批应答。 */
export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: ResponseError;
}

/** 主机推给客户端的一条消息（事件）。 */
export interface HostMessage {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
}

/** 线名（首字母大写）→ 公开名。 */
export const toPublicName = (wire: string) =>
  wire.startsWith('_') ? wire : wire.charAt(0).toLowerCase() + wire.slice(1);

/** 公开名 → 线名。 */
export const toWireName = (name: string) =>
  name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);

/** 动作种类的名字，用于统计。 */
export const actionTypeName = (type: number) =>
  Object.entries(ActionType).find(([, value]) => value === type)?.[0] ?? String(type);
