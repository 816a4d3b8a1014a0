import { rectAddress } from '../../../forms';
import type { QuietCondition, Seal } from '../../../submission';
import { isSeverityLook } from '../../kernel/layout/severityColors';
import { rectsOf } from './areaRects';

/** 表上我们自己的一条边录边变色：颜色正是三级结果的一种底色配字色。 */
export interface OwnCondition extends Omit<QuietCondition, 'sheet'> {
  readonly sheetId: string;
  readonly rule: Excel.ConditionalFormatRule;
}

/** 一条看清了的条件格式里认它要看的。 */
interface SeenCondition {
  readonly ranges: Excel.RangeAreas;
  readonly format: Excel.ConditionalRangeFormat | null;
  readonly rule: Excel.ConditionalFormatRule | null;
}

/** 永远不成立：颜色在、次序在，哪个软件里都不变色。 */
export const never = '=FALSE';

/** 看清了的条件格式里我们自己的。 */
export const ownAmong = (sheetId: string, conditions: readonly SeenCondition[]): readonly OwnCondition[] =>
  conditions.flatMap(({ ranges, format, rule }) => {
    const fill = format?.fill.color;
    if (!rule || !fill || !isSeverityLook(fill, format.font.color)) return [];
    const cell = rectsOf(ranges.address).map(rectAddress).join(',');
    return [{ sheetId, cell, fill: fill.toUpperCase(), formula: rule.formula, rule }];
  });

/** 停掉一条。 */
export const quiet = ({ rule }: OwnCondition): void => {
  rule.formula = never;
};

/** 要恢复的一条：现在的与定稿前的公式。 */
export interface WakingCondition {
  readonly sheetId: string;
  readonly rule: Excel.ConditionalFormatRule;
  readonly formula: string;
}

/**
 * 停掉的各条对上定稿前的公式：同一片、同一种颜色的照次序对，别的软件另存以后次序变了也对得上。
 * 已经是原来的公式的不算。
 */
export function wakingConditions(
  now: readonly OwnCondition[],
  { before }: Seal,
  sheetIdOf: (sheet: string) => string | undefined,
): readonly WakingCondition[] {
  const left = [...now];
  return (before.conditions ?? []).flatMap(({ sheet, cell, fill, formula }) => {
    const sheetId = sheetIdOf(sheet);
    const at = left.findIndex((each) => each.sheetId === sheetId && each.cell === cell && each.fill === fill);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found && found.formula !== formula ? [{ sheetId: found.sheetId, rule: found.rule, formula }] : [];
  });
}
