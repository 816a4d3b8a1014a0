import { readFileSync, readdirSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { auditSubmission, rules, rulesDocument } from '../../../src/audit';
import { isAfter } from '../../../src/audit/engine/ruleOrder';
import { numberText, thresholdParameters } from '../../../src/schemes';
import { ruleCases } from './cases';
import { readCase } from './cases/ruleCase';

const root = new URL('../../../', import.meta.url);

describe('规则登记', () => {
  it('每个规则文件都登记了，编号不重复', () => {
    const files = readdirSync(new URL('src/audit/rules', root), { recursive: true })
      .map(String)
      .filter((file) => /[\\/][a-z]\d+[a-z]?\.ts$/.test(file))
      .map((file) => file.replace(/^.*[\\/]|\.ts$/g, '').toLowerCase());
    expect(rules.map(({ id }) => id.toLowerCase()).sort()).toEqual(files.sort());
  });

  it('规则不 import 规则', () => {
    const folder = new URL('src/audit/rules/', root);
    const importing = readdirSync(folder, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('index.ts'))
      .filter((file) => /from '[^']*\/[a-z]\d+[a-z]?'/.test(readFileSync(new URL(file, folder), 'utf8')));
    expect(importing).toEqual([]);
  });

  it('每条规则都有一份应报、一份不应报的用例', () => {
    expect(Object.keys(ruleCases)).toEqual(rules.map(({ id }) => id));
  });

  it('每条规则都有一段说给填表的人听的话，各不相同，不写公式、不写死阈值', () => {
    const plain = rules.map(({ plain: words }) => words);
    expect(new Set(plain).size).toBe(rules.length);
    expect(plain.filter((words) => words.length < 20 || words.length > 120)).toEqual([]);
    expect(plain.filter((words) => !words.endsWith('。') || /[{}Σ⇒⇔±｜]|ROUND|MIN\(/.test(words))).toEqual(
      [],
    );
    const fixed = rules.flatMap(({ id, plain: words, parameters = [] }) =>
      parameters
        .map((key) => thresholdParameters[key])
        .map((parameter) => numberText(parameter, parameter.fallback).replace(' ', ''))
        // 金额差 0.01 万元是印得出的最小一位，不是取值
        .filter((value) => value !== '0.01万元' && words.replaceAll(' ', '').includes(value))
        .map((value) => `${id} ${value}`),
    );
    expect(fixed).toEqual([]);
  });

  it('docs/审核规则.md 是最新的', async () => {
    const config = await resolveConfig(new URL('docs/x.md', root));
    const document = await format(rulesDocument(), { ...config, parser: 'markdown' });
    await expect(document).toMatchFileSnapshot('../../../docs/审核规则.md');
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const audit = (which: 'trigger' | 'silent') => {
    const ruleCase = ruleCases[id];
    if (ruleCase === undefined) throw new Error(`${id} 没有用例`);
    const stage = which === 'trigger' ? (ruleCase.stage ?? '填报') : '填报';
    const needed = rules.filter((each) => each === rule || isAfter(rule, each));
    return auditSubmission(readCase(ruleCase, which), { rules: needed, stage }).filter(
      (finding) => finding.rule === id,
    );
  };

  it('应报的报出，带位置、级别、依据和提示语', () => {
    const findings = audit('trigger');
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(finding).toMatchObject({ rule: id, severity: rule.severity, basis: rule.basis });
      expect(finding.place === null).toBe(ruleCases[id]?.placeless === true);
      expect(finding.message).not.toMatch(/[{}]/);
      expect(finding.key).toMatch(new RegExp(`^${id}\\|`));
    }
  });

  it('不应报的不报', () => {
    expect(audit('silent').map(({ message }) => message)).toEqual([]);
  });
});
