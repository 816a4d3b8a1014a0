import { describe, expect, it } from 'vitest';
import {
  evidenceFor,
  evidenceItems,
  evidenceText,
  mostEvidence,
  type Evidence,
} from '../../../src/submission';

const one: Evidence = {
  form: '项目支出绩效自评表',
  project: '甲',
  indicator: '培训 场次',
  name: '签到表.pdf',
  page: '3-5',
  sha256: 'a'.repeat(64),
};

describe('佐证清单', () => {
  it('只留看得懂的：缺名字、指纹不对、太长的不要，次序不变', () => {
    const bad: readonly unknown[] = [
      null,
      'x',
      { ...one, name: '' },
      { ...one, sha256: 'A'.repeat(64) },
      { ...one, sha256: 'a'.repeat(63) },
      { ...one, indicator: 'x'.repeat(301) },
      { ...one, page: 5 },
      { ...one, form: '' },
    ];
    expect(evidenceItems([one, ...bad, { ...one, sha256: '' }])).toEqual([one, { ...one, sha256: '' }]);
    expect(evidenceItems('[]')).toEqual([]);
    expect(evidenceItems(Array.from({ length: mostEvidence + 5 }, () => one))).toHaveLength(mostEvidence);
  });

  it('按表、项目、指标名找，名字里的空白不论', () => {
    const submission = { evidence: [one] };
    expect(evidenceFor(submission, one.form, '甲', '培训场次')).toEqual([one]);
    expect(evidenceFor(submission, one.form, '乙', '培训场次')).toEqual([]);
    expect(evidenceFor(submission, one.form, null, '培训场次')).toEqual([]);
  });

  it('印成一句', () => {
    expect(evidenceText(one)).toBe('签到表.pdf 第3-5页（指纹 aaaaaaaa…）');
    expect(evidenceText({ ...one, page: '附件二', sha256: '' })).toBe(
      '签到表.pdf 附件二（没有选文件，没有指纹）',
    );
  });
});
