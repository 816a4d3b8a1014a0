import { parentPort } from 'node:worker_threads';
import { doJob } from './doJob';
import type { JobRequest, JobResponse } from './messages';

/** 工作线程：来一件做一件。 */
export function serveJobs(): void {
  parentPort?.on('message', ({ id, name, input }: JobRequest) => {
    void doJob(name, input).then((result) => {
      const response: JobResponse = { id, result };
      parentPort?.postMessage(response);
    });
  });
}
