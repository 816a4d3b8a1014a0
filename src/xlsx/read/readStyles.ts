import type { Border, Edge, Font, Style } from '../../host';
import type { BookStyle } from '../book';
import { builtinFormat } from '../format/numberFormats';
import { child, children, flag, numberOf } from '../package/xmlTree';
import type { XmlElement } from '../package/xmlTree';
import type { InkMark } from '../printLooks';
import { DEFAULT_FONT, digitWidth } from '../units';
import { horizontalAlignments, lineStyles, verticalAlignments } from '../vocabulary';
import type { ColorReader } from './readColors';
import { symbolCharset } from './runMark';
import { isSymbolFont } from '../../display';
import type { ThemeFonts } from './themeFonts';

/** 读好的样式表。 */
export interface StyleSheet {
  /** 单元格的 `s` 属性就是下标。 */
  readonly styles: readonly BookStyle[];
  /** 条件格式用的局部样式。 */
  readonly differential: readonly Style[];
  /** 缺省字体的数字宽，像素。 */
  readonly digit: number;
}

const EDGES: readonly Edge[] = ['Top', 'Bottom', 'Left', 'Right'];

/** 开关元素：没有为 `undefined`，`<b/>` 为真，`<b val="0"/>` 为假。 */
function toggle(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (!found) return undefined;
  return found.attributes['val'] === undefined ? true : flag(found.attributes, 'val');
}

function readFont(element: XmlElement | undefined, color: ColorReader): Font {
  const font: Font = {};
  const name = child(element, 'name')?.attributes['val'];
  const size = numberOf(child(element, 'sz')?.attributes, 'val');
  const underline = child(element, 'u');
  if (name !== undefined) font.name = name;
  if (size !== undefined) font.size = size;
  if (toggle(element, 'b')) font.bold = true;
  if (toggle(element, 'i')) font.italic = true;
  if (toggle(element, 'strike')) font.strike = true;
  if (underline && underline.attributes['val'] !== 'none') font.underline = true;
  const value = color(child(element, 'color')?.attributes);
  if (value !== null) font.color = value;
  return font;
}

/** 与本软件的缺省字体相同的部分不留（读的约定：没写就是缺省）。 */
function withoutDefaults(font: Font): Font {
  const kept = { ...font };
  if (kept.name === DEFAULT_FONT.name) delete kept.name;
  if (kept.size === DEFAULT_FONT.size) delete kept.size;
  if (kept.color === '#000000') delete kept.color;
  return kept;
}

/** 填充：普通单元格看前景色；条件格式里纯色写在背景色；渐变看第一个颜色。 */
function readFill(element: XmlElement | undefined, color: ColorReader, differential: boolean): string | null {
  const gradient = child(element, 'gradientFill');
  if (gradient) return color(child(children(gradient, 'stop')[0], 'color')?.attributes);
  const pattern = child(element, 'patternFill');
  const type = pattern?.attributes['patternType'] ?? (differential ? 'solid' : 'none');
  if (!pattern || type === 'none') return null;
  const [first, second] = differential ? ['bgColor', 'fgColor'] : ['fgColor', 'bgColor'];
  return color(child(pattern, first ?? '')?.attributes) ?? color(child(pattern, second ?? '')?.attributes);
}

function readBorders(element: XmlElement | undefined, color: ColorReader): Partial<Record<Edge, Border>> {
  const borders: Partial<Record<Edge, Border>> = {};
  for (const edge of EDGES) {
    const side = child(element, edge.toLowerCase());
    const style = lineStyles.fromFile[side?.attributes['style'] ?? 'none'];
    if (style) borders[edge] = { style, color: color(child(side, 'color')?.attributes) ?? '#000000' };
  }
  return borders;
}

function readAlignment(element: XmlElement | undefined): Pick<Style, 'h' | 'v' | 'wrap' | 'indent'> {
  const attributes = element?.attributes;
  const alignment: Pick<Style, 'h' | 'v' | 'wrap' | 'indent'> = {};
  const horizontal = horizontalAlignments.fromFile[attributes?.['horizontal'] ?? 'general'];
  const vertical = verticalAlignments.fromFile[attributes?.['vertical'] ?? 'bottom'];
  if (horizontal && horizontal !== 'General') alignment.h = horizontal;
  if (vertical && vertical !== 'Bottom') alignment.v = vertical;
  if (flag(attributes, 'wrapText')) alignment.wrap = true;
  const indent = numberOf(attributes, 'indent') ?? 0;
  if (indent > 0) alignment.indent = indent;
  return alignment;
}

function compose(
  font: Font,
  fill: string | null,
  borders: Partial<Record<Edge, Border>>,
  numFmt: string,
): Style {
  const style: Style = {};
  if (Object.keys(font).length) style.font = font;
  if (fill !== null) style.fill = fill;
  if (Object.keys(borders).length) style.borders = borders;
  if (numFmt !== 'General') style.numFmt = numFmt;
  return style;
}

/** 字体写着跟主题走的，印的是主题里的那种；只在主题里没写时用字体自己的名字。 */
function withThemeFont(font: Font, element: XmlElement, { latin }: ThemeFonts): Font {
  const scheme = child(element, 'scheme')?.attributes['val'];
  const own = scheme === 'minor' || scheme === 'major' ? latin[scheme] : null;
  // 各家中文版的主题只写西文字体，中文照字体自己的名字；只有换成图案的要紧
  return own !== null && isSymbolFont(own) ? { ...font, name: own } : font;
}

/** 读样式部件。 */
export function readStyles(
  root: XmlElement | undefined,
  color: ColorReader,
  themeFonts: ThemeFonts,
): StyleSheet {
  const formats = new Map(
    children(child(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? 'General',
    ]),
  );
  const format = (id: number) => formats.get(id) ?? builtinFormat(id);
  const fontElements = children(child(root, 'fonts'), 'font');
  const allFonts = fontElements.map((font) => withThemeFont(readFont(font, color), font, themeFonts));
  const fonts = allFonts.map(withoutDefaults);
  const fills = children(child(root, 'fills'), 'fill').map((fill) => readFill(fill, color, false));
  const borders = children(child(root, 'borders'), 'border').map((border) => readBorders(border, color));
  const raised = fontElements.map((font) => {
    const align = child(font, 'vertAlign')?.attributes['val'] ?? 'baseline';
    return align !== 'baseline';
  });
  const symbols = fontElements.map((font) => child(font, 'charset')?.attributes['val'] === symbolCharset);
  const struck = allFonts.map(({ strike }) => strike === true);
  const crossed = children(child(root, 'borders'), 'border').map(isCrossed);
  const styles = children(child(root, 'cellXfs'), 'xf').map((xf): BookStyle => {
    const index = (name: string) => numberOf(xf.attributes, name) ?? 0;
    const protection = child(xf, 'protection')?.attributes;
    return {
      style: {
        ...compose(
          fonts[index('fontId')] ?? {},
          fills[index('fillId')] ?? null,
          borders[index('borderId')] ?? {},
          format(index('numFmtId')),
        ),
        ...readAlignment(child(xf, 'alignment')),
      },
      locked: flag(protection, 'locked', true),
      hidden: flag(protection, 'hidden'),
      ...inkExtras(xf, {
        struck: struck[index('fontId')] === true,
        raised: raised[index('fontId')] === true,
        symbols: symbols[index('fontId')] === true,
        crossed: crossed[index('borderId')] === true,
      }),
    };
  });
  const differential = children(child(root, 'dxfs'), 'dxf').map((dxf) => readDifferential(dxf, color));
  return {
    styles: styles.length ? styles : [{ style: {}, locked: true, hidden: false }],
    differential,
    digit: digitWidth(allFonts[0] ?? DEFAULT_FONT),
  };
}

/** 有斜线划过。 */
function isCrossed(border: XmlElement): boolean {
  const { attributes } = border;
  const style = child(border, 'diagonal')?.attributes['style'] ?? 'none';
  return style !== 'none' && (flag(attributes, 'diagonalUp') || flag(attributes, 'diagonalDown'));
}

/** 颜色字号以外会改变读者所见的：划掉、上下标、斜线、重复填满、方向。 */
function inkExtras(
  xf: XmlElement,
  {
    struck,
    raised,
    crossed,
    symbols,
  }: Readonly<Record<'struck' | 'raised' | 'crossed' | 'symbols', boolean>>,
): Pick<BookStyle, 'marks'> {
  const alignment = child(xf, 'alignment')?.attributes;
  const marks: InkMark[] = [
    ...(struck ? (['struck'] as const) : []),
    ...(symbols ? (['symbols'] as const) : []),
    ...(crossed ? (['crossed'] as const) : []),
    ...(raised ? (['raised'] as const) : []),
    ...(alignment?.['horizontal'] === 'fill' ? (['repeated'] as const) : []),
    ...((numberOf(alignment, 'textRotation') ?? 0) === 0 ? [] : (['turned'] as const)),
    ...(alignment?.['readingOrder'] === '2' ? (['reversed'] as const) : []),
  ];
  return marks.length > 0 ? { marks } : {};
}

/** 读一条局部样式（条件格式）。 */
export function readDifferential(dxf: XmlElement | undefined, color: ColorReader): Style {
  return compose(
    readFont(child(dxf, 'font'), color),
    readFill(child(dxf, 'fill'), color, true),
    readBorders(child(dxf, 'border'), color),
    child(dxf, 'numFmt')?.attributes['formatCode'] ?? 'General',
  );
}
