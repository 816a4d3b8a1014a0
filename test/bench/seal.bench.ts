import { expect, it } from 'vitest';
import { auditSubmission } from '../../src/audit';
import {
  readSubmission,
  recalculate,
  verifySeal,
  type Submission,
  type SubmissionData,
} from '../../src/submission';
import { finalize } from '../../src/workbook/actions/finalize/finalize';
import { exportXlsx, readXlsx } from '../../src/xlsx';
import corrected from '../fixtures/hengyang-2022-corrected.json';
import { openFilled } from '../host/workbook/support';
import { readOptions } from '../host/workbook/finalize/sealedSamples';
import { newState } from '../host/workbook/finalize/smallForm';
import { digest, now } from '../host/workbook/finalize/support';
import { dataOf } from '../unit/support/memorySource';
import { printTable, ratio } from './table';

const form = '项目支出绩效自评表';

/** 衡阳改正稿，项目换成二十个：连部门的两张共 22 张。 */
function manyProjects(projects: number): SubmissionData {
  const data = dataOf(corrected);
  const sample = data.forms.find((each) => each.form === form)!;
  const copies = Array.from({ length: projects }, (_, index) => {
    const name = `项目${index + 1}`;
    return { ...sample, name, values: { ...sample.values, 项目名称: name } };
  });
  return { ...data, forms: [...data.forms.filter((each) => each.form !== form), ...copies] };
}

async function sealedBook(projects: number): Promise<Uint8Array> {
  const { host } = await openFilled(manyProjects(projects));
  const signOff = { preparer: '填表人甲', head: '李四', date: '2023年3月20日' };
  // 二十个项目的数对不上部门的合计：只量快慢，跳过审核那道关
  const result = await finalize(newState(), { signOff, now }, { digest }, () => []);
  if (result.kind !== 'sealed') throw new Error(JSON.stringify(result));
  const bytes = await exportXlsx(host.engine, readOptions);
  host.dispose();
  return bytes;
}

const submissionOf = (submission: Submission | null): Submission => {
  if (submission === null) throw new Error('没有读到表');
  return submission;
};

/** `pbe check` 的一份：读、重算、审核。 */
function check(bytes: Uint8Array): number {
  const { functionNamespaces } = readOptions;
  return auditSubmission(recalculate(submissionOf(readSubmission(readXlsx(bytes, { functionNamespaces })))))
    .length;
}

/** `pbe verify` 的一份：读、复核、照定稿再审核。 */
async function verify(bytes: Uint8Array): Promise<boolean> {
  const source = readXlsx(bytes, readOptions);
  const submission = submissionOf(readSubmission(source));
  const report = await verifySeal(source, digest, submission);
  auditSubmission(submission, { stage: '定稿' });
  return report?.verdicts.印出来 === '没变';
}

/** 用了多少处理器时间，毫秒；别的进程忙闲不算。 */
async function processor(action: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

it('定稿的复核比审核慢多少', { timeout: 600_000 }, async () => {
  const bytes = await sealedBook(20);
  expect(await verify(bytes)).toBe(true);
  // 头几遍还没有编译好，不算
  for (let run = 0; run < 3; run += 1) check(bytes);
  for (let run = 0; run < 3; run += 1) await verify(bytes);
  const runs = [];
  for (let run = 0; run < 7; run += 1) {
    const checking = await processor(() => check(bytes));
    const verifying = await processor(() => verify(bytes));
    runs.push({ checking, verifying });
  }
  runs.sort((a, b) => a.verifying / a.checking - b.verifying / b.checking);
  printTable(
    '22 张表的定稿：复核与审核（处理器时间，毫秒；各跑 7 次，比值取中位数）',
    [runs[3]!].map(({ checking, verifying }) => ({
      审核: Math.round(checking),
      复核: Math.round(verifying),
      复核比审核: ratio(verifying, checking),
    })),
  );
});
