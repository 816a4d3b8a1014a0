import { readDocx, replaceBookmarks, type DocxDocument } from '../docx';
import {
  checkReport,
  figuresFromReport,
  longTexts,
  numberIn,
  sameNumber,
  staleTies,
  tieMapFrom,
  tieProperties,
  tieReader,
  writeReport,
  type Outline,
  type QuotedFigures,
  type ReportCheck,
  type ReportParagraph,
  type StaleTie,
  type TieMap,
} from '../report';
import type { Submission } from '../submission';

/** 写好的报告。 */
export interface WrittenReport {
  readonly bytes: Uint8Array;
  /** 缺什么、到哪里填。 */
  readonly missing: readonly string[];
  /** 文字栏里写得过长的各项。 */
  readonly tooLong: readonly string[];
}

/**
 * 按提纲写出 .docx。写文档的库用到才装。
 *
 * @param submission 读出来的工作簿
 */
export async function reportDocx(submission: Submission, outline: Outline): Promise<WrittenReport> {
  const report = writeReport(submission, outline);
  const { writeDocx } = await import('./writeDocx');
  const bytes = await writeDocx(report, { unit: submission.unit, year: submission.year });
  return { bytes, missing: report.missing, tooLong: longTexts(submission) };
}

/** 换过数的报告。 */
export interface UpdatedReport {
  readonly bytes: Uint8Array;
  /** 换了哪几个数。 */
  readonly changed: readonly StaleTie[];
  /** 换不了的：表里现在没有这个数。 */
  readonly unknown: readonly StaleTie[];
}

const fresh = ({ ties, ...rest }: TieMap, due: ReadonlyMap<string, string>): TieMap => ({
  ...rest,
  ties: ties.map((tie) => ({ ...tie, text: numberIn(due.get(tie.name) ?? tie.text).number })),
});

/**
 * 照工作簿换掉报告里连着出处的数，别的字都照用户改过的留着。
 *
 * @throws DocxError 不是 .docx；不是本软件生成的报告（没有出处表）
 */
export function updateReportDocx(bytes: Uint8Array, submission: Submission): UpdatedReport {
  const document = readDocx(bytes);
  const paragraphs = paragraphsOf(document);
  const map = tieMapFrom(document.properties);
  if (!map) return { bytes, changed: [], unknown: [] };
  const reader = tieReader(submission);
  const due = new Map<string, string>();
  const changed: StaleTie[] = [];
  const unknown: StaleTie[] = [];
  const now = new Map(
    paragraphs.flatMap(({ text, bookmarks }) =>
      (bookmarks ?? []).map((each) => [each.name, text.slice(each.start, each.end)] as const),
    ),
  );
  for (const tie of map.ties) {
    const printed = now.get(tie.name);
    if (printed === undefined || printed === '') continue;
    const wanted = reader.read(tie.expression, tie.format)?.text ?? null;
    const stale = {
      name: tie.name,
      quote: `${tie.before}${printed}${tie.after}`,
      printed,
      due: wanted,
      source: tie.expression,
    };
    if (wanted === null) unknown.push(stale);
    else if (!sameNumber(numberIn(printed).number, wanted, tie.format)) {
      // 书签里多打的字留着，只换数
      due.set(tie.name, printed.replace(numberIn(printed).number, wanted));
      changed.push(stale);
    }
  }
  const stored = new Map(tieProperties(fresh(map, due)).map(({ name, value }) => [name, value]));
  return { bytes: due.size > 0 ? replaceBookmarks(bytes, due, stored) : bytes, changed, unknown };
}

/** 是不是本软件生成的报告（带着出处表）。 */
export const hasTies = (bytes: Uint8Array): boolean => tieMapFrom(readDocx(bytes).properties) !== null;

/**
 * 拿一份 .docx 报告与工作簿核对；谁写的都行。
 *
 * @throws DocxError 不是 .docx、坏了
 */
export function checkReportDocx(bytes: Uint8Array, submission: Submission): ReportCheck {
  const document = readDocx(bytes);
  return checkReport(paragraphsOf(document), tieMapFrom(document.properties), submission);
}

/**
 * 从一份 .docx 报告抄出《报告正文数据表》的各项；只算不写。
 *
 * @throws DocxError 不是 .docx、坏了
 */
export const quoteReportDocx = (bytes: Uint8Array, submission: Submission): QuotedFigures =>
  figuresFromReport(paragraphsOf(readDocx(bytes)), submission);

/** 文档的各段，表格里的也在内、注明在表里；没有标题样式的段照编号认标题。 */
export function paragraphsOf({ blocks }: DocxDocument): readonly ReportParagraph[] {
  return blocks.flatMap((block): ReportParagraph[] => {
    if (block.kind === 'table')
      return block.cells.flatMap(({ paragraphs }) =>
        paragraphs.map(({ text, bookmarks }) => ({ text, bookmarks, inTable: true })),
      );
    const { text, level, bookmarks } = block;
    return [{ text, bookmarks, inTable: false, ...(level > 0 ? { level } : {}) }];
  });
}

/** 表改了以后，上次生成的报告里哪些句子过期了。 */
export function staleSentences(bytes: Uint8Array, submission: Submission): readonly StaleTie[] {
  const map = tieMapFrom(readDocx(bytes).properties);
  return map ? staleTies(map, tieReader(submission)) : [];
}
