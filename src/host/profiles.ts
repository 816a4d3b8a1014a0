import { LTSC_2021, M365, type RequirementSets } from './client/requirements';

/** 加载项函数的结果怎样到：随写随到、先闪 `#BUSY!`（LTSC）、先留着旧值（Microsoft 365）。 */
export type FunctionResults = 'immediate' | 'busyThenValue' | 'oldThenValue';

/** 真 Excel 与理想的主机不一样的地方；都不写就是理想的。 */
export interface HostTraits {
  /** 加载项函数的公式读回来带 `@`（动态数组 Excel 重开文件以后）。 */
  readonly implicitIntersection?: boolean;
  readonly functionResults?: FunctionResults;
  /** 放不下的数读成 `#####`。 */
  readonly narrowColumns?: boolean;
  /** 页面缩放设成“几页宽”不生效（没切到页面布局视图）。 */
  readonly ignoresFitToPages?: boolean;
  /** 请求与应答的字节上限；网页版约 5 MB。 */
  readonly maxPayload?: number;
  /** 加载项一写入，用户的撤销就没有了（ExcelApi 1.19 以前）。 */
  readonly clearsUndo?: boolean;
  /** 网页里的下载不起作用（Mac 桌面版）。 */
  readonly ignoresDownloads?: boolean;
}

/** 一种真实的 Excel：支持什么、窗格装的是哪份客户端库、有哪些脾气。 */
export interface HostProfile {
  readonly id: string;
  /** 给人看的名字。 */
  readonly label: string;
  readonly requirements: RequirementSets;
  /** 窗格装的 office.js：自带的 npm 包（停在 ExcelApi 1.15），或 CDN 上的新库。 */
  readonly client: 'npm' | 'cdn';
  readonly traits: HostTraits;
}

const MEGABYTE = 1024 * 1024;

/** 各种 Excel；第一个是缺省。 */
export const hostProfiles = [
  {
    id: 'ltsc2021',
    label: 'LTSC 2021',
    requirements: LTSC_2021,
    client: 'npm',
    traits: {
      implicitIntersection: true,
      functionResults: 'busyThenValue',
      narrowColumns: true,
      ignoresFitToPages: true,
      clearsUndo: true,
    },
  },
  {
    id: 'm365',
    label: 'Microsoft 365 self-hosted client',
    requirements: M365,
    client: 'npm',
    traits: { implicitIntersection: true, functionResults: 'oldThenValue', narrowColumns: true },
  },
  {
    id: 'm365cdn',
    label: 'Microsoft 365 CDN client',
    requirements: M365,
    client: 'cdn',
    traits: { implicitIntersection: true, functionResults: 'oldThenValue', narrowColumns: true },
  },
  {
    id: 'web',
    label: 'Excel on the web',
    requirements: M365,
    client: 'npm',
    traits: {
      implicitIntersection: true,
      functionResults: 'oldThenValue',
      narrowColumns: true,
      ignoresFitToPages: true,
      maxPayload: 5 * MEGABYTE,
    },
  },
  {
    id: 'mac',
    label: 'Microsoft 365 for Mac',
    requirements: M365,
    client: 'npm',
    traits: {
      implicitIntersection: true,
      functionResults: 'oldThenValue',
      narrowColumns: true,
      ignoresDownloads: true,
    },
  },
] as const satisfies readonly HostProfile[];

/** 一种 Excel 的编号。 */
export type HostProfileId = (typeof hostProfiles)[number]['id'];

/** 按编号找；不认识的用缺省。 */
export function hostProfile(id: string): HostProfile {
  return hostProfiles.find((profile) => profile.id === id) ?? hostProfiles[0];
}
