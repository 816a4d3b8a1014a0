import type { Border, Edge, Font, Style } from '../port';
import type { IBorderStyleData, IStyleData } from './kit';

const LINE: Record<string, number> = {
  None: 0,
  Thin: 1,
  Hair: 2,
  Dot: 3,
  Dash: 4,
  DashDot: 5,
  DashDotDot: 6,
  Double: 7,
  Medium: 8,
  MediumDash: 9,
  MediumDashDot: 10,
  MediumDashDotDot: 11,
  SlantDashDot: 12,
  Thick: 13,
};
const HORIZONTAL: Record<string, number> = {
  General: 0,
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 4,
  Distributed: 6,
};
const VERTICAL: Record<string, number> = { Top: 1, Center: 2, Bottom: 3 };
const EDGES: [Edge, 't' | 'b' | 'l' | 'r'][] = [
  ['Top', 't'],
  ['Bottom', 'b'],
  ['Left', 'l'],
  ['Right', 'r'],
];
const WRAP = 3;
const NO_WRAP = 1;
/** 一格缩进画成多宽的内边距，像素；Univer 没有缩进。 */
const INDENT = 9;
/** Univer 自己的左右内边距，像素。 */
const PADDING = 2;

const nameOf = (table: Record<string, number>, code: number | null | undefined): string | undefined =>
  Object.keys(table).find((name) => table[name] === code);

/** Univer 的样式对象；`null` 表示“去掉这一项”，类型声明里没有写出来。 */
export type UniverStyle = { [Key in keyof IStyleData]?: IStyleData[Key] | null | void };

function fontTo(font: Font, out: UniverStyle): void {
  if (font.name !== undefined) out.ff = font.name;
  if (font.size !== undefined) out.fs = font.size;
  if (font.bold !== undefined) out.bl = font.bold ? 1 : 0;
  if (font.italic !== undefined) out.it = font.italic ? 1 : 0;
  if (font.underline !== undefined) out.ul = { s: font.underline ? 1 : 0 };
  if (font.strike !== undefined) out.st = { s: font.strike ? 1 : 0 };
  if (font.color !== undefined) out.cl = font.color ? { rgb: font.color } : null;
}

/** 只画在左边：表样里缩进的都是靠左的字。 */
const paddingOf = (indent: number): NonNullable<IStyleData['pd']> => ({
  t: 0,
  b: PADDING,
  l: PADDING + indent * INDENT,
  r: PADDING,
});

/** 端口样式 → Univer 样式；只写给出的属性。 */
export function toUniverStyle(style: Style | null): UniverStyle | null {
  if (!style) return null;
  const out: UniverStyle = {};
  if (style.font) fontTo(style.font, out);
  if (style.fill !== undefined) out.bg = style.fill ? { rgb: style.fill } : null;
  if (style.numFmt !== undefined) out.n = style.numFmt === 'General' ? null : { pattern: style.numFmt };
  if (style.h !== undefined) out.ht = HORIZONTAL[style.h] ?? 0;
  if (style.v !== undefined) out.vt = VERTICAL[style.v] ?? 0;
  if (style.wrap !== undefined) out.tb = style.wrap ? WRAP : NO_WRAP;
  if (style.indent !== undefined) out.pd = style.indent > 0 ? paddingOf(style.indent) : null;
  if (style.borders) {
    const borders: Record<string, IBorderStyleData | null> = {};
    for (const [edge, key] of EDGES) {
      const border = style.borders[edge];
      if (border === undefined) continue;
      borders[key] = border ? { s: LINE[border.style] ?? 1, cl: { rgb: border.color } } : null;
    }
    out.bd = borders;
  }
  return out;
}

function fontFrom(style: UniverStyle): Font {
  const font: Font = {};
  if (style.ff) font.name = style.ff;
  if (style.fs) font.size = style.fs;
  if (style.bl) font.bold = true;
  if (style.it) font.italic = true;
  if (style.ul?.s) font.underline = true;
  if (style.st?.s) font.strike = true;
  if (style.cl?.rgb) font.color = style.cl.rgb;
  return font;
}

/** Univer 样式 → 端口样式；缺省值不写出来。 */
export function fromUniverStyle(style: UniverStyle | null | undefined): Style {
  if (!style) return {};
  const out: Style = {};
  const font = fontFrom(style);
  if (Object.keys(font).length) out.font = font;
  if (style.bg?.rgb) out.fill = style.bg.rgb;
  if (style.n?.pattern) out.numFmt = style.n.pattern;
  if (style.ht) out.h = nameOf(HORIZONTAL, style.ht);
  if (style.vt) out.v = nameOf(VERTICAL, style.vt);
  if (style.tb === WRAP) out.wrap = true;
  const indent = Math.round(((style.pd?.l ?? PADDING) - PADDING) / INDENT);
  if (indent > 0) out.indent = indent;
  const borders: Partial<Record<Edge, Border>> = {};
  for (const [edge, key] of EDGES) {
    const line = style.bd?.[key];
    if (line) borders[edge] = { style: nameOf(LINE, line.s) ?? 'Thin', color: line.cl?.rgb ?? '#000000' };
  }
  if (Object.keys(borders).length) out.borders = borders;
  return out;
}

/** 把后来的样式改动并到先前的改动上（边框逐边并）。 */
export function mergeStyles(first: UniverStyle | null, second: UniverStyle | null): UniverStyle | null {
  if (!first || !second) return second;
  const merged = { ...first, ...second };
  if (first.bd && second.bd) merged.bd = { ...first.bd, ...second.bd };
  return merged;
}
