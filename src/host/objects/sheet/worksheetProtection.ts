import type { ProtectionOptions, SheetProtection } from '../../engine/meta';
import { ApiObject } from '../../protocol/apiObject';
import { accessDenied, invalidArgument } from '../../protocol/hostError';
import { EventCode } from '../core/eventHub';
import type { Worksheet } from './worksheet';

/** 没写的选项在 Excel 里都是“不许”，选区方式是 Normal。 */
const DEFAULTS: Required<ProtectionOptions> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** Excel.WorksheetProtection。 */
export class WorksheetProtection extends ApiObject {
  readonly $type = 'WorksheetProtection';
  readonly #sheet: Worksheet;

  constructor(sheet: Worksheet) {
    super();
    this.#sheet = sheet;
  }
  override get $scalars() {
    return ['protected', 'options'];
  }
  get #state(): SheetProtection | undefined {
    return this.#sheet.book.sheetData(this.#sheet.id).protection;
  }
  get protected(): boolean {
    return this.#state !== undefined;
  }
  get options(): ProtectionOptions | null {
    return this.#state ? { ...DEFAULTS, ...this.#state.options } : null;
  }
  /** 已经保护着再保护是 AccessDenied（同 Excel）。 */
  protect(options: ProtectionOptions | null, password: string | null): void {
    this.#sheet.assertExists();
    if (this.#state) throw accessDenied();
    this.#save({ options: options ?? {}, password: password ?? null });
  }
  /** 口令不对是 InvalidArgument；没保护时什么也不做。 */
  unprotect(password: string | null): void {
    const state = this.#state;
    if (!state) return;
    if (state.password !== null && state.password !== password) {
      throw invalidArgument('The password you supplied is not correct.');
    }
    this.#save(undefined);
  }
  #save(protection: SheetProtection | undefined): void {
    const { book, id } = this.#sheet;
    book.patchSheetData(id, { protection });
    book.events.fire(EventCode.ProtectionChanged, id, {
      isProtected: protection !== undefined,
      source: 'Local',
      worksheetId: id,
    });
  }
}
