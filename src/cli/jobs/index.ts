import { checkBook } from './checkBook';
import { collectBook } from './collectBook';
import { writeRegionBook } from './writeRegionBook';

/** 能交给工作线程做的事，一条一处；参数与结果都要能在线程之间传。 */
export const jobs = { checkBook, collectBook, writeRegionBook };

/** 事的名字。 */
export type JobName = keyof typeof jobs;

/** 一件事要的参数。 */
export type JobInput<N extends JobName> = Parameters<(typeof jobs)[N]>[0];

/** 一件事的结果。 */
export type JobOutput<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>;
