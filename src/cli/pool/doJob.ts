import { jobs } from '../jobs';
import type { JobInput, JobName, JobOutput } from '../jobs';
import { problemLines } from '../problemLines';
import type { JobResult } from './messages';

/** 做一件事；一份文件出什么错都只算它自己的，不停下别的。 */
export async function doJob<N extends JobName>(name: N, input: JobInput<N>): Promise<JobResult<N>> {
  try {
    const job = jobs[name] as (input: JobInput<N>) => Promise<JobOutput<N>>;
    return { kind: 'done', output: await job(input) };
  } catch (error) {
    return { kind: 'failed', lines: problemLines(input.file, error) };
  }
}
