import { completeness, readSubmission, registryOf, totals, type CellSource } from '../../submission';
import { buildOverview, type Overview } from './overview';

/**
 * 刚打开时先看到的总览：进度、得分、下一个空白都有，审核结果随后（规则比窗格本身还大，正在下载）。
 * 没有我们的表返回 null；定稿的工作簿也返回 null：没复核以前不说它是什么样。
 */
export function preview(source: CellSource): Overview | null {
  const submission = registryOf(source)?.seal === undefined ? readSubmission(source) : null;
  if (submission === null || submission.forms.length === 0) return null;
  return buildOverview(submission, null, completeness(submission), totals(submission));
}
