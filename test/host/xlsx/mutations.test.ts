import { beforeAll, describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import {
  completeness,
  parseSubmissionData,
  readSubmission,
  registryNamespace,
  totals,
} from '../../../src/submission';
import { readXlsx, XlsxError } from '../../../src/xlsx';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import { isLong } from '../../support/long';
import { builtBook } from '../support/builtBook';
import { diceOf, mutations } from './mutate';

const megabyte = 1024 * 1024;

let original: Uint8Array;

beforeAll(async () => {
  const forms = corrected.forms.filter(
    ({ form, name }) => form === '基础数据表' || name === '招商引资工作经费',
  );
  const parsed = parseSubmissionData({ ...corrected, forms });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  original = await builtBook(parsed.data);
}, 120_000);

/** 像 `pbe check` 那样从头读到尾；读不了的给出说明。 */
function outcomeOf(bytes: Uint8Array): { readonly read: boolean; readonly message: string } {
  try {
    const submission = readSubmission(readXlsx(bytes, { functionNamespaces: ['PBE'], registryNamespace }));
    if (!submission) return { read: false, message: '没有找到本软件插入的表样。' };
    auditSubmission(submission);
    completeness(submission);
    totals(submission);
    return { read: true, message: submission.notices.map(({ message }) => message).join('\n') };
  } catch (error) {
    if (error instanceof XlsxError) return { read: false, message: error.message };
    throw error;
  }
}

/** 干一回活用的处理器时间，毫秒。 */
function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** 读一遍没弄坏的原件用的处理器时间：弄坏的与它比，机器快慢不管。 */
const wholeCost = (): number => Math.max(...[1, 2, 3].map(() => spent(() => outcomeOf(original))));

/** 平时每种办法做十二分之一，`npm run long` 做满一千次。 */
const share = isLong ? 1 : 12;

describe('弄坏的文件：一千次，不是照样读就是中文说明，都不崩', { timeout: 300_000 }, () => {
  it.each(mutations)('%s × %i', (name, times, mutate) => {
    const before = process.memoryUsage().rss;
    const whole = wholeCost();
    let [slowest, peak] = [0, 0];
    for (let seed = 0; seed < times; seed += share) {
      const bytes = mutate(original, diceOf(seed * 7919 + name.length));
      let outcome = { read: false, message: '' };
      try {
        slowest = Math.max(
          slowest,
          spent(() => (outcome = outcomeOf(bytes))),
        );
      } catch (error) {
        throw new Error(`${name}，第 ${seed} 次`, { cause: error });
      }
      peak = Math.max(peak, process.memoryUsage().rss - before);
      if (!outcome.read) expect(outcome.message).toMatch(/[\u4e00-\u9fff]{4}/);
    }
    expect(slowest / whole, '最慢的一次是读原件的几倍').toBeLessThan(50);
    expect(peak / megabyte, '内存有限，MB').toBeLessThan(1_500);
  });

  it('共一千次', () => {
    expect(mutations.reduce((sum, [, times]) => sum + times, 0)).toBe(1_000);
  });
});
