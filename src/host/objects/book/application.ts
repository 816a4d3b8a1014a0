import { ApiObject } from '../../protocol/apiObject';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import type { Book } from '../core/book';
import { WorkbookCreated, workbookFile } from './workbookCreated';

const MODES = new Set(['Automatic', 'AutomaticExceptTables', 'Manual']);

/** Excel.Application。手动计算时改了不算，见 LateResults。 */
export class Application extends ApiObject {
  readonly $type = 'Application';
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }
  override get $scalars() {
    return [
      'calculationMode',
      'calculationState',
      'calculationEngineVersion',
      'decimalSeparator',
      'thousandsSeparator',
    ];
  }
  get calculationMode(): string {
    return this.#book.data.calculationMode ?? 'Automatic';
  }
  set calculationMode(calculationMode: string) {
    if (!MODES.has(calculationMode)) throw invalidArgument();
    if (calculationMode === 'Manual' && this.calculationMode !== 'Manual') this.#book.late.startManual();
    this.#book.patchData({ calculationMode });
    if (calculationMode !== 'Manual') this.#book.late.finish();
  }
  get calculationState(): string {
    return this.#book.late.state;
  }
  get calculationEngineVersion(): number {
    return 191029;
  }
  get decimalSeparator(): string {
    return '.';
  }
  get thousandsSeparator(): string {
    return ',';
  }
  /** Recalculate 只补算脏的；Full、FullRebuild 全部重算。 */
  async calculate(type: string | null): Promise<void> {
    if ((type ?? 'Recalculate') === 'Recalculate') await this.#book.settle();
    else await this.#book.engine.recalculate();
    if (this.calculationMode === 'Manual') this.#book.late.finish();
  }
  createWorkbook(base64: string | null): WorkbookCreated {
    const { newWorkbooks } = this.#book;
    return new WorkbookCreated(newWorkbooks, newWorkbooks.create(workbookFile(base64)));
  }
  _GetWorkbookCreatedById(id: string): WorkbookCreated {
    const { newWorkbooks } = this.#book;
    if (!newWorkbooks.has(id)) throw itemNotFound();
    return new WorkbookCreated(newWorkbooks, id);
  }
  suspendApiCalculationUntilNextSync(): void {
    // 引擎本来就在批末一次算完
  }
  suspendScreenUpdatingUntilNextSync(): void {
    // 无界面主机没有要停的刷新
  }
}

/** Excel.Runtime：`context.runtime.enableEvents`。 */
export class Runtime extends ApiObject {
  readonly $type = 'Runtime';
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }
  override get $scalars() {
    return ['enableEvents'];
  }
  get enableEvents(): boolean {
    return this.#book.events.enabled;
  }
  set enableEvents(enabled: boolean) {
    this.#book.events.enabled = enabled;
  }
}
