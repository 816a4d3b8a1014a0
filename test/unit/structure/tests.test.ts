import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { longTests } from '../../../scripts/lib/longTests.mjs';
import { longestFirst } from '../../../scripts/lib/longestFirst.mjs';

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('bench/') && !file.startsWith('fixtures/'))
  .filter((file) => file !== 'unit/structure/tests.test.ts');

/** 有这种写法的文件：每处一行。 */
const found = (pattern: RegExp, allowed: readonly string[] = []): readonly string[] =>
  files
    .filter((file) => !allowed.includes(file))
    .flatMap((file) =>
      readFileSync(`test/${file}`, 'utf8')
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
    );

describe('测试自己的规矩', () => {
  it('不看钟：快慢看 npm run bench，量阶用 test/support/growth.ts', () => {
    // 演慢机器的那一处要占住时间，不拿它断言
    expect(found(/performance\.now|Date\.now|hrtime/, ['host/engine/calculation.test.ts'])).toEqual([]);
  });

  it('不死等：等条件成立，要过时间的拨 test/host/support/handClock.ts 的钟', () => {
    expect(found(/waitForTimeout|\bsleep\(|setTimeout\((?!\(\) => block\()[^)]*,\s*[1-9]/)).toEqual([]);
  });

  it('抽样只有一处说了算：环境变量只在 test/support/long.ts 里读，抽了样的 npm run long 都跑得到', () => {
    const sampling = /process\.env\W+PBE_(?!WRITE_|PROPERTY_SEED)/;
    expect(found(sampling, ['support/long.ts'])).toEqual([]);
    const uses = /from '[^']*support\/(?:long|sampled)'|from '[^']*faults\/sampled'/;
    const direct = files.filter(
      (file) =>
        file.endsWith('.test.ts') &&
        !file.startsWith('unit/structure/') &&
        uses.test(readFileSync(`test/${file}`, 'utf8')),
    );
    const long = longTests('.');
    expect(direct.length).toBeGreaterThan(20);
    expect(direct.map((file) => `test/${file}`).filter((file) => !long.includes(file))).toEqual([]);
    // 转手用的：样本抽过样的文件自己不提抽样
    expect(long).toContain('test/host/seal/resaved.test.ts');
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['long']).toBe('node scripts/long.mjs');
    expect(readFileSync('scripts/long.mjs', 'utf8')).toContain(': longTests(root)');
  });

  it('先跑的文件都在', () => {
    expect(longestFirst.filter((file) => !files.includes(file.replace('test/', '')))).toEqual([]);
    expect(new Set(longestFirst).size).toBe(longestFirst.length);
  });

  it('没有跳过的、只跑一条的', () => {
    expect(found(/\b(?:it|test|describe)\.(?:only|skip|todo)\(/)).toEqual([]);
  });
});
