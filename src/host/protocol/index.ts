export { ApiCollection, ApiObject } from './apiObject';
export { FaultPlan, type ActionFault } from './faultPlan';
export { HostError, type HostErrorCode } from './hostError';
export { HostStats, type BatchRecord } from './hostStats';
export type { HostRuntime, RichApiHostOptions } from './hostRuntime';
export { RichApiHost } from './richApiHost';
export type { HostMessage, RequestBody, ResponseBody } from './wire';
