/** Excel 自定义函数运行时里用到的那一小部分（@types/office-js 不含它）。 */
declare namespace CustomFunctions {
  /** 把标识与实现连起来；标识不分大小写。 */
  function associate(id: string, implementation: (...args: never[]) => unknown): void;

  /** 错误种类。 */
  enum ErrorCode {
    invalidValue = '#VALUE!',
  }

  /** 让单元格显示错误值，`message` 出现在错误提示里。 */
  class Error {
    constructor(code: ErrorCode, message?: string);
  }
}
