/** 表格引擎端口：对象层与 xlsx 只认识这里的类型。 */
export type * from './port';
export * from './meta';
