import type { Plugin } from 'vitest/config';

/** 转好的文件夹经哪个环境变量告诉 vitest 的设置。 */
export const BUILT_SOURCES: string;
/** 转好 src，返回所在文件夹；内容没变就用上次的。 */
export function ensureSources(): Promise<string>;
/** vitest 插件：测试要 src 里的文件，给转好的；没有文件夹就什么也不做。 */
export function sourcesForVite(folder: string | undefined): Plugin;
