import { describe, expect, it } from 'vitest';
import { auditSubmission, humanScores } from '../../../src/audit';
import { submissionOf } from '../support/memorySource';
import { edit } from '../support/editData';
import { scored, xiangxiBase } from './cases/ruleCase';

const byHand = (columns: Record<string, string | number | null>) => {
  const submission = submissionOf(edit(xiangxiBase, scored(9, columns)));
  return humanScores(submission, auditSubmission(submission, { stage: '定稿' }));
};

describe('哪几个得分是人工评的', () => {
  it('酌情的评分标准、给了分、写了理由：记下格、指标、得分、理由', () => {
    const [only, ...rest] = byHand({ 评分标准: '由评价组酌情计分', 得分: 5, 扣分原因和其他说明: '制度不全' });
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ score: '5', reason: '制度不全' });
    expect(only?.cell).toMatch(/^[A-Z]+\d+$/);
  });

  it('照评分标准算的不算', () => {
    expect(byHand({})).toEqual([]);
  });
});
