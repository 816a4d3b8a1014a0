import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { afterAll, describe, expect, it } from 'vitest';
import { hostProfiles, type HostProfile } from '../../../src/host';
import { WorkbookError, workbookActions, type ActionName } from '../../../src/workbook';
import { sampled } from '../../support/sampled';
import { allowedSyncs, eachAction } from './actionScenarios';

const file = join(import.meta.dirname, '../../../docs/兼容.md');

/** 一个动作在一种 Excel 里怎样：能、退到什么、拒绝的话。 */
type Outcomes = Map<ActionName, string>;
const found = new Map<string, Outcomes>();

/**
 * 一种 Excel 走一遍全部动作要十秒处理器时间。平时走的三种盖全各种脾气：只有批注、先闪 #BUSY! 的，
 * 有备注的，下面没有脾气的；其余与它们只差一处，那一处另有 realExcel、profiles 两个文件逐种测。
 */
const chosen = sampled<HostProfile>(hostProfiles, {
  every: Infinity,
  nameOf: ({ id }) => id,
  always: ['ltsc2021', 'm365cdn'],
});

const means = { notes: '备注', comments: '批注', fill: '底色' } as const;

/** 做成了的：有没有退一步。 */
function describeResult(name: ActionName, result: unknown): string {
  const told = result as
    { readonly means?: keyof typeof means; readonly unfitted?: readonly string[] } | null | undefined;
  if (told?.means) return `能，用${means[told.means]}`;
  if (told?.unfitted && told.unfitted.length > 0) return '能；“一页宽”没有照设，说出是哪些表';
  if (name === 'autoAnnotate' && result === null) return '不做：写入会清空撤销，要按“审核并标注”';
  return '能';
}

describe.each(chosen.map((profile) => [profile.id, profile] as const))('%s', (id, profile) => {
  it('每个动作都做得成，或退到说得出的办法；同步次数不超出动作表里登记的', async () => {
    const outcomes: Outcomes = new Map();
    const over: string[] = [];
    await eachAction(
      async (name, { host }, act) => {
        const outcome = await act().then(
          (result) => describeResult(name, result),
          (error: unknown) => {
            if (!(error instanceof WorkbookError)) throw error;
            return `拒绝：${error.message}`;
          },
        );
        outcomes.set(name, outcome);
        const { syncs } = host.batches();
        const { title } = workbookActions[name];
        // 结果迟到时要再读几次，次数看结果何时到，不在预算里
        if (profile.traits.functionResults === undefined && syncs > allowedSyncs(name))
          over.push(`${title}：${syncs} 次，登记的是 ${allowedSyncs(name)} 次`);
      },
      { profile: id as HostProfile['id'] as never },
    );
    expect(over).toEqual([]);
    expect([...outcomes].filter(([, outcome]) => outcome.startsWith('拒绝'))).toEqual([]);
    found.set(id, outcomes);
  }, 240_000);
});

it('没有脾气的主机：同步次数不超出动作表里登记的', async () => {
  const over: string[] = [];
  await eachAction(
    async (name, { host }, act) => {
      await act();
      const { syncs } = host.batches();
      if (syncs > allowedSyncs(name))
        over.push(`${workbookActions[name].title}：${syncs} 次，登记的是 ${allowedSyncs(name)} 次`);
    },
    { profile: 'm365cdn', traits: {} },
  );
  expect(over).toEqual([]);
}, 240_000);

afterAll(async () => {
  const names = Object.keys(workbookActions) as ActionName[];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const saving = hostProfiles.map(({ traits }: HostProfile) =>
    traits.ignoresDownloads ? '点了没有反应；退到“复制文字”“在新窗口里打开”再另存' : '能',
  );
  const cellsOf = (row: string): readonly string[] =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const written = new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .map((row) => [cellsOf(row)[0], cellsOf(row)] as const),
  );
  /** 这次走过的照走出来的；没有走的照文档里写着的，长的那一遍再核。 */
  const outcomes = (name: ActionName): readonly string[] =>
    hostProfiles.map(({ id }, index) =>
      found.has(id)
        ? (found.get(id)?.get(name) ?? '—')
        : (written.get(workbookActions[name].title)?.[index + 1] ?? '—'),
    );
  const text = `# 各种 Excel 里每个动作怎样

由测试写出（\`test/host/workbook/compatibility.test.ts\`）：动作表里的每个动作，在模拟主机的每种档案上各做一遍。这是“真的 office.js 客户端、模拟主机”，没有在真 Excel 里测过；档案照什么做的见决定 0038。

${line(['动作', ...hostProfiles.map(({ label }) => label)])}
${line(['---', ...hostProfiles.map(() => '---')])}
${names.map((name) => line([workbookActions[name].title, ...outcomes(name)])).join('\n')}
${line(['保存文件（公开版、方案、自检报告）', ...saving])}
`;
  const expected = await format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
  if (process.env['PBE_WRITE_DOCS']) writeFileSync(file, expected);
  expect(readFileSync(file, 'utf8'), '不对就 PBE_LONG=1 PBE_WRITE_DOCS=1 再跑这个文件').toBe(expected);
});
