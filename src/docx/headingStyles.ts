import type { XmlElement } from '../xlsx';
import { attribute, childOf } from './walk';

/** 样式标识 → 标题级别（1 起）。 */
export type HeadingStyles = ReadonlyMap<string, number>;

/** 大纲级别 0–8 → 标题 1–9；9 是正文。 */
export function outlineLevel(properties: XmlElement | undefined): number {
  const value = Number(attribute(childOf(properties, 'outlineLvl'), 'val') ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 && value < 9 ? value + 1 : 0;
}

/** 从样式部件认标题：名字是“heading n”“标题 n”的，或定了大纲级别的。 */
export function headingStyles(root: XmlElement | null): HeadingStyles {
  const levels = new Map<string, number>();
  for (const style of root?.children ?? []) {
    const id = attribute(style, 'styleId');
    if (style.name !== 'style' || id === undefined) continue;
    const named = /^(?:heading|标题)\s*(\d)$/i.exec(attribute(childOf(style, 'name'), 'val') ?? '');
    const level = named ? Number(named[1]) : outlineLevel(childOf(style, 'pPr'));
    if (level > 0) levels.set(id, level);
  }
  return levels;
}
