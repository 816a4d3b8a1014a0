import type { Plugin } from 'esbuild';

/** 写成存取器（get、set）的名字。 */
export function accessorsIn(text: string): string[];

/** 改写一个文件：`_defineProperty(this, "x", 值)` → `(this.x = 值)`；`kept` 里的名字不动。 */
export function assignFields(text: string, kept: ReadonlySet<string>): string;

/** 打 Univer 用的 esbuild 插件。 */
export const univerFields: Plugin;
