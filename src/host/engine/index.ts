/**
 * 表格引擎：端口（对象层与 xlsx 只认识它）与 Univer 实现。
 */
export * from './chart';
export type * from './port';
export * from './meta';
export { createHeadlessEngine, UniverEngine, type UniverEngineOptions } from './univer';
