import { ApiCollection, ApiObject } from '../../protocol/apiObject';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import { newGuid } from '../core/guid';
import { sheetGuard } from '../core/protectionGuard';
import type { ShapeData } from '../../engine/meta';
import type { Worksheet } from './worksheet';

/** Excel.ShapeCollection：画在表上的图片、图形。 */
export class ShapeCollection extends ApiCollection<Shape> {
  readonly $type = 'ShapeCollection';
  readonly #sheet: Worksheet;

  constructor(sheet: Worksheet) {
    super();
    this.#sheet = sheet;
  }
  get #data(): readonly ShapeData[] {
    return shapesOf(this.#sheet);
  }
  $items(): Shape[] {
    return this.#data.map(({ id }) => new Shape(this.#sheet, id));
  }
  getCount(): number {
    return this.#data.length;
  }
  getItem(key: string): Shape {
    const found = this.#data.find(({ id, name }) => id === key || name === key);
    if (!found) throw itemNotFound();
    return new Shape(this.#sheet, found.id);
  }
  /** 加一张图片（PNG、JPEG 的 base64）。 */
  addImage(image: string): Shape {
    if (typeof image !== 'string' || image === '') throw invalidArgument();
    guard(this.#sheet);
    const id = newGuid();
    const shape = { id, name: `图片 ${this.#data.length + 1}`, type: 'Image', text: '', image };
    saveShapes(this.#sheet, [...this.#data, { ...shape, left: 0, top: 0, width: 72, height: 72 }]);
    return new Shape(this.#sheet, id);
  }
}

const shapesOf = ({ book, id }: Worksheet): readonly ShapeData[] => book.sheetData(id).shapes ?? [];

function saveShapes({ book, id }: Worksheet, shapes: readonly ShapeData[]): void {
  book.meter.wrote();
  book.patchSheetData(id, { shapes: shapes.length > 0 ? [...shapes] : undefined });
}

const guard = ({ book, id }: Worksheet): void =>
  sheetGuard(book, id, { r: 0, c: 0, r2: 0, c2: 0 }, 'objects');

/** Excel.Shape。 */
export class Shape extends ApiObject {
  readonly $type = 'Shape';
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
    return ['id', 'name', 'type', 'left', 'top', 'width', 'height', 'visible', 'altTextDescription'];
  }
  get #data(): ShapeData {
    const found = shapesOf(this.#sheet).find(({ id }) => id === this.id);
    if (!found) throw itemNotFound();
    return found;
  }
  #save(change: Partial<ShapeData>): void {
    guard(this.#sheet);
    const { id } = this.#data;
    saveShapes(
      this.#sheet,
      shapesOf(this.#sheet).map((shape) => (shape.id === id ? { ...shape, ...change } : shape)),
    );
  }
  get name(): string {
    return this.#data.name;
  }
  set name(name: string) {
    this.#save({ name });
  }
  get type(): string {
    return this.#data.type;
  }
  get left(): number {
    return this.#data.left;
  }
  set left(left: number) {
    this.#save({ left });
  }
  get top(): number {
    return this.#data.top;
  }
  set top(top: number) {
    this.#save({ top });
  }
  get width(): number {
    return this.#data.width;
  }
  set width(width: number) {
    this.#save({ width });
  }
  get height(): number {
    return this.#data.height;
  }
  set height(height: number) {
    this.#save({ height });
  }
  get visible(): boolean {
    return true;
  }
  get altTextDescription(): string {
    return this.#data.description ?? '';
  }
  set altTextDescription(description: string) {
    this.#save({ description });
  }
  get textFrame(): TextFrame {
    return new TextFrame(this.#data);
  }
  delete(): void {
    guard(this.#sheet);
    const { id } = this.#data;
    saveShapes(
      this.#sheet,
      shapesOf(this.#sheet).filter((shape) => shape.id !== id),
    );
  }
}

/** Excel.TextFrame。 */
export class TextFrame extends ApiObject {
  readonly $type = 'TextFrame';

  constructor(private readonly data: ShapeData) {
    super();
  }
  override get $scalars() {
    return ['hasText'];
  }
  get hasText(): boolean {
    return this.data.text !== '';
  }
  get textRange(): TextRange {
    return new TextRange(this.data);
  }
}

/** Excel.TextRange。 */
export class TextRange extends ApiObject {
  readonly $type = 'TextRange';

  constructor(private readonly data: ShapeData) {
    super();
  }
  override get $scalars() {
    return ['text'];
  }
  get text(): string {
    return this.data.text;
  }
}
