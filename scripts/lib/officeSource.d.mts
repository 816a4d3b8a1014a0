/** 一种取 office.js 的办法。 */
export interface OfficeSource {
  readonly title: string;
  /** 写进页面的脚本地址。 */
  readonly script: string;
  /** 要在内容安全策略里放行的来源；自托管为 null。 */
  readonly origin: string | null;
}

/** 窗格从哪里取 office.js。 */
export declare const officeSources: Readonly<Record<'self' | 'cdn' | 'cdn-cn', OfficeSource>>;

/** 选的那一种；写错抛中文错误。 */
export declare function officeSource(id: string): OfficeSource;

/** 页面里换成所选的 office.js，策略里放行它的来源。 */
export declare function withOffice(page: string, id: string): string;
