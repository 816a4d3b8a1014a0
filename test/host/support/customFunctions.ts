/** 全局 CustomFunctions 里测试用到的部分（由 bootHost 装入）。 */
interface CustomFunctionsApi {
  associate(id: string, fn: (...args: never[]) => unknown): void;
  associate(mappings: Record<string, (...args: never[]) => unknown>): void;
  Error: new (code: string, message?: string) => Error;
  ErrorCode: Record<'invalidValue' | 'notAvailable' | 'divisionByZero' | 'invalidNumber', string>;
}

/** 取全局的 CustomFunctions；先 `bootHost()`。 */
export const customFunctions = () =>
  (globalThis as unknown as { CustomFunctions: CustomFunctionsApi }).CustomFunctions;
