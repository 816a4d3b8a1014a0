/** 功能区按钮做的事；与窗格里的按钮是同一批动作，不抛错。 */
export interface RibbonActions {
  /** 没有表样时打开窗格让用户选方案，有则就地修复。 */
  readonly insertForms: () => Promise<void>;
  readonly annotate: () => Promise<void>;
  readonly clearAnnotations: () => Promise<void>;
}

/** 清单 FunctionName → 动作；两边名字一致由测试保证。 */
export const commandNames = ['insertForms', 'annotate', 'clearAnnotations'] as const;

/** 登记功能区命令。动作成败都要报告完成，否则 Excel 会一直转圈。 */
export function registerCommands(actions: RibbonActions): void {
  for (const name of commandNames) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void actions[name]().finally(() => event.completed());
    });
  }
}
