import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import sixFaults from '../../fixtures/reviewers-six-faults.json';
import { pbe as run, temporaryFolder } from './collectingTerminal';

/** 放好一份填好的工作簿与一份佐证的文件夹。 */
async function desk(): Promise<(...args: string[]) => ReturnType<typeof run>> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '六处.json'), JSON.stringify(sixFaults));
  writeFileSync(join(folder, '签到表.pdf'), '签到');
  expect((await run(folder, 'fill', '六处.json', '-o', '甲.xlsx')).code).toBe(0);
  return (...args) => run(folder, ...args);
}

it('登记、列出、去掉佐证，原文件不动；复核预估照口径印，不改得分', async () => {
  const pbe = await desk();
  expect((await pbe('evidence', '甲.xlsx')).out).toBe('还没有登记佐证。');
  const add = (...more: string[]) =>
    pbe('evidence', '甲.xlsx', '--add', '签到表.pdf', ...more, '-o', '乙.xlsx');

  const made = await add('--indicator', '资金支付数', '--page', '2');
  expect(made).toMatchObject({ code: 0, out: '已生成 乙.xlsx：登记了 1 份佐证。' });
  const listed = (await pbe('evidence', '乙.xlsx')).out;
  const print = createHash('sha256').update('签到').digest('hex').slice(0, 8);
  expect(listed).toContain(`1. 项目-统战特别费 “资金支付数”：签到表.pdf 第2页（指纹 ${print}…）`);
  expect(listed).toContain('还没有佐证的 7 项');

  const quiet = (await pbe('check', '甲.xlsx')).out;
  expect(quiet).not.toContain('复核预估');
  const estimated = (await pbe('check', '甲.xlsx', '--estimate')).out;
  expect(estimated).toContain('复核预估（待核，不改得分）');
  expect(estimated).toContain('项目-统战特别费：自评 97.02，约 87.02');
  expect((await pbe('check', '乙.xlsx', '--estimate')).out).toContain('自评 97.02，约 20');

  expect((await pbe('evidence', '乙.xlsx', '--remove', '1', '-o', '丙.xlsx')).out).toContain(
    '登记了 0 份佐证',
  );
  expect((await pbe('evidence', '丙.xlsx')).out).toBe('还没有登记佐证。');
}, 120_000);

it('写错了说清楚', async () => {
  const pbe = await desk();
  const wrong = await pbe(
    'evidence',
    '甲.xlsx',
    '--add',
    '签到表.pdf',
    '--indicator',
    '没有这一项',
    '-o',
    '戊.xlsx',
  );
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.error).toContain('没有叫“没有这一项”的指标');
  expect(
    (await pbe('evidence', '甲.xlsx', '--add', '不在.pdf', '--indicator', '完成率', '-o', '戊.xlsx')).error,
  ).toContain('读不到佐证文件 不在.pdf');
  const both = await pbe(
    'evidence',
    '甲.xlsx',
    '--add',
    '签到表.pdf',
    '--indicator',
    '政治引领活动',
    '--remove',
    '1',
  );
  expect(both.error).toContain('一次只做一样');
  expect((await pbe('evidence', '甲.xlsx', '--remove', '1', '-o', '戊.xlsx')).error).toContain('--remove');
}, 120_000);
