/** 送出的内容与类型。 */
export interface Served {
  body: string | Uint8Array;
  type: string;
}

/** 一条路由：`at` 以 `/` 结尾且有 `folder` 的是前缀；否则由 `make` 现做。 */
export interface Route {
  at: string;
  folder?: string;
  make?: () => Served | Promise<Served>;
  editHtml?: (html: string) => string;
}

/** 起好的服务。 */
export interface RunningServer {
  /** 以 `/` 结尾。 */
  url: string;
  port: number;
  close(): Promise<void>;
}

export function serveStatic(options: { routes: Route[]; port?: number }): Promise<RunningServer>;
