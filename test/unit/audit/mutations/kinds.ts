import type { DataValue } from '../../../../src/submission';
import type { Cell } from './cell';

/** 随机选择：改哪一格、改多少。 */
export interface Dice {
  /** 选第几格（取余）。 */
  readonly pick: number;
  /** 1–9999。 */
  readonly amount: number;
  readonly up: boolean;
}

/** 一类单格错误：哪些格会犯、改成什么。 */
export interface Kind {
  readonly title: string;
  readonly applies: (cell: Cell) => boolean;
  /** 改成什么；这次骰子改不出错误时返回 undefined。 */
  readonly corrupt: (cell: Cell, dice: Dice) => DataValue | undefined;
}

const isNumber = ({ reading }: Cell): boolean => typeof reading.cell.value === 'number';
const isComputed = ({ reading }: Cell): boolean => reading.expectedFormula !== null;
const isKind = ({ reading }: Cell, ...kinds: readonly string[]): boolean => kinds.includes(reading.spec.kind);
const numberIn = ({ reading }: Cell): number => Number(reading.cell.value);
const inCents = (value: number): number => Math.round(value * 100);

/** 少印一两位小数是允许的（86.48% 印 86.5%、86%），控制率允许差 0.01 个百分点：这些不是错误。 */
function isRounded(right: number, wrong: number): boolean {
  return Math.abs(right - wrong) < 2 || [10, 100].some((unit) => Math.round(right / unit) * unit === wrong);
}

/** 执行率得分许按印出的位数核（D06）：6.85 印 6.9 不是错误；印 7 是。 */
const isPrintedShorter = ({ reading }: Cell, right: number, wrong: number): boolean =>
  reading.spec.key === '执行率得分' && wrong % 100 !== 0 && Math.round(right / 10) * 10 === wrong;

/** 一行里的另一列。 */
export function neighbour(cell: Cell, key: string): Cell | undefined {
  const row = cell.row && cell.form.blocks.get(cell.row.block)?.rows[cell.row.index];
  const reading = row?.cells.get(key);
  return reading === undefined ? undefined : { ...cell, reading };
}

/** 各类单格错误。 */
export const kinds: readonly Kind[] = [
  {
    title: '合计差 0.01 及以上',
    applies: (cell) => isComputed(cell) && isNumber(cell) && isKind(cell, 'amount', 'score'),
    corrupt: (cell, { amount, up }) => {
      const right = inCents(numberIn(cell));
      const wrong = right + (up ? amount : -amount);
      return isPrintedShorter(cell, right, wrong) ? undefined : wrong / 100;
    },
  },
  {
    title: '率印错',
    applies: (cell) => isComputed(cell) && isNumber(cell) && isKind(cell, 'rate'),
    corrupt: (cell, { amount, up }) => {
      const right = inCents(numberIn(cell) * 100);
      const wrong = right + (up ? amount : -amount);
      return wrong < 0 || isRounded(right, wrong) ? undefined : `${(wrong / 100).toFixed(2)}%`;
    },
  },
  {
    title: '合计两位数字写反',
    applies: (cell) => isComputed(cell) && isNumber(cell) && isKind(cell, 'amount', 'score'),
    corrupt: (cell, { pick }) => {
      const digits = [...String(inCents(numberIn(cell)))];
      const at = pick % Math.max(1, digits.length - 1);
      const [left, right] = [digits[at], digits[at + 1]];
      if (left === undefined || right === undefined || left === right) return undefined;
      digits.splice(at, 2, right, left);
      return Number(digits.join('')) / 100;
    },
  },
  {
    title: '得分超过分值',
    applies: (cell) =>
      cell.reading.spec.key === '得分' && typeof neighbour(cell, '分值')?.reading.cell.value === 'number',
    corrupt: (cell, { amount }) =>
      (inCents(Number(neighbour(cell, '分值')?.reading.cell.value)) + amount) / 100,
  },
  {
    title: '数字里夹了文字',
    applies: (cell) => isNumber(cell) && isKind(cell, 'amount', 'count', 'score'),
    corrupt: (cell, { pick }) => {
      const shown = String(numberIn(cell));
      return [`${shown} ✓`, `${shown}万`, `约${shown}`, `${shown}。`][pick % 4];
    },
  },
  {
    title: '金额写成负数',
    applies: (cell) =>
      !isComputed(cell) &&
      isNumber(cell) &&
      numberIn(cell) > 0 &&
      isKind(cell, 'amount', 'count') &&
      cell.reading.spec.signed !== true,
    corrupt: (cell) => -numberIn(cell),
  },
  {
    title: '必写的原因空白',
    applies: ({ reading }) => reading.spec.key.includes('偏差原因') && String(reading.cell.value) !== '',
    corrupt: () => null,
  },
];
