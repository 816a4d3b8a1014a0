import { ApiObject } from '../../protocol/apiObject';
import { invalidArgument } from '../../protocol/hostError';
import { checkFormula } from '../core/limits';
import type { ConditionalFormat } from './conditionalFormat';
import { ConditionalRangeFormat } from './conditionalRangeFormat';

/** Excel.CustomConditionalFormat：按公式。 */
export class CustomConditionalFormat extends ApiObject {
  readonly $type = 'CustomConditionalFormat';
  readonly #owner: ConditionalFormat;

  constructor(owner: ConditionalFormat) {
    super();
    this.#owner = owner;
  }
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.#owner);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.#owner);
  }
}

/** Excel.ConditionalFormatRule。 */
export class ConditionalFormatRule extends ApiObject {
  readonly $type = 'ConditionalFormatRule';
  readonly #owner: ConditionalFormat;

  constructor(owner: ConditionalFormat) {
    super();
    this.#owner = owner;
  }
  override get $scalars() {
    return ['formula'];
  }
  get formula(): string {
    return this.#owner.state.formula;
  }
  set formula(text: string) {
    if (typeof text !== 'string' || text === '') throw invalidArgument();
    const formula = text.startsWith('=') ? text : `=${text}`;
    checkFormula(formula);
    this.#owner.patch({ formula });
  }
  get formulaLocal(): string {
    return this.formula;
  }
  set formulaLocal(formula: string) {
    this.formula = formula;
  }
}
