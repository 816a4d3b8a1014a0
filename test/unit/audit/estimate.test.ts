import { describe, expect, it } from 'vitest';
import { auditSubmission, estimateReview } from '../../../src/audit';
import { commonReviewPractice, findScheme, parseScheme, schemes } from '../../../src/schemes';
import type { Evidence, Submission } from '../../../src/submission';
import { dataOf, submissionOf } from '../support/memorySource';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import sixFaults from '../../fixtures/reviewers-six-faults.json';

const six = submissionOf(dataOf(sixFaults));
const form = '项目支出绩效自评表';
const project = '统战特别费';
const rows = six.forms[0]!.blocks.get('绩效指标')!.rows.map(({ label }) => label);

const evidence = (indicator: string, name: string): Evidence => ({
  form,
  project,
  indicator,
  name,
  page: '1',
  sha256: '',
});

const estimate = (submission: Submission, practice = commonReviewPractice) => {
  const before = JSON.stringify(submission.forms.map(({ fields }) => fields.get('总分')?.cell.value));
  const result = estimateReview(submission, auditSubmission(submission), practice);
  expect(JSON.stringify(submission.forms.map(({ fields }) => fields.get('总分')?.cell.value))).toBe(before);
  return result;
};

describe('复核预估', () => {
  it('没有登记过佐证：只按表上看得出的扣，不按佐证与调查扣', () => {
    const { withoutEvidence, estimates } = estimate(six);
    expect(withoutEvidence).toBe(true);
    const [only] = estimates;
    expect(only).toMatchObject({ project, total: 97.02 });
    expect(only!.lines.map(({ criterion }) => criterion)).toEqual(
      expect.arrayContaining(['duplicated', 'misfiled', 'reversed', 'hollow']),
    );
    expect(only!.lines.map(({ criterion }) => criterion)).not.toContain('noEvidence');
    // 只有“同一指标考了两次”说了扣多少：第二处 10 分
    expect(only!.estimated).toBe(87.02);
  });

  it('登记了一项：别的各项按 0 分，满意度没有问卷也按 0 分；一行只扣一次', () => {
    const all = rows.map((name) => evidence(name, '材料.pdf'));
    const withSatisfaction = estimate({ ...six, evidence: all }).estimates[0]!;
    expect(withSatisfaction.lines.filter(({ criterion }) => criterion === 'noSurvey')).toMatchObject([
      { indicator: '受益老年人或其家属满意度', deducted: 10 },
    ]);
    expect(withSatisfaction.estimated).toBe(77.02);
    const surveyed = [...all, evidence('受益老年人或其家属满意度', '满意度调查问卷.xlsx')];
    expect(estimate({ ...six, evidence: surveyed }).estimates[0]!.estimated).toBe(87.02);
    const one = estimate({ ...six, evidence: [evidence(rows[0]!, '拨款凭证.pdf')] }).estimates[0]!;
    // 只剩执行率 10 分与“资金支付数” 10 分
    expect(one.estimated).toBe(20);
  });

  it('内置方案带口径的都注明待核、缺省不开，口径照格式写全', () => {
    const carrying = schemes.filter(({ review }) => review !== undefined);
    expect(carrying.map(({ id }) => id)).toEqual(['sichuan-2023']);
    for (const { review, basis, ...rest } of carrying) {
      expect(review!.on).toBe(false);
      expect(review!.source).toContain('待核');
      expect(basis.filter(({ text }) => text.includes('复核预估'))).toMatchObject([{ evidence: 'MEMORY' }]);
      const copy = JSON.parse(JSON.stringify({ ...rest, basis, review })) as unknown;
      expect(parseScheme(copy)).toEqual({ ok: true, scheme: { ...rest, basis, review } });
    }
  });

  it('口径是数据：扣几成由方案定，写得不对的方案不收', () => {
    const half = {
      ...commonReviewPractice,
      criteria: { ...commonReviewPractice.criteria, duplicated: { title: '重复', share: 0.5 } },
    };
    expect(estimate(six, half).estimates[0]!.estimated).toBe(92.02);
    const mof = findScheme('mof-2020')!;
    expect(parseScheme({ ...mof, review: half }).ok).toBe(true);
    expect(parseScheme({ ...mof, review: { ...half, criteria: {} } })).toMatchObject({ ok: false });
    expect(parseScheme({ ...mof, review: { ...half, on: '是' } })).toMatchObject({ ok: false });
  });

  it('好的一份一分不扣，来源写明待核', () => {
    const good = estimate(submissionOf(dataOf(corrected)));
    expect(good.source).toContain('待核');
    for (const { total, estimated, lines } of good.estimates) {
      expect(lines.filter(({ deducted }) => deducted > 0)).toEqual([]);
      expect(estimated).toBe(total);
    }
  });
});
