import type { Grade } from '../../schemes';

/** 等次从高到低。 */
const descending = (grades: readonly Grade[]): readonly Grade[] => [...grades].sort((a, b) => b.min - a.min);

/** 一格的分数 → 等次，原生公式（没有等号）。 */
export const gradeFormula = (cell: string, grades: readonly Grade[]): string =>
  [...descending(grades)]
    .reverse()
    .reduce(
      (rest, { label, min }) => (rest === '' ? `"${label}"` : `IF(${cell}>=${min},"${label}",${rest})`),
      '',
    );

/** 一格的等次 → 第几档（1 起），不是等次为 0；原生公式（没有等号）。 */
export const rankFormula = (cell: string, grades: readonly Grade[]): string =>
  `IFERROR(MATCH(${cell},{${descending(grades)
    .map(({ label }) => `"${label}"`)
    .join(',')}},0),0)`;

/** 一个分数的等次。 */
export const gradeOf = (total: number, grades: readonly Grade[]): string =>
  descending(grades).find(({ min }) => total >= min)?.label ?? '';
