import type { Stats } from 'webpack';

/** 入口脚本压缩后的上限，字节。 */
export declare const entryBudget: number;

/** 到主页能用为止要下载的脚本压缩后的上限，字节。 */
export declare const usableBudget: number;

/** 一个脚本的大小，字节；initial 表示打开窗格就要下载。 */
export interface ScriptSize {
  readonly file: string;
  readonly initial: boolean;
  readonly bytes: number;
  readonly gzip: number;
}

/** 混进包里的不该有的模块。 */
export declare function forbiddenModules(stats: Pick<Stats, 'toJson'>): string[];

/** 各脚本的大小。 */
export declare function scriptSizes(stats: Stats): Promise<ScriptSize[]>;

/** 打印用的一行。 */
export declare function describeSize(size: ScriptSize): string;

/** 构建后的检查：中文问题清单，空表示通过。 */
export declare function problemsIn(stats: Stats): Promise<string[]>;

/** 到主页能用为止要下载的脚本文件名；起了名字的块不见了就抛错。 */
export declare function filesUntilUsable(stats: Pick<Stats, 'toJson'>): string[];

/** 入口、到主页能用为止的下载量，压缩后的字节数。 */
export declare function firstLoad(
  stats: Pick<Stats, 'toJson'>,
  sizes: readonly ScriptSize[],
): { readonly entry: number; readonly usable: number };

/** 打印用的一行：首屏两个数。 */
export declare function describeFirstLoad(load: { readonly entry: number; readonly usable: number }): string;
