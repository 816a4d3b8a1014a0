import { pbeFunctions, PbeValueError, type ArgumentValue, type PbeFunction } from '../domain';

/** 登记到 Excel 的一个实现；读不懂的实参抛 CustomFunctions.Error。 */
export type CustomFunction = (...args: ArgumentValue[]) => number | string;

/** 函数表里每一条的实现，按标识。 */
export const customFunctions: ReadonlyMap<string, CustomFunction> = new Map(
  pbeFunctions.map((entry) => [entry.id, toCustomFunction(entry)]),
);

/** 把函数表逐条登记，实现已经在手（命令行、测试）；窗格用 registerOnDemand。 */
export function registerFunctions(): void {
  for (const [id, implementation] of customFunctions) CustomFunctions.associate(id, implementation);
}

/**
 * Excel 在实参后面总多传一个 invocation 对象，没写的可选参数传 null：只取登记过的那几个。
 * 读不懂的实参变成 #VALUE!，中文原因显示在单元格的错误提示里。
 */
function toCustomFunction(entry: PbeFunction): CustomFunction {
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
