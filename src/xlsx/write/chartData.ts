import type { ChartSource } from '../../host';
import { absoluteReference } from '../address';
import { cellKey } from '../book';
import type { Book } from '../book';
import { displayText } from '../../display';
import { escapeXml, tag } from '../package/xmlWriter';

/** 图表部件里的一块引用：公式，连同缓存的结果（没有加载项、不重算的软件照它画）。 */
export class ChartData {
  constructor(private readonly book: Book) {}

  /** 数值。 */
  numbers(source: ChartSource): string {
    const cells = this.cells(source);
    const points = cells.flatMap(({ value }, idx) =>
      typeof value === 'number' ? [tag('c:pt', { idx }, `<c:v>${value}</c:v>`)] : [],
    );
    const [format = 'General'] = cells.map(({ numFmt }) => numFmt);
    const cache = `<c:formatCode>${escapeXml(format)}</c:formatCode>${count(cells.length)}${points.join('')}`;
    return tag('c:numRef', {}, formula(source) + tag('c:numCache', {}, cache));
  }

  /** 文字（系列名、分类）：按单元格显示的样子。 */
  texts(source: ChartSource): string {
    const cells = this.cells(source);
    const points = cells.flatMap(({ value, numFmt }, idx) => {
      const text = displayText(value, numFmt);
      return text === '' ? [] : [tag('c:pt', { idx }, `<c:v>${escapeXml(text)}</c:v>`)];
    });
    return tag(
      'c:strRef',
      {},
      formula(source) + tag('c:strCache', {}, count(cells.length) + points.join('')),
    );
  }

  private cells({ sheet: name, rect }: ChartSource) {
    const sheet = this.book.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const [rows, columns] = [rect.r2 - rect.r + 1, rect.c2 - rect.c + 1];
    return Array.from({ length: rows * columns }, (_, i) => {
      const key = cellKey(rect.r + Math.floor(i / columns), rect.c + (i % columns));
      const cell = sheet?.cells.get(key);
      const numFmt = this.book.styles[cell?.style ?? 0]?.style.numFmt ?? 'General';
      return { value: cell?.value ?? '', numFmt };
    });
  }
}

const count = (val: number) => tag('c:ptCount', { val });

const formula = ({ sheet, rect }: ChartSource) => `<c:f>${escapeXml(absoluteReference(sheet, rect))}</c:f>`;
