import type { ApiObject } from './apiObject';
import type { Action } from './wire';

/** 分派器向对象层要的运行环境。 */
export interface HostRuntime {
  /** 有没有还没落下或没算完的写入。 */
  readonly dirty: boolean;
  /** 用户正在编辑单元格。 */
  readonly editing: boolean;
  /** 写入落下、公式算完。 */
  settle(): Promise<void>;
  /** 其间的写入合成一步撤销。 */
  transaction<T>(fn: () => Promise<T>): Promise<T>;
  /** 一批的动作都做完了（还在事务里）：把攒着的写入交出去。 */
  flush(): void;
  /** 取走并清零写入计数。 */
  takeWrites(): { writes: number; cells: number };
  /** 这一批写了东西，已经做完。 */
  wrote(): void;
  /** 客户端开始跟踪这个对象。 */
  kept(object: ApiObject): void;
  /** 客户端不再跟踪这个对象。 */
  released(object: ApiObject): void;
}

/** 分派器选项。 */
export interface RichApiHostOptions {
  /** `newObject` 类服务，按线名。 */
  services?: Record<string, () => ApiObject>;
  /** 成员在所扮演的版本里有没有；缺省都有。 */
  isSupported?(type: string, member: string): boolean;
  /** 请求与应答的字节上限（网页版 Excel 约 5 MB）；缺省不限。 */
  maxPayload?: number;
  /** 每批做完都算完，还是读到与格子有关的才算；缺省前者。 */
  calculation?: 'eachBatch' | 'whenRead' | undefined;
  /** 主机自己出了岔子（不是 Excel 会答的错误）。 */
  onBug?(error: unknown, action: Action): void;
}
