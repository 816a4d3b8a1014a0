import type { Decimal } from '../amount';
import type { Band, ChecklistItem, Points, Standard } from './standard';

const number = (value: Decimal): string => value.toFixed();

const pointsFormula = (points: Points, weight: string): string =>
  points.kind === 'points'
    ? number(points.value)
    : points.value.eq(1)
      ? weight
      : `${weight}*${number(points.value)}`;

/**
 * 把读懂的评分标准编译成等价的原生公式（不带等号），只用 Excel 2010 就有的函数，定稿时替换 RULESCORE。
 *
 * @param value 指标值的公式文本
 * @param weight 分值的公式文本
 */
export function nativeStandard(standard: Standard, value: string, weight: string, places = 2): string {
  if (standard.kind === 'levels') return levelsFormula(standard.levels, value, weight, places);
  const raw = rawFormula(standard, value, weight);
  const score = `ROUND(MAX(0,MIN(${weight},${raw})),${places})`;
  const inapplicable = standard.notApplicable ? weight : '""';
  return `IF(OR(${value}="",N(${weight})=0),"",IF(ISNUMBER(${value}),${score},${inapplicable}))`;
}

/** 效果档次是文字：逐档比较。 */
function levelsFormula(
  levels: readonly ChecklistItem[],
  value: string,
  weight: string,
  places: number,
): string {
  const chain = levels.reduceRight(
    (rest, { label, points }) =>
      `IF(OR(${value}="${label}",${value}="效果${label}"),ROUND(${pointsFormula(points, weight)},${places}),${rest})`,
    '""',
  );
  return `IF(N(${weight})=0,"",${chain})`;
}

type Numeric = Exclude<Standard, { kind: 'levels' }>;

function rawFormula(standard: Numeric, value: string, weight: string): string {
  switch (standard.kind) {
    case 'deduct':
      return `${weight}-${stepsFormula(standard, value)}*${pointsFormula(standard.points, weight)}`;
    case 'bands':
      return bandsFormula(standard.bands, standard.absolute ? `ABS(${value})` : value, weight);
    case 'proportional':
      return `${value}*${weight}`;
    case 'reverse':
      return standard.form === 'ratio'
        ? `IF(${value}<=1,${weight},${weight}/${value})`
        : `IF(${value}<=1,${weight},${weight}*(2-${value}))`;
    case 'checklist':
      return standard.items
        .map(({ points }, index) => `IF(${value}>=${index + 1},${pointsFormula(points, weight)},0)`)
        .join('+');
    case 'violations':
      return `${weight}-${value}*${pointsFormula(standard.points, weight)}`;
  }
}

function stepsFormula(standard: Extract<Standard, { kind: 'deduct' }>, value: string): string {
  const limit = number(standard.limit);
  const excess = {
    atMost: `MAX(0,${value}-${limit})`,
    atLeast: `MAX(0,${limit}-${value})`,
    equal: `ABS(${value}-${limit})`,
  }[standard.full];
  const steps = `${excess}/${number(standard.step)}`;
  if (standard.rounding === 'linear') return steps;
  return standard.rounding === 'floor' ? `INT(ROUND(${steps},6))` : `-INT(-ROUND(${steps},6))`;
}

/** 各档从低到高：逐档问“在不在这一档以内”。 */
function bandsFormula(bands: readonly Band[], value: string, weight: string): string {
  return bands.reduceRight((rest, band, index) => {
    const points = pointsFormula(band.points, weight);
    if (index === bands.length - 1 || !band.high) return points;
    const limit = number(band.high.value);
    return `IF(ROUND(${value}-${limit},8)${band.high.included ? '<=' : '<'}0,${points},${rest})`;
  }, '0');
}
