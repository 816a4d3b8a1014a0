import type { Fact } from './probe';
import recorded from './expectations.json';

/**
 * 我们的主机（真 office.js 客户端、模拟主机）对每一项的回答，由测试记下；
 * 主机的行为有意改变时用 `npx vitest run --project host test/host/workbook/selfCheck.test.ts -u` 重记。
 */
export const expectedFacts: Readonly<Record<string, Fact>> = recorded;
