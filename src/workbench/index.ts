/** 浏览器工作台：左边表格，右边真的任务窗格。页面入口是 main.tsx。 */
export { Workbench } from './workbench';
export type { WorkbenchState } from './state';
