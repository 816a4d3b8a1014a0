import type { Submission, SubmissionData } from '../../../src/submission';
import type { BootedHost } from '../support/bootHost';
import { openFilled, readAll } from '../workbook/support';

/** 填好一份数据的工作簿。 */
export interface FilledDesk {
  readonly host: BootedHost;
  /** 读回（一次同步）。 */
  readonly read: () => Promise<Submission>;
}

/** 真 office.js 客户端、模拟主机，登记好 PBE 函数，填好数据。 */
export async function filledDesk(data: SubmissionData): Promise<FilledDesk> {
  const { host, session } = await openFilled(data);
  return { host, read: () => readAll(session) };
}
