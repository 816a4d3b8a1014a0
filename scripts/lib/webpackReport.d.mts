import type { Stats } from 'webpack';

/** 首屏脚本压缩后的上限，字节。 */
export declare const paneBudget: number;

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
