import { fold } from './fold';
import { readQuantities, type Quantity } from './quantity';

/** 一句话。 */
export interface Sentence {
  /** 第几段（0 起）、段里第几句（0 起）。 */
  readonly paragraph: number;
  readonly index: number;
  /** 全文第几句（0 起）。 */
  readonly order: number;
  /** 原文。 */
  readonly source: string;
  /** 原文在段里的起点。 */
  readonly start: number;
  /** 折过的文字。 */
  readonly text: string;
  readonly quantities: readonly Quantity[];
  /** 折过的位置 → 段里的位置。 */
  readonly offsets: readonly number[];
}

/** 一段。 */
export interface Paragraph {
  readonly index: number;
  readonly source: string;
  /** 折过的文字。 */
  readonly text: string;
  /** 标题的级别（1 起）；正文为 0。 */
  readonly level: number;
  readonly sentences: readonly Sentence[];
}

/** 读过的一篇文字。 */
export interface TextDocument {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
}

/** 一段原文；`level` 由 .docx 的标题样式给出，没有就看编号。 */
export interface SourceParagraph {
  readonly text: string;
  readonly level?: number;
}

const numbered: readonly RegExp[] = [
  /^[一二三四五六七八九十]+、/,
  /^（(?:[一二三四五六七八九十]+|\d{1,2})）/,
  /^\d{1,2}[.、]/,
];

/** 按编号判断标题的级别：短、没有句号的编号段才是标题。 */
function headingLevel(text: string): number {
  if (text.length > 40 || /[。；]/.test(text.slice(0, -1))) return 0;
  if (/^[一二三四五六七八九十]是/.test(text)) return 0;
  return numbered.findIndex((pattern) => pattern.test(text)) + 1;
}

/** 句末：。！？；换行。半角句点在折的时候已经分清。 */
const sentenceEnd = /[。！？\n]/;

function split(source: string, paragraph: number, first: number, ordinals: Set<number>): readonly Sentence[] {
  const { text, offsets } = fold(source);
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const last = at === text.length;
    if (!last && !sentenceEnd.test(text[at]!)) continue;
    // 右引号、右括号跟着上一句
    let end = last ? at : at + 1;
    while (!last && /[”’）]/.test(text[end] ?? '')) end++;
    if (end > from) {
      const part = text.slice(from, end);
      const start = offsets[from]!;
      sentences.push({
        paragraph,
        index: sentences.length,
        order: first + sentences.length,
        source: source.slice(start, offsets[end] ?? source.length).trim(),
        start,
        text: part,
        quantities: readQuantities(part, ordinals),
        offsets: offsets.slice(from, end + 1),
      });
    }
    from = end;
    at = Math.max(at, end - 1);
  }
  return sentences;
}

/** 把一篇文字读成段、句、数。线性时间。 */
export function readText(source: string | readonly SourceParagraph[]): TextDocument {
  const parts = typeof source === 'string' ? source.split(/\r?\n/).map((text) => ({ text })) : source;
  const ordinals = new Set<number>();
  const isTableRow = (text: string): boolean => (text.match(/\t/g)?.length ?? 0) >= 2;
  let order = 0;
  const paragraphs = parts.map((part: SourceParagraph, index): Paragraph => {
    const folded = fold(part.text).text;
    // 制表符分开的是表里的一行，不是一句话
    const sentences = isTableRow(part.text) ? [] : split(part.text, index, order, ordinals);
    order += sentences.length;
    return {
      index,
      source: part.text,
      text: folded,
      level: part.level ?? headingLevel(folded),
      sentences,
    };
  });
  return { paragraphs, sentences: paragraphs.flatMap(({ sentences }) => sentences) };
}
