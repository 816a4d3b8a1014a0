import type { SheetInfo, SheetVisibility } from '../port';
import { freshId, type Context } from './context';
import { SheetReferences } from './formulaData';
import type { Meta } from './meta';
import type { Names } from './names';

const VERY_HIDDEN = '__veryHidden';
/** 新表的大小；写到外面会自动变大。 */
const ROWS = 1000;
const COLUMNS = 52;

/** 空表的快照。 */
export const emptySheet = (id: string, name: string): object => ({
  id,
  name,
  rowCount: ROWS,
  columnCount: COLUMNS,
  cellData: {},
});

/** 工作表的增删、改名、次序、可见性。 */
export class Sheets {
  private readonly references: SheetReferences;

  constructor(
    private readonly context: Context,
    private readonly meta: Meta,
    private readonly names: Names,
  ) {
    this.references = new SheetReferences(context);
  }

  list(): SheetInfo[] {
    return this.context.book.getSheets().map((sheet) => {
      const id = sheet.getSheetId();
      const hidden = sheet.isSheetHidden() === 1;
      const veryHidden = this.meta.raw(id)[VERY_HIDDEN] === true;
      return {
        id,
        name: sheet.getName(),
        visibility: hidden ? (veryHidden ? 'VeryHidden' : 'Hidden') : 'Visible',
      };
    });
  }

  /** Univer 加表、复制表、显示表时会顺手激活它；Excel 不会，所以都包在 keepActive 里。 */
  add(name: string): string {
    const id = freshId('s');
    this.context.flush();
    this.context.keepActive(() =>
      this.context.must('sheet.command.insert-sheet', {
        unitId: this.context.unitId,
        index: this.context.book.getSheets().length,
        sheet: emptySheet(id, name),
      }),
    );
    return id;
  }

  remove(id: string): void {
    this.context.flush();
    this.context.must('sheet.command.remove-sheet', this.target(id));
  }

  rename(id: string, name: string): void {
    this.context.flush();
    const before = this.context.sheet(id).getName();
    if (before === name) return;
    this.names.onlyMentioning(before, () =>
      this.references.onlyReferring(() =>
        this.context.must('sheet.command.set-worksheet-name', { ...this.target(id), name }),
      ),
    );
    this.context.nudge();
  }

  move(id: string, position: number): void {
    this.context.must('sheet.command.set-worksheet-order', { ...this.target(id), order: position });
  }

  copy(id: string, name: string): string {
    this.context.flush();
    const source = this.context.sheet(id).getName();
    const before = new Set(this.list().map((sheet) => sheet.id));
    this.context.keepActive(() => this.context.must('sheet.command.copy-sheet', this.target(id)));
    const copy = this.list().find((sheet) => !before.has(sheet.id));
    if (!copy) throw new Error('没有复制出工作表');
    this.rename(copy.id, name);
    this.move(copy.id, this.list().length - 1);
    this.names.copyForSheet(id, source, copy.id, name);
    return copy.id;
  }

  setVisibility(id: string, visibility: SheetVisibility): void {
    const hidden = this.context.sheet(id).isSheetHidden() === 1;
    this.meta.setSheet(id, { [VERY_HIDDEN]: visibility === 'VeryHidden' ? true : undefined });
    if (visibility === 'Visible' && hidden) {
      this.context.keepActive(() => this.context.must('sheet.command.set-worksheet-show', this.target(id)));
    } else if (visibility !== 'Visible' && !hidden) {
      this.context.must('sheet.command.set-worksheet-hidden', this.target(id));
    }
  }

  activate(id: string): void {
    if (this.context.activeSheet() === id) return;
    this.context.run('sheet.operation.set-worksheet-active', this.target(id));
  }

  tabColor(id: string): string | null {
    return this.context.sheet(id).getConfig().tabColor || null;
  }

  setTabColor(id: string, color: string | null): void {
    this.context.run('sheet.command.set-tab-color', { ...this.target(id), value: color ?? '' });
  }

  gridlines(id: string): boolean {
    return this.context.sheet(id).getConfig().showGridlines !== 0;
  }

  setGridlines(id: string, visible: boolean): void {
    if (this.gridlines(id) === visible) return;
    this.context.run('sheet.command.toggle-gridlines', {
      ...this.target(id),
      showGridlines: visible ? 1 : 0,
    });
  }

  private target(id: string): { unitId: string; subUnitId: string } {
    return { unitId: this.context.unitId, subUnitId: id };
  }
}
