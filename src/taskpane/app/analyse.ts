import { auditSubmission } from '../../audit';
import { completeness, readSubmission, totals, type CellSource } from '../../submission';
import { buildOverview, type Overview } from './overview';

/** 一份快照 → 总览：认表、读数、审核、进度、得分都在内存里做。没有我们的表返回 null。 */
export function analyse(source: CellSource): Overview | null {
  const submission = readSubmission(source);
  if (submission === null || submission.forms.length === 0) return null;
  return buildOverview(submission, auditSubmission(submission), completeness(submission), totals(submission));
}
