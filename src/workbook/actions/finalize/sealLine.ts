import type { Severity } from '../../../audit';
import { timeText } from '../../../domain';
import { cellAddress } from '../../../forms';
import {
  attachmentsText,
  auditSheetNames,
  sealCode,
  type CellSource,
  type HumanScore,
  type Submission,
} from '../../../submission';
import type { FinalizeRequest } from './finalizeRequest';

/** 审核情况表上写定稿说明的一格：表头上面那行，定稿前是填写说明。 */
export interface SealLine {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly cell: string;
  /** 原来的文字。 */
  readonly before: string;
  /** 定稿说明；摘要算出来以后接在后面。 */
  readonly text: (digest: string) => string;
}

/** 定稿说明里要写的审核结果。 */
export interface AuditOutcome {
  readonly counts: Readonly<Record<Severity, number>>;
  /** 人工评的得分。 */
  readonly byHand: readonly HumanScore[];
}

/** 人工评分列在说明里：看表的人知道哪几个分不是算出来的。 */
const byHandText = (byHand: readonly HumanScore[]): string =>
  byHand.length === 0
    ? ''
    : `人工评分 ${byHand.length} 项（${byHand.map(({ indicator, score }) => `${indicator} ${score} 分`).join('、')}）；`;

/** 找到审核情况表上写定稿说明的格；没有这张表返回 null。 */
export function sealLine(
  source: CellSource,
  { attachments }: Submission,
  { signOff, now }: FinalizeRequest,
  { counts, byHand }: AuditOutcome,
): SealLine | null {
  const target = source.names.find(
    ({ name, sheetId }) => sheetId === null && name === auditSheetNames.keys,
  )?.target;
  const sheet = source.sheets.find(({ id }) => id === target?.sheetId);
  const row = (target?.rect.row ?? 0) - 2;
  if (!sheet || row < 0) return null;
  const summary = `错误 ${counts.错误} 条、核实 ${counts.核实} 条（均已说明）、提示 ${counts.提示} 条`;
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    cell: cellAddress(row, 0),
    before: String(sheet.cell(row, 0).value),
    text: (digest) =>
      `已定稿：${timeText(now)}，填表人 ${signOff.preparer}，负责人 ${signOff.head}，${signOff.date}；${summary}；${byHandText(byHand)}${attachmentsText(attachments)}。` +
      `内容摘要 SHA-256：${digest}；定稿码 ${sealCode(digest)}（摘要与定稿码不是电子签名）。定稿后改动任何一格，复核都会指出来。`,
  };
}
