import { newGuid } from './guid';

/** 一份工作簿文件；`null` 是空白工作簿。 */
export type WorkbookFile = Uint8Array | null;

/**
 * 加载项建好、等着打开的别的工作簿。
 *
 * Excel 另开一个窗口；主机只有一本工作簿，打开交给外面（工作台换上它，测试看记录）。
 */
export class NewWorkbooks {
  readonly #created = new Map<string, WorkbookFile>();
  /** 打开过的，按次序。 */
  readonly opened: WorkbookFile[] = [];

  constructor(private readonly onOpen: (file: WorkbookFile) => void) {}

  /** 记下一份，返回它的标识。 */
  create(file: WorkbookFile): string {
    const id = newGuid();
    this.#created.set(id, file);
    return id;
  }

  /** 有没有这一份。 */
  has(id: string): boolean {
    return this.#created.has(id);
  }

  /** 打开一份。 */
  open(id: string): void {
    const file = this.#created.get(id);
    if (file === undefined) return;
    this.opened.push(file);
    this.onOpen(file);
  }
}
