import type { NameInfo } from '../../engine/port';
import { ApiObject } from '../../protocol/apiObject';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import { parseLocal, splitReference } from '../core/address';
import type { Book } from '../core/book';
import { checkFormula } from '../core/limits';
import { Range } from '../range/range';
import { Worksheet } from '../sheet/worksheet';
import { NamedItemArrayValues } from './namedItemArrayValues';

/** Excel.NamedItem。 */
export class NamedItem extends ApiObject {
  readonly $type = 'NamedItem';
  readonly #book: Book;
  readonly #id: string;

  constructor(book: Book, id: string) {
    super();
    this.#book = book;
    this.#id = id;
  }
  override $ids() {
    return { _Id: this.name };
  }
  override get $scalars() {
    return ['name', 'type', 'value', 'visible', 'comment', 'scope', 'formula'];
  }

  get #info(): NameInfo {
    const info = this.#book.engine.nameById(this.#id);
    if (!info) throw itemNotFound();
    return info;
  }
  #save(change: Partial<NameInfo>): void {
    this.#book.meter.wrote();
    this.#book.engine.setName({ ...this.#info, ...change });
  }

  get name(): string {
    return this.#info.name;
  }
  get formula(): string {
    return this.#info.formula;
  }
  set formula(formula: string) {
    if (typeof formula !== 'string' || !formula.startsWith('=')) throw invalidArgument();
    checkFormula(formula);
    this.#save({ formula });
  }
  get comment(): string {
    return this.#info.comment;
  }
  set comment(comment: string) {
    this.#save({ comment });
  }
  get visible(): boolean {
    return this.#info.visible;
  }
  set visible(visible: boolean) {
    this.#save({ visible });
  }
  get scope(): string {
    return this.#info.sheetId === null ? 'Workbook' : 'Worksheet';
  }
  /** Range、String、Double、Boolean、Error；指向被删掉的地方是 Error。 */
  get type(): string {
    const { formula } = this.#info;
    if (this.#target()) return 'Range';
    if (/#REF!|#NAME\?/.test(formula)) return 'Error';
    if (/^="/.test(formula)) return 'String';
    if (/^=(TRUE|FALSE)$/i.test(formula)) return 'Boolean';
    if (/^=[-+]?[\d.]+(e[-+]?\d+)?$/i.test(formula)) return 'Double';
    return /^=\{/.test(formula) ? 'Array' : 'String';
  }
  /** 区域名称是地址，常量是值，坏名称是 `#REF!`。 */
  get value(): unknown {
    const { formula } = this.#info;
    switch (this.type) {
      case 'Range':
        return formula.slice(1);
      case 'Double':
        return Number(formula.slice(1));
      case 'Boolean':
        return formula.toUpperCase() === '=TRUE';
      case 'Error':
        return /#NAME\?/.test(formula) ? '#NAME?' : '#REF!';
      default:
        return formula.replace(/^="([\s\S]*)"$/, (_all, text: string) => text.replace(/""/g, '"'));
    }
  }
  get arrayValues(): NamedItemArrayValues {
    return new NamedItemArrayValues(this);
  }
  get worksheet(): Worksheet {
    const sheet = this.worksheetOrNullObject;
    if (!sheet) throw itemNotFound();
    return sheet;
  }
  get worksheetOrNullObject(): Worksheet | null {
    const { sheetId } = this.#info;
    return sheetId === null ? null : new Worksheet(this.#book, sheetId);
  }

  #target(): Range | null {
    const { formula, sheetId } = this.#info;
    const { sheet: sheetName, local } = splitReference(formula);
    const rect = parseLocal(local);
    const sheet = this.#book.engine
      .sheets()
      .find((each) =>
        sheetName === null ? each.id === sheetId : each.name.toLowerCase() === sheetName.toLowerCase(),
      );
    return rect && sheet ? new Range(new Worksheet(this.#book, sheet.id), rect) : null;
  }
  getRangeOrNullObject(): Range | null {
    return this.#target();
  }
  getRange(): Range {
    const range = this.#target();
    if (!range) throw itemNotFound();
    return range;
  }
  delete(): void {
    this.#book.meter.wrote();
    this.#book.engine.removeName(this.#info.id);
  }
}
