import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealFault, type SealReport } from '../../../src/submission';

/** 一份复核结果；缺省是登记的数没有变、重算也一样、却没有都比成的。 */
const report = (change: object): SealReport =>
  ({
    seal: { state: 'sealed' },
    homes: { xml: true, damaged: false, extra: false, names: 'same' },
    changes: [],
    missing: [],
    printed: [],
    recordAgrees: true,
    recomputation: { checked: 0, uncached: 0, differences: [] },
    verdicts: { 数: '未能比较', 公式: '没变', 印出来: '没变' },
    valid: false,
    ...change,
  }) as unknown as SealReport;

const stale = { recomputation: { checked: 9, uncached: 0, differences: [{ sheet: '表', cell: 'H14' }] } };
const moved = { verdicts: { 数: '没变', 公式: '变了', 印出来: '没变' } };

describe('定稿为什么不作数', () => {
  it.each([
    [{ valid: true }, undefined],
    [{ seal: { state: 'sealing' } }, '没有完成'],
    [{}, '没有比成'],
    [{ ...stale, ...moved }, '重算不符'],
    [{ ...stale, ...moved, missing: ['表'] }, '有改动'],
    [{ ...stale, ...moved, recordAgrees: false }, '有改动'],
  ])('%j：%s', (change, kind) => {
    expect(sealFault(report(change))?.kind).toBe(kind);
  });

  it('只有重算不一样的，不说以后有改动', () => {
    const fault = sealFault(report({ ...stale, ...moved }))!;
    expect(fault.text).toBe('定稿不作数：登记的数没有改动，可有 1 格存着的与公式重算的不一样。');
  });

  it('这几句话只有一个出处：窗格、送审包、命令行都用它', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    const saying = files.filter((file) =>
      /定稿以后有改动，|定稿已失效：|定稿不作数：/.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(saying).toEqual([join('submission', 'record', 'seal', 'sealFault.ts')]);
  });
});
