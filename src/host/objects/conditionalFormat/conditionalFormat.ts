import type { CfRule } from '../../engine/port';
import { ApiObject } from '../../protocol/apiObject';
import { itemNotFound } from '../../protocol/hostError';
import { sheetGuard } from '../core/protectionGuard';
import type { ConditionalFormatKind } from '../core/savedData';
import { Range } from '../range/range';
import { RangeAreas } from '../range/rangeAreas';
import type { Worksheet } from '../sheet/worksheet';
import { CellValueConditionalFormat } from './cellValueConditionalFormat';
import { CustomConditionalFormat } from './customConditionalFormat';

/** Excel.ConditionalFormat。 */
export class ConditionalFormat extends ApiObject {
  readonly $type = 'ConditionalFormat';
  readonly #sheet: Worksheet;

  constructor(
    sheet: Worksheet,
    readonly id: string,
  ) {
    super();
    this.#sheet = sheet;
  }
  override $ids() {
    return { Id: this.id };
  }
  override get $scalars() {
    return ['id', 'type', 'stopIfTrue', 'priority'];
  }

  /** 现在的规则；已被删掉就是 ItemNotFound。 */
  get state(): CfRule {
    const rule = this.#all.find((each) => each.id === this.id);
    if (!rule) throw itemNotFound();
    return rule;
  }
  /** 改规则。 */
  patch(change: Partial<CfRule>): void {
    for (const rect of this.state.ranges) sheetGuard(this.#sheet.book, this.#sheet.id, rect, 'format');
    this.#sheet.book.meter.wrote();
    this.#sheet.book.rules.patchFormat(this.#sheet.id, this.id, change);
  }
  /** 非公式类的原样。 */
  get kind(): ConditionalFormatKind {
    return this.#kinds[this.id] ?? { type: 'Custom' };
  }
  saveKind(kind: ConditionalFormatKind): void {
    this.#sheet.book.patchSheetData(this.#sheet.id, {
      conditionalFormatKinds: { ...this.#kinds, [this.id]: kind },
    });
  }
  get #kinds(): Record<string, ConditionalFormatKind> {
    return this.#sheet.book.sheetData(this.#sheet.id).conditionalFormatKinds ?? {};
  }
  get #all(): CfRule[] {
    return this.#sheet.book.rules.formats(this.#sheet.id);
  }

  get type(): string {
    return this.kind.type;
  }
  get stopIfTrue(): boolean {
    return this.state.stopIfTrue;
  }
  set stopIfTrue(stopIfTrue: boolean) {
    this.patch({ stopIfTrue });
  }
  get priority(): number {
    return this.#all.findIndex((rule) => rule.id === this.id);
  }
  get customOrNullObject(): CustomConditionalFormat | null {
    return this.type === 'Custom' ? new CustomConditionalFormat(this) : null;
  }
  get custom(): CustomConditionalFormat {
    if (this.type !== 'Custom') throw itemNotFound();
    return new CustomConditionalFormat(this);
  }
  get cellValueOrNullObject(): CellValueConditionalFormat | null {
    return this.type === 'CellValue' ? new CellValueConditionalFormat(this) : null;
  }
  get cellValue(): CellValueConditionalFormat {
    if (this.type !== 'CellValue') throw itemNotFound();
    return new CellValueConditionalFormat(this);
  }

  getRanges(): RangeAreas {
    return new RangeAreas(this.state.ranges.map((rect) => new Range(this.#sheet, rect)));
  }
  getRangeOrNullObject(): Range | null {
    const [rect, ...others] = this.state.ranges;
    return rect && others.length === 0 ? new Range(this.#sheet, rect) : null;
  }
  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }
  delete(): void {
    for (const rect of this.state.ranges) sheetGuard(this.#sheet.book, this.#sheet.id, rect, 'format');
    this.#sheet.book.meter.wrote();
    this.#sheet.book.rules.removeFormat(this.#sheet.id, this.id);
  }
}
