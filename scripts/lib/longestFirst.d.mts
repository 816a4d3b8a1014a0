import { BaseSequencer } from 'vitest/node';

/** 一组里先跑的文件，从长到短。 */
export const longestFirst: readonly string[];

/** 先看哪一组，再看 {@link longestFirst}，其余照 vitest（上次的用时、文件大小）。 */
export class LongestFirst extends BaseSequencer {}
