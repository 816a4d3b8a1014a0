import { countFindings, type Finding } from '../../../audit';
import { auditSheetTitle, type Submission } from '../../../submission';
import { textCell, type AuditCell, type AuditLine } from './cell';
import { auditColumns, columnAt, firstRow, headerRow } from './columns';
import { cellAddress } from '../../../forms';
import { timeLine } from './timeLine';

/** 生成“审核情况表”要的东西。 */
export interface AuditSheetContent {
  readonly submission: Submission;
  readonly findings: readonly Finding[];
  /** 审核时间，印在表上。 */
  readonly time: Date;
}

/** 表头及其以上的各行：表题、单位、时间、条数、怎么填。 */
export function headLines(
  { submission, findings, time }: AuditSheetContent,
  lastRow: number,
): readonly AuditLine[] {
  const { unit, year, scheme, attachments } = submission;
  const captions = auditColumns.map(({ caption }, column) => [column, textCell(caption)] as const);
  const lines: AuditLine[] = [
    only(textCell(auditSheetTitle)),
    only(textCell(`单位：${unit || '（未填）'}　　年度：${year}　　方案：${scheme.title}`)),
    only(textCell(timeLine(time, attachments))),
    only(countsCell(findings, lastRow)),
    only(
      textCell(
        '错误：不改不能定稿。核实：改正，或在“审核说明”里写明原因。提示：供参考。点“位置”可跳到那一格；“审核说明”随时可写，重新生成不会丢。',
      ),
    ),
  ];
  lines[headerRow] = new Map(captions);
  return lines;
}

const only = (cell: AuditCell): AuditLine => new Map([[0, cell]]);

/** 条数；已说明的数用公式，没有加载项时写说明也跟着变。 */
function countsCell(findings: readonly Finding[], lastRow: number): AuditCell {
  const counts = countFindings(findings);
  const head = `错误 ${counts.错误} 条　　核实 ${counts.核实} 条`;
  const tail = `　　提示 ${counts.提示} 条`;
  if (counts.核实 === 0) return textCell(head + tail);
  const range = (column: number): string => `${absolute(firstRow, column)}:${absolute(lastRow, column)}`;
  const explained = `SUMPRODUCT((${range(columnAt('severity'))}="核实")*(${range(columnAt('explanation'))}<>""))`;
  return {
    value: `="${head}（已说明 "&${explained}&" 条，待说明 "&(${counts.核实}-${explained})&" 条）${tail}"`,
    isFormula: true,
    numberFormat: 'General',
  };
}

const absolute = (row: number, column: number): string =>
  cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
