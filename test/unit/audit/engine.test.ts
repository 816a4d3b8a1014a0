import { describe, expect, it } from 'vitest';
import { auditSubmission, rules } from '../../../src/audit';
import type { Rule, SettledFinding } from '../../../src/audit';
import { inOrder } from '../../../src/audit/engine/ruleOrder';
import { blocksOf, fieldsOf } from '../../../src/forms';
import { parseScheme } from '../../../src/schemes';
import type { FormReading, Submission } from '../../../src/submission';
import hengyang from '../../fixtures/hengyang-2022.json';
import xiangxi from '../../fixtures/xiangxi-2020.json';
import { dataOf, submissionOf } from '../support/memorySource';

const submission = submissionOf(dataOf(hengyang));
const ruleOf = (id: string): Rule => rules.find((rule) => rule.id === id)!;
const idsIn = (findings: readonly { readonly rule: string }[]) => [
  ...new Set(findings.map(({ rule }) => rule)),
];

describe('次序与交接', () => {
  it('after 里的规则先跑，它们已定级别的结果交给后面的规则', () => {
    const seen: SettledFinding[] = [];
    const last: Rule = {
      ...ruleOf('A01'),
      id: 'Z01',
      after: ['B0*', 'A02'],
      crossForm: true,
      check: (_, __, settled) => {
        seen.push(...settled);
        return [];
      },
    };
    auditSubmission(submission, { rules: [last, ...rules] });
    expect(idsIn(seen)).toEqual(expect.arrayContaining(['A02', 'B01', 'B05']));
    expect(idsIn(seen).every((id) => id === 'A02' || id.startsWith('B0'))).toBe(true);
    expect(seen.find(({ rule }) => rule === 'B05')?.severity).toBe('错误');
  });

  it('互相要求排在后面是写错了', () => {
    const [a, b] = [
      { ...ruleOf('A01'), id: 'Z01', after: ['Z02'] },
      { ...ruleOf('A01'), id: 'Z02', after: ['Z01'] },
    ];
    expect(() => inOrder([a, b])).toThrow('Z01、Z02');
    expect(inOrder(rules)).toHaveLength(rules.length);
  });

  it('只看一张表的规则不等跨表的规则', () => {
    const cross = rules.filter(({ crossForm }) => crossForm === true);
    const waiting = rules.filter(
      (rule) => rule.crossForm !== true && cross.some(({ id }) => rule.after?.includes(id)),
    );
    expect(waiting.map(({ id }) => id)).toEqual([]);
  });
});

describe('规则在什么时候成立', () => {
  const b05 = ruleOf('B05');
  const count = (change: Partial<Rule>, given: Submission = submission): number =>
    auditSubmission(given, { rules: [{ ...b05, ...change }] }).length;

  it('方案、年度、版面特征不合的不跑', () => {
    expect(count({})).toBeGreaterThan(0);
    expect(count({ holds: { schemes: [submission.scheme.id] } })).toBeGreaterThan(0);
    expect(count({ holds: { schemes: ['别处'] } })).toBe(0);
    expect(count({ holds: { years: { to: submission.year - 1 } } })).toBe(0);
    expect(count({ holds: { years: { from: submission.year } } })).toBeGreaterThan(0);
    expect(count({ holds: { layout: () => false } })).toBe(0);
  });

  it('要的栏表上没有，对那张表不出声', () => {
    expect(count({ needs: [{ form: '基础数据表', keys: ['项目支出.本年预算数'] }] })).toBeGreaterThan(0);
    expect(count({ needs: [{ form: '基础数据表', keys: ['业务工作专项.项目名称'] }] })).toBeGreaterThan(0);
    expect(count({ needs: [{ form: '基础数据表', keys: ['没有的栏'] }] })).toBe(0);
    expect(count({ needs: [{ form: '部门收支情况表', keys: ['没有的栏'] }] })).toBeGreaterThan(0);
  });

  it('级别由方案另定；底线规则改不了；规则自己降的级不升回去', () => {
    const withLevels = (ruleLevels: Record<string, '错误' | '核实' | '提示' | '停用'>): Submission => ({
      ...submission,
      scheme: { ...submission.scheme, ruleLevels },
    });
    const levels = (given: Submission, rule: string) => [
      ...new Set(
        auditSubmission(given)
          .filter((each) => each.rule === rule)
          .map(({ severity }) => severity),
      ),
    ];
    expect(levels(withLevels({ B05: '核实' }), 'B05')).toEqual(['核实']);
    expect(levels(withLevels({ B05: '停用' }), 'B05')).toEqual([]);
    expect(levels(withLevels({ A02: '停用' }), 'A02')).toEqual(['错误']);
    expect(levels(withLevels({ A13: '错误' }), 'A13')).toEqual(['错误']);
    expect(levels(withLevels(JSON.parse('{"constructor":"停用"}') as Record<string, '停用'>), 'B05')).toEqual(
      ['错误'],
    );
  });

  it('方案文件里的级别写错了，载入时就说', () => {
    const json = { ...submission.scheme, ruleLevels: { B05: '随便' } };
    expect(parseScheme(json)).toMatchObject({ ok: false, problems: [expect.stringContaining('规则级别')] });
    expect(parseScheme({ ...json, ruleLevels: { B05: '停用' } }).ok).toBe(true);
  });
});

/** 版面没有一个字段、一列的样子。 */
function without(form: FormReading, key: string, block: string | null): FormReading {
  if (block === null) {
    const fields = new Map(form.fields);
    fields.delete(key);
    return { ...form, fields };
  }
  const blocks = new Map(form.blocks);
  const before = blocks.get(block)!;
  const rows = before.rows.map((row) => {
    const cells = new Map(row.cells);
    cells.delete(key);
    return { ...row, cells };
  });
  blocks.set(block, { ...before, columns: before.columns.filter((column) => column.key !== key), rows });
  return { ...form, blocks };
}

describe.each([
  ['衡阳', hengyang],
  ['湘西', xiangxi],
])('%s：版面少一栏', (_, json) => {
  const whole = submissionOf(dataOf(json));
  const gone = whole.forms.flatMap(({ form }, at) => [
    ...fieldsOf(form).map(({ key }) => ({ at, key, block: null })),
    ...blocksOf(form).flatMap(({ key: block, columns }) => columns.map(({ key }) => ({ at, key, block }))),
  ]);

  it('没有一条规则跑不成，也没有一条结果落在没有的栏上', () => {
    // 各栏每三个取一个，定稿阶段规则最全
    for (const { at, key, block } of gone.filter((each, index) => index % 3 === each.at % 3)) {
      const forms = whole.forms.map((form, index) => (index === at ? without(form, key, block) : form));
      const changed = forms[at]!;
      const findings = auditSubmission({ ...whole, forms }, { stage: '定稿' });
      const where = `${changed.form.id} ${block ?? ''} ${key}`;
      expect(
        findings.filter(({ message }) => message.includes('没有跑成')).map(({ message }) => message),
        where,
      ).toEqual([]);
      const here = findings.filter(
        (finding) =>
          finding.form === changed.form.id &&
          finding.name === changed.name &&
          finding.field === key &&
          (finding.row?.block ?? null) === block,
      );
      expect(
        here.map(({ rule }) => rule),
        where,
      ).toEqual([]);
    }
  });
});
