import type { RunningServer } from './serveStatic.mjs';

/** 备好并起工作台；`warn` 收到“示例没有做成”一类的说明。 */
export function serveWorkbench(options?: {
  port?: number;
  warn?: (text: string) => void;
}): Promise<RunningServer>;
