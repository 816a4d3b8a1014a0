import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileFormula,
  ErrorValue,
  pbeFunctions,
  type FormulaNode,
  type FormulaValue,
} from '../../../../src/domain';
import { nativeFunctions } from '../../../../src/domain/formula/functions';
import { runs } from '../../../support/long';
import { evaluateFormula } from '../../support/formula/plainEvaluate';

const cell = fc.constantFrom<FormulaValue>(
  ...[null, 0, 1, -2.5, 95, '', '—', '≥3次', '5次', '100%', '优', '错', true, false],
  new ErrorValue('#N/A', true),
);

/** 引用：一格、一片区域（含错误值）、指不到的。 */
const references = ['A1', 'B1', 'C1', 'A1:B2', 'C1:C3', '没有'];

const leaf: fc.Arbitrary<FormulaNode> = fc.oneof(
  fc.constantFrom(0, 1, 2, 0.5, 1e300).map((value): FormulaNode => ({ kind: 'number', value })),
  fc.constantFrom('', '差额', '优', '10', '>0').map((value): FormulaNode => ({ kind: 'text', value })),
  fc.boolean().map((value): FormulaNode => ({ kind: 'logical', value })),
  fc.constant<FormulaNode>({ kind: 'error', code: '#REF!' }),
  fc.constantFrom(...references).map((text): FormulaNode => ({ kind: 'reference', text })),
);

const names = [
  ...['IF', 'IF', 'IF', 'IFERROR', 'ROW', '不认得', 'PBE.不认得'],
  ...nativeFunctions.keys(),
  ...pbeFunctions.flatMap(({ id }) => [`PBE.${id}`, `PBE.${id}`]),
];

const operators = ['+', '-', '*', '/', '^', '&', '=', '<>', '<', '>', '<=', '>='] as const;

const { node } = fc.letrec<{ node: FormulaNode; argument: FormulaNode }>((tie) => ({
  argument: fc.oneof(
    { depthSize: 'small' },
    leaf,
    tie('node'),
    fc.constant<FormulaNode>({ kind: 'omitted' }),
  ),
  node: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(fc.constantFrom(...operators), tie('node'), tie('node'))
      .map(([operator, left, right]): FormulaNode => ({ kind: 'operation', operator, left, right })),
    fc
      .tuple(fc.constantFrom('negative' as const, 'percent' as const), tie('node'))
      .map(([kind, operand]): FormulaNode => ({ kind, operand })),
    fc
      .array(fc.array(leaf, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 2 })
      .map((rows): FormulaNode => ({ kind: 'array', rows })),
    fc
      .tuple(fc.constantFrom(...names), fc.array(tie('argument'), { maxLength: 11 }))
      .map(([name, args]): FormulaNode => ({ kind: 'call', name, args })),
    fc
      .tuple(fc.constantFrom(...names), fc.array(leaf, { maxLength: 4 }))
      .map(([name, args]): FormulaNode => ({ kind: 'call', name, args })),
  ),
}));

/** 值，或抛出的错。 */
function outcome(compute: () => unknown): unknown {
  try {
    return { value: compute() };
  } catch (error) {
    return { thrown: String(error) };
  }
}

describe('编好的公式', () => {
  it('与一个节点一个节点地求一模一样：值、错误值、算不了，取了哪些引用、次序也一样', () => {
    fc.assert(
      fc.property(node, fc.array(cell, { minLength: 9, maxLength: 9 }), fc.nat(3), (formula, values, row) => {
        const at = (index: number): FormulaValue => values[index] ?? null;
        const areas: Readonly<Record<string, FormulaValue>> = {
          A1: at(0),
          B1: at(1),
          C1: at(2),
          'A1:B2': [
            [at(0), at(1)],
            [at(3), at(4)],
          ] as FormulaValue,
          'C1:C3': [[at(2)], [at(5)], [at(6)]] as FormulaValue,
        };
        const rows = (reference: string) => (reference === 'C1:C3' ? [row, row + 1, row + 2] : [row]);
        const [plainly, compiled]: string[][] = [[], []];
        const noted = (log: string[], reference: string) => {
          log.push(reference);
          return areas[reference];
        };
        const plain = outcome(() =>
          evaluateFormula(formula, {
            value: (reference) => noted(plainly!, reference),
            carriedDown: (reference) => noted(plainly!, reference),
            rows,
          }),
        );
        const fast = outcome(() =>
          compileFormula(formula, {
            value: (reference) => () => noted(compiled!, reference),
            carriedDown: (reference) => () => noted(compiled!, reference),
            rows: (reference) => () => rows(reference),
          })(row),
        );
        expect(fast).toEqual(plain);
        expect(compiled).toEqual(plainly);
      }),
      runs(3000, 200_000),
    );
  });
});
