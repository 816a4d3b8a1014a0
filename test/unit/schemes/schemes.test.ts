import { describe, expect, it } from 'vitest';
import { findScheme, parseScheme, schemes } from '../../../src/schemes';

describe.each(schemes)('方案 $id', (scheme) => {
  it('能原样通过自己的核对（快照读回不丢东西）', () => {
    const parsed = parseScheme(JSON.parse(JSON.stringify(scheme)));
    expect(parsed).toEqual({ ok: true, scheme: JSON.parse(JSON.stringify(scheme)) });
  });

  it('每张指标表的分值加执行率分值是 100', () => {
    for (const form of scheme.forms.filter(({ levels }) => levels.length > 0)) {
      const sum = form.levels.reduce((total, { weight }) => total + weight, scheme.execution.weight);
      expect(sum, form.form).toBe(100);
    }
  });

  it('预填的一级指标都在应有分值里', () => {
    for (const form of scheme.forms) {
      for (const { level1 } of form.indicators) {
        const level = form.levels.find((candidate) => level1.startsWith(candidate.level1));
        expect(level, level1).toBeDefined();
        expect(level1).toContain(`${level!.weight}分`);
      }
    }
  });

  it('写明依据与证据等级', () => {
    expect(scheme.basis.length).toBeGreaterThan(0);
  });
});

describe('方案核对', () => {
  it('缺项逐条说明', () => {
    const broken = { ...findScheme('mof-2020'), id: '', grades: [{ label: '优', min: 90 }], thresholds: {} };
    const parsed = parseScheme(broken);
    expect(parsed.ok).toBe(false);
    const text = parsed.ok ? '' : parsed.problems.join('\n');
    expect(text).toContain('缺少标识');
    expect(text).toContain('最后一档下限为 0');
    expect(text).toContain('executionReason');
  });

  it.each([null, 3, 'x', [], {}])('不是方案的东西 %j 被拒绝', (value) => {
    expect(parseScheme(value).ok).toBe(false);
  });
});
