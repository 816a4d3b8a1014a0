import { countFindings, severities } from '../../audit';
import type { Finding, Severity } from '../../audit';
import { cellAddress } from '../../forms';
import { totals } from '../../submission';
import type { Submission } from '../../submission';
import { textTable } from './textTable';

/** 一个文件的审核结果。 */
export interface CheckedFile {
  readonly file: string;
  readonly submission: Submission;
  readonly findings: readonly Finding[];
}

const MARKS: Readonly<Record<Severity, string>> = { 错误: '×', 核实: '？', 提示: '·' };

function cellOf({ place, form }: Finding): string {
  return place ? `${place.sheetName}!${cellAddress(place.row, place.column)}` : `${form}（找不到单元格）`;
}

function countText(findings: readonly Finding[]): string {
  const counts = countFindings(findings);
  return severities.map((severity) => `${severity} ${counts[severity]}`).join('，');
}

function scoreLines(submission: Submission): string[] {
  return totals(submission).map(({ sheetName, total, grade, executionRate }) => {
    const parts = [
      `总分 ${total ?? '（空）'}`,
      ...(grade ? [`等次 ${grade}`] : []),
      ...(executionRate ? [`执行率 ${executionRate}`] : []),
    ];
    return `  ${sheetName}：${parts.join('，')}`;
  });
}

const SHOWN_NOTICES = 5;

/** 读的时候遇到的问题；一张表毁了会有几十条同样的，只列前几条。 */
function noticeLines(notices: Submission['notices']): string[] {
  const lines = notices
    .slice(0, SHOWN_NOTICES)
    .map(({ sheetName, message }) => `  注意（${sheetName}）：${message}`);
  const rest = notices.length - lines.length;
  return rest > 0 ? [...lines, `  注意：另有 ${rest} 条类似的问题。`] : lines;
}

/** 一个文件的结果，按级别分组，给人看。 */
export function fileReport({ file, submission, findings }: CheckedFile): string[] {
  const { unit, year, scheme, forms, notices } = submission;
  const groups = severities.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    const rows = own.map((finding) => [cellOf(finding), finding.rule, finding.message]);
    return [
      '',
      `  ${MARKS[severity]} ${severity}（${own.length}）`,
      ...textTable([['单元格', '规则', '内容'], ...rows], '    '),
    ];
  });
  return [
    file,
    `  ${unit || '（单位未填）'} ${year || '（年度不明）'} 年，方案：${scheme.title}，表 ${forms.length} 张`,
    ...scoreLines(submission),
    ...noticeLines(notices),
    ...(groups.length ? groups : ['', '  没有发现问题。']),
    '',
  ];
}

/** 最后的合计。 */
export function summary(files: readonly CheckedFile[], unreadable: number): string {
  const all = files.flatMap(({ findings }) => findings);
  const bad = unreadable ? `，读不了的文件 ${unreadable} 个` : '';
  return `合计：审核文件 ${files.length} 个，${countText(all)}${bad}。`;
}
