import type { Dimension, UnitDetail } from '../../../collect';

/** 交给工作线程的一批；文件留在本机，只是换个线程读。 */
export interface RollUpRequest {
  readonly files: readonly File[];
  readonly by: Dimension;
}

/** 一份在汇总里的叫法：选的是文件夹时连路径。 */
export const reportedName = ({ webkitRelativePath, name }: File): string => webkitRelativePath || name;

/** 汇总好的：.xlsx（Base64）、各表的名字、几个数、读不了的。 */
export interface RollUpDone {
  readonly base64: string;
  readonly sheets: readonly string[];
  readonly year: number;
  readonly units: number;
  readonly projects: number;
  readonly across: number;
  readonly missing: number;
  /** 一个单位一份，点开看。 */
  readonly details: readonly UnitDetail[];
  readonly failures: readonly { readonly file: string; readonly reason: string }[];
}

/** 工作线程报来的。 */
export type RollUpMessage =
  | { readonly kind: 'progress'; readonly read: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: RollUpDone }
  | { readonly kind: 'failed'; readonly reason: string };
