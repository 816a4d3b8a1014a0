import { pbeFunctions, PbeValueError, type ArgumentValue, type PbeFunction } from '../domain';

/**
 * 把函数表逐条登记到 Excel。任务窗格、自定义函数、功能区命令共用一个运行时，入口各自只调用一次。
 */
export function registerFunctions(): void {
  for (const entry of pbeFunctions) CustomFunctions.associate(entry.id, toCustomFunction(entry));
}

/**
 * Excel 在实参后面总多传一个 invocation 对象，没写的可选参数传 null：只取登记过的那几个。
 * 读不懂的实参变成 #VALUE!，中文原因显示在单元格的错误提示里。
 */
function toCustomFunction(entry: PbeFunction): (...args: ArgumentValue[]) => number | string {
  return (...args) => {
    try {
      return entry.implement(args.slice(0, entry.parameters.length));
    } catch (error) {
      if (error instanceof PbeValueError) {
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, error.message);
      }
      throw error;
    }
  };
}
