import type { TestProject } from 'vitest/node';
import { serveWorkbench } from '../../scripts/lib/serveWorkbench.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** 工作台的网址，以 `/` 结尾。 */
    workbenchUrl: string;
  }
}

/** 全部端到端测试共用一个服务：备好包与示例，起在随机端口上。示例做不出来就是失败。 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await serveWorkbench({
    warn: (text: string) => {
      throw new Error(text);
    },
  });
  project.provide('workbenchUrl', server.url);
  return () => server.close();
}
