import type { CellSource, SourceRect } from '../cellSource';
import { readSubmission } from '../read/readSubmission';
import type { Digest } from '../record/seal/seal';
import { sealFault } from '../record/seal/sealFault';
import { verifySeal } from '../record/seal/verifySeal';
import type { Submission } from '../submission';
import { errorCells } from './errorCells';
import { privateCells } from './privateCells';
import { suspiciousTexts } from './suspiciousTexts';

/** 公开版里的一张表。 */
export interface PublishedSheet {
  readonly name: string;
  /** 清空的区域：个人信息、不打印的辅助列。 */
  readonly blank: readonly SourceRect[];
}

/** 公开版怎么做；`blocked` 是做不了的原因，一条一句话。 */
export type PublicationPlan =
  | {
      readonly kind: 'ready';
      /** 只有这些表公开，别的一律不带。 */
      readonly sheets: readonly PublishedSheet[];
      /** 发布之前请人看一眼的地方。 */
      readonly notices: readonly string[];
    }
  | { readonly kind: 'blocked'; readonly reasons: readonly string[] };

/**
 * 定公开版：认得出的官方表留下，个人信息与辅助列清空，其余的表都不带（只列留下的，多出来的表才不会漏出去）。
 * 认不出个人信息在哪、还有错误值就不做。
 */
export async function planPublication(source: CellSource, digest: Digest): Promise<PublicationPlan> {
  const submission = readSubmission(source);
  const forms = submission?.forms.filter(({ form }) => !form.workingPaper) ?? [];
  if (!submission || forms.length === 0) {
    return { kind: 'blocked', reasons: ['没有找到本软件插入的表样，不是绩效自评工作簿。'] };
  }
  const planned = forms.map((form) => {
    const sheet = source.sheets.find(({ id }) => id === form.sheetId);
    if (!sheet) throw new Error(`没有工作表 ${form.sheetId}`);
    return { sheet, ...privateCells(form, sheet) };
  });
  const reasons = planned.flatMap(({ sheet, blank, unlocated }) => [
    ...unlocated.map(
      (label) =>
        `“${sheet.name}”里认不出“${label}”在哪一格，个人信息去不掉；先在加载项里重新插入这张表（已填的保留），再做公开版。`,
    ),
    ...errorCells(sheet, blank),
  ]);
  if (reasons.length > 0) return { kind: 'blocked', reasons };
  const texts = new Set(planned.flatMap((sheet) => sheet.texts));
  return {
    kind: 'ready',
    sheets: planned.map(({ sheet, blank }) => ({ name: sheet.name, blank })),
    notices: [
      ...(await sealNotices(source, digest)),
      ...copies(submission),
      ...planned.flatMap(({ sheet, blank }) => suspiciousTexts(sheet, blank, texts)),
    ],
  };
}

async function sealNotices(source: CellSource, digest: Digest): Promise<readonly string[]> {
  const report = await verifySeal(source, digest);
  if (!report) return ['这份工作簿没有定稿，公开的数没有经过定稿审核。'];
  const fault = sealFault(report);
  return fault ? [`${fault.text}请先复核，再公开。`] : [];
}

/** 读的时候要告诉用户的（副本没有读、表被删……）：公开版里同样没有它们。 */
const copies = ({ notices }: Submission): readonly string[] => notices.map(({ message }) => message);
