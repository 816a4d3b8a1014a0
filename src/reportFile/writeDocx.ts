import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  HeadingLevel,
  HeightRule,
  LineRuleType,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type ISectionOptions,
  type ParagraphChild,
} from 'docx';
import {
  tieName,
  tieProperties,
  tiesOf,
  type Report,
  type ReportBlock,
  type ReportCell,
  type ReportTable,
  type Run,
} from '../report';
import { cellWidths } from './cellWidths';
import { withFontFallbacks } from './fontTable';
import { keptBlocks } from './keptBlocks';
import {
  appendixProperties,
  appendixWidth,
  contentWidth,
  coverParagraphs,
  footer,
  properties,
  seam,
  signOff,
} from './pageParts';
import { points, styles } from './style';

/** 一截字：加不加粗，字号（磅），缺省照样式。 */
interface TextLook {
  readonly bold?: true | undefined;
  readonly size?: number | undefined;
}

/** 一格：有没有边框、与下一行同页、字号（磅）、宽（缇）。 */
interface CellLook {
  readonly bare: boolean;
  readonly kept: boolean;
  readonly size: number | undefined;
  readonly width: number;
}

/** 格里的字离格线多远，缇。 */
const cellMargin = 70;

/** 写 .docx 时要的、报告以外的事。 */
export interface WriteOptions {
  readonly unit: string;
  readonly year: number;
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];
const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

class Writer {
  private next = 0;

  constructor(private readonly report: Report) {}

  private children(runs: readonly Run[], { bold, size }: TextLook = {}): ParagraphChild[] {
    return runs.map((run) => {
      const text = new TextRun({
        text: run.text,
        ...(bold ? { bold } : {}),
        ...(size === undefined ? {} : { size: points(size) }),
        ...(run.missing ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FFE699' } } : {}),
      });
      return run.tie ? new Bookmark({ id: tieName(this.next++), children: [text] }) : text;
    });
  }

  sections(): ISectionOptions[] {
    const sections: ISectionOptions[] = [];
    const { cover } = this.report;
    if (cover)
      sections.push({
        properties: properties(),
        children: coverParagraphs(cover),
      });
    const body = this.report.blocks.filter(({ kind }) => kind !== 'appendix');
    const keeps = keptBlocks(body);
    sections.push({
      properties: {
        ...properties(),
        page: { ...properties().page, pageNumbers: { start: 1 } },
      },
      footers: { default: footer() },
      children: body.flatMap((block, at) => this.block(block, keeps.has(at))),
    });
    for (const block of this.report.blocks) {
      if (block.kind !== 'appendix') continue;
      sections.push({
        properties: appendixProperties(block.landscape),
        footers: { default: footer() },
        children: [
          new Paragraph({
            style: 'PBEAppendix',
            children: [new TextRun(block.title)],
          }),
          ...block.tables.flatMap((table, at) => [
            // 挨着的两个表会并成一个：中间隔一条看不见的缝
            ...(at === 0 ? [] : [seam()]),
            this.table(table, appendixWidth(block.landscape)),
          ]),
        ],
      });
    }
    return sections;
  }

  private block(block: ReportBlock, keepNext: boolean): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'title':
        return [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(block.text)] })];
      case 'heading':
        return [new Paragraph({ heading: headings[block.level - 1]!, children: this.children(block.runs) })];
      case 'paragraph':
        return [new Paragraph({ style: 'PBEBody', keepNext, children: this.children(block.runs) })];
      case 'table':
        return [this.table(block.table, contentWidth), new Paragraph({ spacing: { line: 200 } })];
      case 'signOff':
        return signOff(block.unit, block.date);
      case 'appendix':
        return [];
    }
  }

  private table(table: ReportTable, width: number): Table {
    const sum = table.widths.reduce((total, each) => total + each, 0);
    const widths = table.widths.map((each) => Math.round((each / sum) * width));
    const own = cellWidths(table, widths);
    return new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      width: { size: widths.reduce((total, each) => total + each, 0), type: WidthType.DXA },
      margins: { left: cellMargin, right: cellMargin, marginUnitType: WidthType.DXA },
      rows: table.rows.map(
        ({ cells, bare, height, kept }, at) =>
          new TableRow({
            tableHeader: at < table.headerRows,
            cantSplit: true,
            ...(height
              ? { height: { value: Math.round(Math.min(height, 600) * 20), rule: HeightRule.ATLEAST } }
              : {}),
            children: cells.map((cell, i) =>
              this.cell(cell, {
                bare: bare === true,
                kept: kept === true,
                size: table.size,
                width: own[at]?.[i] ?? 0,
              }),
            ),
          }),
      ),
    });
  }

  private cell(cell: ReportCell, { bare, kept, size, width }: CellLook): TableCell {
    const none = { style: BorderStyle.NIL, size: 0, color: 'auto' };
    const solid = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
    const border = bare ? none : solid;
    const lines = splitLines(cell.runs);
    return new TableCell({
      // 不写宽的，LibreOffice 把跨列的格排成一列宽
      width: { size: width, type: WidthType.DXA },
      columnSpan: cell.columns ?? 1,
      rowSpan: cell.rows ?? 1,
      verticalAlign: cell.top ? VerticalAlign.TOP : VerticalAlign.CENTER,
      borders: {
        top: cell.open === 'above' ? none : border,
        bottom: cell.open === 'below' ? none : border,
        left: border,
        right: border,
      },
      children: lines.map(
        (runs) =>
          new Paragraph({
            style: 'PBECell',
            alignment: alignments[cell.align ?? 'left'],
            keepNext: kept,
            ...(size === undefined ? {} : { spacing: { line: size * 26, lineRule: LineRuleType.AT_LEAST } }),
            children: this.children(runs, { bold: cell.bold, size }),
          }),
      ),
    });
  }
}

/** 格里的换行各成一段。 */
function splitLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.tie) {
      lines.at(-1)!.push(run);
      continue;
    }
    run.text.split(/\r?\n/).forEach((text, at) => {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)!.push({ ...run, text });
    });
  }
  return lines;
}

/** 把报告写成 .docx：A4、公文字体、真的标题样式、页码、重复表头；每个数一个书签，出处表存在自定义属性里。 */
export async function writeDocx(report: Report, { unit, year }: WriteOptions): Promise<Uint8Array> {
  const document = new Document({
    title: report.title,
    creator: unit,
    description: `${year}年度`,
    styles,
    customProperties: [...tieProperties({ outline: report.outline, unit, year, ties: tiesOf(report) })],
    sections: new Writer(report).sections(),
  });
  return withFontFallbacks(new Uint8Array(await Packer.toArrayBuffer(document)));
}
