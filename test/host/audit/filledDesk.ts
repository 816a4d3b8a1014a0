import { FUNCTION_NAMESPACE, functionMetadata, registerFunctions } from '../../../src/functions';
import { isSetSupported, M365 } from '../../../src/host';
import { readSubmission } from '../../../src/submission';
import type { Submission, SubmissionData } from '../../../src/submission';
import { createSession } from '../../../src/workbook';
import { bootHost } from '../support/bootHost';
import type { BootedHost } from '../support/bootHost';

/** 填好一份数据的工作簿。 */
export interface FilledDesk {
  readonly host: BootedHost;
  /** 读回（一次同步）。 */
  readonly read: () => Promise<Submission>;
}

const definitions = functionMetadata().map(({ id, name, parameters }) => ({
  id,
  name: `${FUNCTION_NAMESPACE}.${name}`,
  parameters: [...parameters],
}));

/** 真 office.js 客户端、模拟主机，登记好 PBE 函数，填好数据。 */
export async function filledDesk(data: SubmissionData): Promise<FilledDesk> {
  const host = await bootHost({ functions: definitions });
  registerFunctions();
  const session = createSession({ isSetSupported: (set, version) => isSetSupported(M365, set, version) });
  await session.fill(data);
  return {
    host,
    async read() {
      const submission = readSubmission(await session.read());
      if (submission === null) throw new Error('没有读到表');
      return submission;
    },
  };
}
