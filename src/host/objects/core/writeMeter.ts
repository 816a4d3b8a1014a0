/** 写入计数：对象层每改动一次工作簿报一次，分派器每批取走。 */
export class WriteMeter {
  #writes = 0;
  #cells = 0;

  /** 报一次改动；`cells` 是写了内容的单元格数（样式、结构报 0）。 */
  wrote(cells = 0): void {
    this.#writes += 1;
    this.#cells += cells;
  }

  /** 取走并清零。 */
  take(): { writes: number; cells: number } {
    const taken = { writes: this.#writes, cells: this.#cells };
    this.#writes = 0;
    this.#cells = 0;
    return taken;
  }
}
