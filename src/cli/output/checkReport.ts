import { rules, severities, shownFindings } from '../../audit';
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
  /** 读文件时遇到的事，如有一张表链接到文件外面。 */
  readonly notices: readonly string[];
}

const MARKS: Readonly<Record<Severity, string>> = { 错误: '×', 核实: '？', 提示: '·' };

function cellOf({ place, form }: Finding): string {
  return place ? `${place.sheetName}!${cellAddress(place.row, place.column)}` : `${form}（找不到单元格）`;
}

/** 一级结果的条数；写了审核说明的单独数出来，核实写了说明就不算还没处理。 */
function explainedCount(findings: readonly Finding[]): string {
  const explained = findings.filter(({ explanation }) => explanation !== null).length;
  return explained > 0 ? `已说明 ${explained}` : '';
}

function scoreLines(submission: Submission): string[] {
  return totals(submission).map(({ sheetName, total, grade, executionRate }) => {
    const parts = [
      `总分 ${total ?? '（空）'}`,
      ...(grade ? [`等次 ${grade}`] : []),
      ...(executionRate ? [`执行率 ${executionRate.startsWith('#') ? '算不出' : executionRate}`] : []),
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

/** 同一条规则的提示超过这么多就并成一行，免得淹没要紧的。 */
const SEPARATE_HINTS = 5;

/** 各单元格，按工作表归拢：`表一 A1、B2；表二 C3`。 */
function cellList(findings: readonly Finding[]): string {
  const bySheet = new Map<string, string[]>();
  for (const { place, form } of findings) {
    const sheet = place?.sheetName ?? form;
    const cell = place ? cellAddress(place.row, place.column) : '（找不到单元格）';
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), cell]);
  }
  return [...bySheet].map(([sheet, cells]) => `${sheet} ${cells.join('、')}`).join('；');
}

/** 一条规则的许多提示并成一行：规则名与各单元格。 */
function mergedRow(rule: string, findings: readonly Finding[]): string[] {
  const title = rules.find(({ id }) => id === rule)?.title ?? '';
  return [`${findings.length} 处`, rule, `${title}：${cellList(findings)}`];
}

/** 说的什么；写了审核说明的照印出来。 */
const contentOf = ({ message, explanation }: Finding): string =>
  explanation === null ? message : `${message}〔已说明：${explanation}〕`;

function findingRows(severity: Severity, findings: readonly Finding[]): string[][] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  const isMerged = ({ rule, explanation }: Finding) =>
    severity === '提示' && explanation === null && (byRule.get(rule)?.length ?? 0) > SEPARATE_HINTS;
  const separate = findings.filter((finding) => !isMerged(finding));
  return [
    ...separate.map((finding) => [cellOf(finding), finding.rule, contentOf(finding)]),
    ...[...byRule].flatMap(([rule, own]) => {
      const merged = own.filter(isMerged);
      return merged.length > 0 ? [mergedRow(rule, merged)] : [];
    }),
  ];
}

/** 收起来的提示并成一行：各是哪条规则、在哪些格。 */
function foldedLine(folded: readonly Finding[]): string[] {
  if (folded.length === 0) return [];
  const ids = [...new Set(folded.map(({ rule }) => rule))];
  const parts = ids.map((id) => {
    const title = rules.find((rule) => rule.id === id)?.title ?? '';
    return `${id} ${title}（${cellList(folded.filter(({ rule }) => rule === id))}）`;
  });
  return [`    收起 ${folded.length} 条：${parts.join('；')}。逐条看用 --json 或 --xlsx。`];
}

/** 一个文件的结果，按级别分组，给人看。 */
export function fileReport({ file, submission, findings, notices: seen }: CheckedFile): string[] {
  const { unit, year, scheme, forms, notices } = submission;
  const { shown, folded } = shownFindings(findings);
  const groups = severities.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    const listed = own.filter((finding) => shown.includes(finding));
    const rows = findingRows(severity, listed);
    return [
      '',
      `  ${MARKS[severity]} ${severity}（${[own.length, explainedCount(own)].filter(Boolean).join('，')}）`,
      ...(rows.length > 0 ? textTable([['单元格', '规则', '内容'], ...rows], '    ') : []),
      ...(severity === '提示' ? foldedLine(folded) : []),
    ];
  });
  return [
    file,
    `  ${unit || '（单位未填）'} ${year || '（年度不明）'} 年，方案：${scheme.title}，表 ${forms.length} 张`,
    ...scoreLines(submission),
    ...seen.map((notice) => `  注意：${notice}`),
    ...noticeLines(notices),
    ...(groups.length ? groups : ['', '  没有发现问题。']),
    '',
  ];
}
