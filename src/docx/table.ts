import type { XmlElement } from '../xlsx';
import type { DocxCell, DocxTable } from './document';
import type { HeadingStyles } from './headingStyles';
import { readParagraph } from './paragraph';
import { attribute, bodyChildren, childOf, points } from './walk';

/** 一格最多跨这么多列：写坏的跨度不能占满内存。 */
const MOST_SPAN = 200;

const VERTICAL = { top: 'top', center: 'center', bottom: 'bottom' } as const;

type Growing = { -readonly [Key in keyof DocxCell]: DocxCell[Key] };

const wholeNumber = (text: string | undefined, fallback: number): number => {
  const number = Number(text ?? fallback);
  return Number.isInteger(number) && number >= 0 ? Math.min(number, MOST_SPAN) : fallback;
};

/** 读一个表格；格里套着的表格跟在后面，各是一个。 */
export function readTable(element: XmlElement, headings: HeadingStyles): readonly DocxTable[] {
  const nested: DocxTable[] = [];
  const cells: Growing[] = [];
  const rowHeights: (number | null)[] = [];
  /** 每一列正往下长着的合并格。 */
  let growing = new Map<number, Growing>();
  let columnCount = 0;
  for (const line of bodyChildren(element)) {
    if (line.name !== 'tr') continue;
    const row = rowHeights.length;
    const properties = childOf(line, 'trPr');
    rowHeights.push(points(childOf(properties, 'trHeight'), 'val'));
    let column = wholeNumber(attribute(childOf(properties, 'gridBefore'), 'val'), 0);
    const next = new Map<number, Growing>();
    for (const box of bodyChildren(line)) {
      if (box.name !== 'tc') continue;
      const look = childOf(box, 'tcPr');
      const columns = Math.max(1, wholeNumber(attribute(childOf(look, 'gridSpan'), 'val'), 1));
      const merge = childOf(look, 'vMerge');
      const above = growing.get(column);
      const continues = merge !== undefined && attribute(merge, 'val') !== 'restart';
      if (continues && above?.columns === columns) {
        above.rows = row - above.row + 1;
        next.set(column, above);
      } else {
        const cell = readCell(box, look, { row, column, columns }, headings, nested);
        cells.push(cell);
        if (merge) next.set(column, cell);
      }
      column += columns;
    }
    columnCount = Math.max(columnCount, column);
    growing = next;
  }
  const grid = childOf(element, 'tblGrid');
  const widths = (grid?.children ?? [])
    .filter(({ name }) => name === 'gridCol')
    .map((one) => points(one, 'w'));
  const table: DocxTable = {
    kind: 'table',
    rowCount: rowHeights.length,
    columnCount,
    cells,
    columnWidths: Array.from({ length: columnCount }, (_, i) => widths[i] ?? null),
    rowHeights,
  };
  return [table, ...nested];
}

function readCell(
  box: XmlElement,
  look: XmlElement | undefined,
  at: Pick<DocxCell, 'row' | 'column' | 'columns'>,
  headings: HeadingStyles,
  nested: DocxTable[],
): Growing {
  const paragraphs = [];
  for (const part of bodyChildren(box)) {
    if (part.name === 'p') paragraphs.push(readParagraph(part, headings));
    else if (part.name === 'tbl') nested.push(...readTable(part, headings));
  }
  const written = paragraphs.find(({ text }) => text.trim() !== '') ?? paragraphs[0];
  return {
    ...at,
    rows: 1,
    paragraphs,
    text: paragraphs
      .map(({ text }) => text)
      .join('\n')
      .trim(),
    alignment: written?.alignment ?? null,
    verticalAlignment:
      VERTICAL[(attribute(childOf(look, 'vAlign'), 'val') ?? 'top') as keyof typeof VERTICAL] ?? 'top',
    font: written?.font ?? { name: null, size: null, bold: false },
  };
}
