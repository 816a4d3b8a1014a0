import type { FunctionDefinition } from '../../host';
import type { AddIn } from '../manifest';

/** 加载项要登记的名字；都登记了才算就绪。 */
export interface Expected {
  /** 自定义函数的 id。 */
  functions: readonly string[];
  /** 功能区命令的函数名。 */
  commands: readonly string[];
}

/** 从清单的功能区与 functions.json 看加载项要登记什么。 */
export function expectedOf(addIn: AddIn, functions: readonly FunctionDefinition[]): Expected {
  const buttons = addIn.tabs.flatMap((tab) => tab.groups.flatMap((group) => group.buttons));
  return {
    functions: functions.map(({ id }) => id),
    commands: buttons.flatMap(({ action }) =>
      action.kind === 'executeFunction' ? [action.functionName] : [],
    ),
  };
}
