/**
 * 没有 Excel 时回答 office.js 的主机：真客户端、模拟主机。
 *
 * 引擎（表格）→ 对象层（与 Excel API 同名的类）→ 协议层（富 API 分派）→ 客户端接缝。
 * 本房间对业务一无所知。Node 里装客户端库的 `loadInNode` 在 `host/node`，网页不要引它。
 */
export * from './client';
export { createHost, type Host, type HostOptions } from './createHost';
export * from './engine';
export {
  hostProfile,
  hostProfiles,
  type FunctionResults,
  type HostProfile,
  type HostProfileId,
  type HostTraits,
} from './profiles';
export {
  formatAddress,
  parseLocal,
  splitReference,
  Workbook,
  type SheetData,
  type WorkbookData,
} from './objects';
export { replay, type RecordedExchange, type ReplayDifference } from './replay';
export { ApiObject, HostError, HostStats, type BatchRecord, type HostMessage } from './protocol';
