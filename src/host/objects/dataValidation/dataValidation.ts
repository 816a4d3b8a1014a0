import type { DvRule } from '../../engine/port';
import { ApiObject } from '../../protocol/apiObject';
import { invalidArgument } from '../../protocol/hostError';
import { checkLength, LIMITS } from '../core/limits';
import { sheetGuard } from '../core/protectionGuard';
import type { Range } from '../range/range';
import { fromEngineRule, toEngineRule, validationTypeName, type ValidationRule } from './validationRule';

/** Excel.DataValidationErrorAlert。 */
interface ErrorAlert {
  title?: string;
  message?: string;
  style?: string;
  showAlert?: boolean;
}

/** Excel.DataValidationPrompt。 */
interface Prompt {
  title?: string;
  message?: string;
  showPrompt?: boolean;
}

type Content = Omit<DvRule, 'id' | 'ranges'>;

/** Excel.DataValidation；可以管一块或几块区域。 */
export class DataValidation extends ApiObject {
  readonly $type = 'DataValidation';
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }
  override get $scalars() {
    return ['type', 'rule', 'prompt', 'errorAlert', 'ignoreBlanks'];
  }

  get type(): string {
    return validationTypeName(this.#current?.type ?? 'any');
  }
  get rule(): ValidationRule {
    return this.#current ? fromEngineRule(this.#current) : {};
  }
  set rule(rule: ValidationRule) {
    this.#put({ formula2: undefined, operator: undefined, ...toEngineRule(rule) });
  }
  get ignoreBlanks(): boolean {
    return this.#current?.allowBlank ?? true;
  }
  set ignoreBlanks(allowBlank: boolean) {
    this.#put({ allowBlank });
  }
  get errorAlert(): ErrorAlert {
    const { title = '', message = '', style = 'Stop', show = true } = this.#current?.error ?? {};
    return { title, message, style, showAlert: show };
  }
  set errorAlert({ title = '', message = '', style = 'Stop', showAlert = true }: ErrorAlert) {
    checkLength(title, LIMITS.validationTitle, 'The alert title');
    checkLength(message, LIMITS.validationMessage, 'The alert message');
    if (!['Stop', 'Warning', 'Information'].includes(style)) throw invalidArgument();
    this.#put({ error: { title, message, style, show: showAlert } });
  }
  get prompt(): Prompt {
    const { title = '', message = '', show = true } = this.#current?.prompt ?? {};
    return { title, message, showPrompt: show };
  }
  set prompt({ title = '', message = '', showPrompt = true }: Prompt) {
    checkLength(title, LIMITS.validationTitle, 'The prompt title');
    checkLength(message, LIMITS.validationMessage, 'The prompt message');
    this.#put({ prompt: { title, message, show: showPrompt } });
  }
  clear(): void {
    this.#write(null);
  }

  get #current(): DvRule | undefined {
    const [range] = this.#ranges;
    const rects = this.#ranges.map((each) => each.rect);
    return range?.book.rules.validationAt(range.sheetId, rects);
  }

  #put(patch: Partial<Content>): void {
    const blank: Content = { type: 'any', formula1: '', allowBlank: true };
    const { id: _id, ranges: _ranges, ...content } = this.#current ?? { ...blank, id: '', ranges: [] };
    this.#write({ ...content, ...patch });
  }

  #write(content: Content | null): void {
    const [first] = this.#ranges;
    if (!first) return;
    for (const range of this.#ranges) sheetGuard(range.book, range.sheetId, range.rect, 'format');
    first.book.meter.wrote();
    const rects = this.#ranges.map((range) => range.rect);
    first.book.rules.putValidation(first.sheetId, rects, content);
  }
}
