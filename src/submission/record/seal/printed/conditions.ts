import type { ConditionLook } from '../../../look';
import { isLegible } from './contrast';
import { normalFormula, usesVolatile, usesExternal } from './normalFormula';

/** 数据条、图标会盖住或代替数。 */
const covering = new Set(['dataBar', 'iconSet']);

/** 会藏掉数、换掉数字格式的条件格式。 */
export const isConcealing = ({ type, color, fill, format, strike, darkest }: ConditionLook): boolean =>
  format !== null || strike || covering.has(type) || !isLegible(color, darkest ?? fill);

/** 印出来的样子会自己变的条件格式：随日期、随机数、别的文件而变。 */
const isUnsteady = ({ formulas }: ConditionLook): boolean =>
  formulas.some((formula) => usesVolatile(formula) || usesExternal(formula));

const rectText = ({ row, column, lastRow, lastColumn }: ConditionLook['rects'][number]): string =>
  [row + 1, column + 1, lastRow + 1, lastColumn + 1].join(',');

/** 要记、要比的条件格式：会藏数、改数、自己变的；一条一行文字。别的只是提醒颜色，不记。 */
export const notableConditions = (conditions: readonly ConditionLook[]): readonly string[] =>
  conditions
    .filter((condition) => isConcealing(condition) || isUnsteady(condition))
    .map(
      ({ rects, type, formulas, format }) =>
        `${rects.map(rectText).join(' ')} ${type} ${formulas.map(normalFormula).join(' ; ')} ${format ?? ''}`,
    )
    .sort();
