import { expect, it } from 'vitest';
import { compare } from '../../../src/domain/formula/operators';
import { newEngine } from './support';

/** 空格子是 null，公式算出的空串是 ''。 */
type Operand = number | string | boolean | null;

const operands: readonly Operand[] = [true, false, 0, 1, 12, -3, '12', 'a', 'TRUE', '—', '', null];

const operators: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

const cases = operands.flatMap((left) =>
  operands.flatMap((right) => Object.keys(operators).map((operator) => ({ left, operator, right }))),
);

const content = (value: Operand) => (value === null ? null : value === '' ? { formula: '=""' } : { value });

const literal = (value: Operand, address: string): string =>
  value === null ? address : typeof value === 'string' ? `"${value}"` : String(value).toUpperCase();

it('引擎里的比较与命令行自己的求值相同：格与格、格与常量、逐格，一格比过几次也一样', async () => {
  const engine = newEngine();
  await engine.recalculate();
  const sheet = engine.activeSheet();
  engine.writeCells(sheet, { r: 0, c: 0, r2: cases.length - 1, c2: 4 }, (i, j) => {
    const { left, operator, right } = cases[i]!;
    const [a, b] = [`A${i + 1}`, `B${i + 1}`];
    const formulas = [
      `=${a}${operator}${b}`,
      `=${a}${operator}${literal(right, b)}`,
      `=SUMPRODUCT((${a}:${a}${operator}${literal(right, b)})*1)=1`,
    ];
    return j < 2 ? content(j === 0 ? left : right) : { formula: formulas[j - 2]! };
  });
  await engine.settle();
  const differing = cases.flatMap(({ left, operator, right }, i) => {
    const wanted = operators[operator]!(compare(left, right));
    const got = [2, 3, 4].map((column) => engine.readCell(sheet, i, column).value);
    return got.every((each) => each === wanted)
      ? []
      : [`${JSON.stringify(left)}${operator}${JSON.stringify(right)} 应是 ${wanted}，得 ${got.join('、')}`];
  });
  expect(differing).toEqual([]);
});
