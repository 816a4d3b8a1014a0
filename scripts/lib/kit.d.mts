import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vitest/config';

/** kit 的源文件。 */
export const kitSource: string;
/** 预打包产物的入口（ESM 壳）。 */
export const kitBundle: string;
/** 需要时（重新）预打包 Univer，返回产物路径。 */
export function ensureKit(): Promise<string>;
/** Vite/vitest 插件：适配器里的 `./kit` 换成预打包产物。 */
export function kitForVite(): VitePlugin;
/** esbuild 插件：同上，用于给 Node 打包（命令行）。 */
export function kitForEsbuild(): EsbuildPlugin;
