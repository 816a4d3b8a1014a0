import { beforeAll, describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import { buildWorkbook } from '../../../src/cli';
import {
  completeness,
  parseSubmissionData,
  readSubmission,
  registryNamespace,
  totals,
} from '../../../src/submission';
import { readXlsx, XlsxError } from '../../../src/xlsx';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import { diceOf, mutations } from './mutate';

const megabyte = 1024 * 1024;

let original: Uint8Array;

beforeAll(async () => {
  const forms = corrected.forms.filter(
    ({ form, name }) => form === '基础数据表' || name === '招商引资工作经费',
  );
  const parsed = parseSubmissionData({ ...corrected, forms });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  original = (await buildWorkbook(parsed.data)).bytes;
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

/** 用时，毫秒：机器忙的时候按处理器时间算，闲的时候按钟表算，取小的。 */
function stopwatch(): () => number {
  const [clock, cpu] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return Math.min(performance.now() - clock, (user + system) / 1000);
  };
}

describe('弄坏的文件：一千次，不是照样读就是中文说明，都不崩', { timeout: 300_000 }, () => {
  it.each(mutations)('%s × %i', (name, times, mutate) => {
    const before = process.memoryUsage().rss;
    let [slowest, peak] = [0, 0];
    for (let seed = 0; seed < times; seed += 1) {
      const bytes = mutate(original, diceOf(seed * 7919 + name.length));
      const start = stopwatch();
      let outcome;
      try {
        outcome = outcomeOf(bytes);
      } catch (error) {
        throw new Error(`${name}，第 ${seed} 次`, { cause: error });
      }
      slowest = Math.max(slowest, start());
      peak = Math.max(peak, process.memoryUsage().rss - before);
      if (!outcome.read) expect(outcome.message).toMatch(/[\u4e00-\u9fff]{4}/);
    }
    expect(slowest, '每次 5 秒以内').toBeLessThan(5_000);
    expect(peak / megabyte, '内存有限，MB').toBeLessThan(1_500);
  });

  it('共一千次', () => {
    expect(mutations.reduce((sum, [, times]) => sum + times, 0)).toBe(1_000);
  });
});
