import { describe, expect, it } from 'vitest';
import { auditSubmission, createAuditor, rules } from '../../../src/audit';
import type { Rule } from '../../../src/audit';
import { parseSubmissionData } from '../../../src/submission';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import { dataOf, submissionOf } from '../support/memorySource';

const submission = submissionOf(dataOf(hengyang));
const replaced = (id: string, change: Partial<Rule>): readonly Rule[] =>
  rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule));
const failing = (): never => {
  throw new Error('没有字段“不存在”');
};

describe('一条规则抛错', () => {
  it.each(['E04', 'H12', 'A02'])('%s 变成一条提示，别的规则的结果一条不少', (id) => {
    const broken = auditSubmission(submission, { rules: replaced(id, { check: failing }) });
    expect(broken.filter(({ rule }) => rule === id)).toMatchObject([
      {
        severity: '提示',
        message: expect.stringMatching(new RegExp(`^规则 ${id}（.*没有跑成：没有字段“不存在”`)),
      },
    ]);
    const others = (findings: readonly { readonly rule: string; readonly key: string }[]) =>
      findings.filter(({ rule }) => rule !== id).map(({ key }) => key);
    expect(others(broken)).toEqual(others(auditSubmission(submission)));
  });

  it('定稿的底线没有查成，定稿时是错误：不能当作查过', () => {
    const fixed = rules.filter((rule) => rule.fixed === true).map(({ id }) => id);
    expect(fixed.length).toBeGreaterThan(0);
    for (const id of fixed) {
      const severities = (['填报', '定稿'] as const).map(
        (stage) =>
          auditSubmission(submission, { stage, rules: replaced(id, { check: failing }) }).find(
            (finding) => finding.rule === id,
          )?.severity,
      );
      expect([id, ...severities]).toEqual([id, '提示', '错误']);
    }
  });

  it('边录边审时与从头审一样', () => {
    const used = replaced('E04', { check: failing });
    const audit = createAuditor();
    const once = auditSubmission(submission, { rules: used });
    expect(audit(submission, { rules: used })).toEqual(once);
    expect(audit(submission, { rules: used })).toEqual(once);
  });

  it('一半抛错的生成器、抛出的不是 Error，也一样', () => {
    const halfway = function* (): Generator<never> {
      throw '半路';
      yield undefined as never;
    };
    const findings = auditSubmission(submission, { rules: replaced('E04', { check: halfway }) });
    expect(findings.find(({ rule }) => rule === 'E04')?.message).toContain('没有跑成：半路');
  });
});

describe('数据文件里的键与对象原型上的名字相同', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s 就是不认识的键', (key) => {
    const json: unknown = JSON.parse(
      `{"scheme":"${key}","year":2022,"unit":"某局","${key}":1,"forms":[
        {"form":"基础数据表","values":{"${key}":1},"rows":{"${key}":[]}},
        {"form":"${key}","values":{}}]}`,
    );
    const parsed = parseSubmissionData(json);
    expect(parsed.ok ? [] : parsed.problems.filter((problem) => problem.includes(`“${key}”`))).toHaveLength(
      5,
    );
  });
});
