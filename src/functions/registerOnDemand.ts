import { functionIds, type ArgumentValue } from '../domain';
import type { CustomFunction } from './register';

type Table = ReadonlyMap<string, CustomFunction>;

const fromChunk = async (): Promise<Table> => (await import('./register')).customFunctions;

/**
 * 先只登记名字，第一次算到才装实现：打开窗格不必等它。装好以后随算随回；装不上的那一次是 #VALUE!，
 * 错误提示里有原因，下一次重算再装。任务窗格、自定义函数、功能区命令共用一个运行时，入口只调用一次。
 * 返回“先装好”：窗格能用以后趁空闲装，用户头一次插表就不用等。
 */
export function registerOnDemand(load: () => Promise<Table> = fromChunk): () => Promise<void> {
  let ready: Table | null = null;
  let loading: Promise<Table> | null = null;

  async function arrive(): Promise<Table> {
    loading ??= load();
    try {
      ready = await loading;
      return ready;
    } catch (error) {
      loading = null;
      throw new CustomFunctions.Error(
        CustomFunctions.ErrorCode.invalidValue,
        `PBE 函数没有装上（${error instanceof Error ? error.message : String(error)}），检查内网后重新计算。`,
      );
    }
  }

  for (const id of functionIds) {
    CustomFunctions.associate(id, (...args: ArgumentValue[]) => {
      const call = (table: Table) => table.get(id)?.(...args);
      return ready === null ? arrive().then(call) : call(ready);
    });
  }
  return async () => {
    await arrive().catch(() => undefined);
  };
}
