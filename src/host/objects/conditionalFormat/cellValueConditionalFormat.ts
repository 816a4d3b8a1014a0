import { ApiObject } from '../../protocol/apiObject';
import { invalidArgument } from '../../protocol/hostError';
import { formatLocal } from '../core/address';
import { checkFormula } from '../core/limits';
import type { ConditionalFormat } from './conditionalFormat';
import { ConditionalRangeFormat } from './conditionalRangeFormat';

/** Excel.ConditionalCellValueRule。 */
interface CellValueRule {
  formula1: string;
  formula2?: string;
  operator: string;
}

const SIMPLE: Record<string, string> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};

/** Excel.CellValueConditionalFormat：与一两个值比较；引擎只认公式，这里换写。 */
export class CellValueConditionalFormat extends ApiObject {
  readonly $type = 'CellValueConditionalFormat';
  readonly #owner: ConditionalFormat;

  constructor(owner: ConditionalFormat) {
    super();
    this.#owner = owner;
  }
  override get $scalars() {
    return ['rule'];
  }
  get rule(): CellValueRule | null {
    return (this.#owner.kind.rule as CellValueRule | undefined) ?? null;
  }
  set rule(rule: CellValueRule | null) {
    if (!rule) throw invalidArgument();
    const [first] = this.#owner.state.ranges;
    if (!first) throw invalidArgument();
    const cell = formatLocal({ ...first, r2: first.r, c2: first.c });
    const formula = comparison(cell, rule);
    checkFormula(formula);
    this.#owner.patch({ formula });
    this.#owner.saveKind({ type: 'CellValue', rule });
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.#owner);
  }
}

function comparison(cell: string, { operator, formula1, formula2 }: CellValueRule): string {
  const a = bare(formula1);
  const sign = SIMPLE[operator];
  if (sign) return `=${cell}${sign}${a}`;
  if (formula2 === undefined) throw invalidArgument();
  const between = `AND(${cell}>=${a},${cell}<=${bare(formula2)})`;
  if (operator === 'Between') return `=${between}`;
  if (operator === 'NotBetween') return `=NOT(${between})`;
  throw invalidArgument();
}

const bare = (formula: unknown) => String(formula).replace(/^=/, '');
