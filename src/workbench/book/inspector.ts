import { revealCell, type ScreenBox } from '../grid/cellBox';
import type { OpenBook } from './openBook';
import { localAddress } from '../grid/localAddress';

/** 从页面外看一本打开的工作簿（端到端测试、控制台用）；只看不改。 */
export class Inspector {
  constructor(private readonly current: () => OpenBook) {}

  /** 单元格的显示文字。 */
  text(sheet: string, address: string): string {
    const { engine, host } = this.current();
    const range = host.workbook.worksheets.getItem(sheet).getRange(address);
    return engine.displayText(host.sheetId(sheet), range.rowIndex, range.columnIndex);
  }

  /** 单元格的公式；没有公式为 `null`。 */
  formula(sheet: string, address: string): string | null {
    const { engine, host } = this.current();
    const range = host.workbook.worksheets.getItem(sheet).getRange(address);
    return engine.readCell(host.sheetId(sheet), range.rowIndex, range.columnIndex).formula;
  }

  /** 页签名，按次序，不含隐藏的。 */
  sheets(): string[] {
    return this.current()
      .engine.sheets()
      .filter((sheet) => sheet.visibility === 'Visible')
      .map((sheet) => sheet.name);
  }

  /** 一张表上的备注。 */
  notes(sheet: string): { address: string; text: string }[] {
    const { engine, host } = this.current();
    return engine
      .notes(host.sheetId(sheet))
      .map(({ r, c, text }) => ({ address: localAddress({ r, c, r2: r, c2: c }), text }));
  }

  /** 有公式的格数与名称、备注、批注的个数，判断内容有没有少。 */
  size(): { formulas: number; names: number; notes: number; comments: number } {
    const { engine } = this.current();
    let formulas = 0;
    let notes = 0;
    let comments = 0;
    for (const { id } of engine.sheets()) {
      const used = engine.usedRange(id, true);
      notes += engine.notes(id).length;
      comments += engine.comments(id).length;
      for (let r = 0; used && r <= used.r2; r += 1) {
        for (let c = 0; c <= used.c2; c += 1) if (engine.readCell(id, r, c).formula) formulas += 1;
      }
    }
    return { formulas, names: engine.names().length, notes, comments };
  }

  /** 活动表与选区（不带表名的地址）。 */
  selection(): { sheet: string; address: string } | null {
    const { engine } = this.current();
    const selected = engine.selection();
    const sheet = engine.sheets().find(({ id }) => id === selected?.sheetId);
    return selected && sheet ? { sheet: sheet.name, address: localAddress(selected.rect) } : null;
  }

  /** 活动表上一格在屏幕上的位置；不在视野里就先滚过去。 */
  reveal(address: string): ScreenBox {
    const { engine, container } = this.current();
    return revealCell(engine.api, container, address);
  }
}
