import type { JobInput, JobName, JobOutput } from '../jobs';

/** 交给线程的一件事。 */
export interface JobRequest {
  readonly id: number;
  readonly name: JobName;
  readonly input: JobInput<JobName>;
}

/** 一件事的下场：做成了；做不成（给用户看的几行，已写明是哪个文件）。 */
export type JobResult<N extends JobName = JobName> =
  | { readonly kind: 'done'; readonly output: JobOutput<N> }
  | { readonly kind: 'failed'; readonly lines: readonly string[] };

/** 线程答的。 */
export interface JobResponse {
  readonly id: number;
  readonly result: JobResult;
}
