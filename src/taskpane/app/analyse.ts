import { createAuditor } from '../../audit';
import {
  completeness,
  readRecordedFindings,
  readSubmission,
  totals,
  registryOf,
  type SealReport,
  type Submission,
  type CellSource,
} from '../../submission';
import { buildOverview, type Overview } from './overview';

/** 边录边审，记得上一次：没有变的表不必再审。 */
const audit = createAuditor();

/** 定稿以后才复核，才装复核的代码。 */
async function sealReport(source: CellSource, submission: Submission): Promise<SealReport | null> {
  if (registryOf(source)?.seal === undefined) return null;
  return (await import('./submit/sealReview')).reviewSeal(source, submission);
}

/**
 * 一份快照 → 总览：认表、读数、审核、进度、得分、定稿后的复核都在内存里做。没有我们的表返回 null。
 *
 * @param early 同一份快照先给过的、还没审核的总览；给了就不再读一遍
 */
export async function analyse(source: CellSource, early: Overview | null = null): Promise<Overview | null> {
  const submission = early?.submission ?? readSubmission(source);
  if (submission === null || submission.forms.length === 0) return null;
  return buildOverview(
    submission,
    audit(submission),
    completeness(submission),
    totals(submission),
    await sealReport(source, submission),
    readRecordedFindings(source),
  );
}
