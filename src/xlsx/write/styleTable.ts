import type { Border, Edge, Font, Style } from '../../host';
import type { BookStyle } from '../book';
import { builtinFormatId, FIRST_CUSTOM_FORMAT } from '../format/numberFormats';
import { tag, xmlDocument } from '../package/xmlWriter';
import { DEFAULT_FONT } from '../units';
import { horizontalAlignments, lineStyles, verticalAlignments } from '../vocabulary';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** 文件里四边的次序是固定的。 */
const EDGES: readonly Edge[] = ['Left', 'Right', 'Top', 'Bottom'];

/** 一组不重复的 XML 片段，登记后得到下标。 */
class Pool {
  readonly items: string[] = [];
  private readonly indexes = new Map<string, number>();

  add(item: string): number {
    let index = this.indexes.get(item);
    if (index === undefined) {
      index = this.items.push(item) - 1;
      this.indexes.set(item, index);
    }
    return index;
  }

  write(name: string): string {
    return tag(name, { count: this.items.length }, this.items.join(''));
  }
}

const rgb = (color: string) => `FF${color.replace('#', '').toUpperCase()}`;

const colorTag = (name: string, color: string | null | undefined) =>
  color ? tag(name, { rgb: rgb(color) }) : '';

/** 字体元素的次序：开关、字号、颜色、字体名。 */
function fontXml(font: Font, whole: boolean): string {
  const [size, name] = whole
    ? [font.size ?? DEFAULT_FONT.size, font.name ?? DEFAULT_FONT.name]
    : [font.size, font.name];
  return tag(
    'font',
    {},
    [
      font.bold ? '<b/>' : '',
      font.italic ? '<i/>' : '',
      font.strike ? '<strike/>' : '',
      font.underline ? '<u/>' : '',
      size === undefined ? '' : tag('sz', { val: size }),
      colorTag('color', font.color),
      name === undefined ? '' : tag('name', { val: name }),
      whole ? tag('charset', { val: 134 }) : '',
    ].join(''),
  );
}

function bordersXml(borders: Style['borders'], whole: boolean): string {
  const side = (edge: Edge) => {
    const border: Border | null | undefined = borders?.[edge];
    if (!border) return whole ? `<${edge.toLowerCase()}/>` : '';
    return tag(
      edge.toLowerCase(),
      { style: lineStyles.toFile[border.style] ?? 'thin' },
      colorTag('color', border.color) || tag('color', { auto: true }),
    );
  };
  return tag('border', {}, EDGES.map(side).join('') + (whole ? '<diagonal/>' : ''));
}

function alignmentXml(style: Style): string {
  const horizontal =
    style.h === undefined || style.h === 'General' ? undefined : horizontalAlignments.toFile[style.h];
  const vertical =
    style.v === undefined || style.v === 'Bottom' ? undefined : verticalAlignments.toFile[style.v];
  const indent = style.indent || undefined;
  if (horizontal === undefined && vertical === undefined && !style.wrap && !indent) return '';
  return tag('alignment', { horizontal, vertical, wrapText: style.wrap ? true : undefined, indent });
}

/** 样式部件：边写边登记，同样的只留一份。 */
export class StyleTable {
  private readonly fonts = new Pool();
  private readonly fills = new Pool();
  private readonly borders = new Pool();
  private readonly formats = new Map<string, number>();
  private readonly cells = new Pool();
  private readonly differential = new Pool();

  constructor() {
    this.fonts.add(fontXml({}, true));
    this.fills.add('<fill><patternFill patternType="none"/></fill>');
    this.fills.add('<fill><patternFill patternType="gray125"/></fill>');
    this.borders.add(bordersXml({}, true));
    this.cell({ style: {}, locked: true, hidden: false });
  }

  /** 登记一种单元格样子，返回 `s` 属性的值；缺省样子是 0。 */
  cell({ style, locked, hidden }: BookStyle): number {
    const fontId = this.fonts.add(fontXml(style.font ?? {}, true));
    const fillId = style.fill
      ? this.fills.add(
          tag(
            'fill',
            {},
            tag(
              'patternFill',
              { patternType: 'solid' },
              colorTag('fgColor', style.fill) + tag('bgColor', { indexed: 64 }),
            ),
          ),
        )
      : 0;
    const borderId = this.borders.add(bordersXml(style.borders, true));
    const numFmtId = this.format(style.numFmt ?? 'General');
    const alignment = alignmentXml(style);
    const protection =
      locked && !hidden
        ? ''
        : tag('protection', { locked: locked ? undefined : false, hidden: hidden || undefined });
    return this.cells.add(
      tag(
        'xf',
        {
          numFmtId,
          fontId,
          fillId,
          borderId,
          xfId: 0,
          applyNumberFormat: numFmtId ? true : undefined,
          applyFont: fontId ? true : undefined,
          applyFill: fillId ? true : undefined,
          applyBorder: borderId ? true : undefined,
          applyAlignment: alignment ? true : undefined,
          applyProtection: protection ? true : undefined,
        },
        alignment + protection,
      ),
    );
  }

  /** 登记条件格式的局部样式，返回 `dxfId`。 */
  conditional(style: Style): number {
    const { font, fill, borders, numFmt } = style;
    const parts = [
      font && Object.keys(font).length ? fontXml(font, false) : '',
      numFmt && numFmt !== 'General'
        ? tag('numFmt', { numFmtId: this.format(numFmt), formatCode: numFmt })
        : '',
      fill
        ? tag(
            'fill',
            {},
            tag(
              'patternFill',
              { patternType: 'solid' },
              colorTag('fgColor', fill) + colorTag('bgColor', fill),
            ),
          )
        : '',
      borders && Object.keys(borders).length ? bordersXml(borders, false) : '',
    ];
    return this.differential.add(tag('dxf', {}, parts.join('')));
  }

  private format(code: string): number {
    const id = builtinFormatId(code) ?? this.formats.get(code) ?? FIRST_CUSTOM_FORMAT + this.formats.size;
    if (id >= FIRST_CUSTOM_FORMAT) this.formats.set(code, id);
    return id;
  }

  /** 整个样式部件。 */
  write(): string {
    const formats = [...this.formats].map(([formatCode, numFmtId]) =>
      tag('numFmt', { numFmtId, formatCode }),
    );
    return xmlDocument(
      tag(
        'styleSheet',
        { xmlns: MAIN },
        [
          formats.length ? tag('numFmts', { count: formats.length }, formats.join('')) : '',
          this.fonts.write('fonts'),
          this.fills.write('fills'),
          this.borders.write('borders'),
          '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
          this.cells.write('cellXfs'),
          '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
          this.differential.write('dxfs'),
        ].join(''),
      ),
    );
  }
}
