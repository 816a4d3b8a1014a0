import {
  AlignmentType,
  Footer,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { Report } from '../report';
import { appendixMargins, face, fonts, line, margins, points, twips } from './style';

const page = { width: twips(210), height: twips(297) };

/** 版心宽，缇。 */
export const contentWidth = page.width - margins.left - margins.right;

/** 附表的版心宽，缇。 */
export const appendixWidth = (landscape: boolean): number =>
  (landscape ? page.height : page.width) - appendixMargins.left - appendixMargins.right;

/** 正文各节：竖放。 */
export const properties = () => ({
  type: SectionType.NEXT_PAGE,
  page: { size: { ...page, orientation: PageOrientation.PORTRAIT }, margin: margins },
});

/** 附表的一页：边距比正文窄，官方表放得下；横表横放。 */
export const appendixProperties = (landscape: boolean) => ({
  type: SectionType.NEXT_PAGE,
  page: {
    size: { ...page, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: appendixMargins,
  },
});

/** 两个表中间看不见的一段：一磅高。 */
export const seam = (): Paragraph =>
  new Paragraph({
    spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    keepNext: true,
    children: [new TextRun({ size: 2 })],
  });

/** 页码：— 1 —，宋体四号居中。 */
export function footer(): Footer {
  const run = { font: face(fonts.page.name), size: points(14) };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

/** 封面各段。 */
export function coverParagraphs(cover: NonNullable<Report['cover']>): Paragraph[] {
  const centred = (text: string, font: string, size: number, before = 0): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before, line: Math.round(size * 1.6 * 20) },
      children: [new TextRun({ text, font: face(font), size: points(size) })],
    });
  return [
    ...cover.title.map((text, at) => centred(text, fonts.title.name, 26, at === 0 ? twips(45) : 0)),
    ...cover.lines.map((text) => centred(text, fonts.body.name, 18, 240)),
    centred(cover.unit, fonts.body.name, 18, twips(70)),
    ...(cover.signer === null ? [] : [centred(`${cover.signer}　　　　　　　　`, fonts.body.name, 16, 480)]),
    centred(cover.date, fonts.body.name, 16, 480),
  ];
}

/** 落款：单位、日期靠右，与正文隔开，不与正文分在两页。 */
export function signOff(unit: string, date: string): Paragraph[] {
  const right = (text: string, before: number, keepNext: boolean): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      indent: { right: 4 * 16 * 20 },
      spacing: { ...line, before },
      keepNext,
      children: [new TextRun(text)],
    });
  return [right(unit, 28 * 40, true), right(date, 0, false)];
}
