import type { Cell, EnginePort } from '../../engine/port';

/** 没算完时一格显示什么。 */
type Shown = Cell['value'];

const BUSY = '#BUSY!';
/** 多久以后结果到；真 Excel 是几十到几百毫秒。 */
const LATENCY_MS = 60;

/** 结果怎样到。 */
export interface Lateness {
  /** 加载项函数：先闪 `#BUSY!`，还是先留着旧值；`null` 随写随到。 */
  readonly functions: 'busy' | 'old' | null;
  /** 手动计算：改了什么都不算，要等 `calculate()`。 */
  manual(): boolean;
  /** 公式用了加载项的函数。 */
  usesAddIn(formula: string): boolean;
  /** 结果到了（或按 F9 算了），该发 Calculated 了。 */
  arrived(): void;
}

const key = (sheetId: string, r: number, c: number): string => `${sheetId} ${r} ${c}`;

/**
 * 引擎总是马上算完；真 Excel 不是。这里记着“此刻表上看得见的”与引擎算出的不同的格：
 * 手动计算时留着旧值，加载项函数迟到时显示 `#BUSY!` 或旧值，过一会儿才换成结果。
 */
export class LateResults {
  readonly #shown = new Map<string, Shown>();
  #settled = new Map<string, Shown>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly engine: EnginePort,
    private readonly lateness: Lateness,
  ) {
    if (this.#watching) this.#settled = this.#formulas().values;
  }

  /** 表上看得见的值；与算出的一样为 `undefined`。 */
  shown(sheetId: string, r: number, c: number): Shown | undefined {
    return this.#shown.size === 0 ? undefined : this.#shown.get(key(sheetId, r, c));
  }

  /** 同 `Excel.CalculationState`。 */
  get state(): 'Done' | 'Calculating' | 'Pending' {
    if (this.#shown.size === 0) return 'Done';
    return this.lateness.manual() ? 'Pending' : 'Calculating';
  }

  /** 从现在起改了不算（换成手动计算）：记住现在的值。 */
  startManual(): void {
    this.#settled = this.#formulas().values;
  }

  /** 引擎算完一轮；返回结果是不是都已经看得见。 */
  calculated(): boolean {
    if (!this.#watching) return true;
    const { values, addIns } = this.#formulas();
    const changed = [...values].filter(([cell, value]) => {
      const before = this.#settled.get(cell);
      return before !== undefined && before !== value;
    });
    const manual = this.lateness.manual();
    const late = manual
      ? changed
      : addIns.size > 0 && changed.some(([cell]) => addIns.has(cell))
        ? changed
        : [];
    // 键入盖掉、删掉了的公式不再有迟到的结果
    for (const cell of this.#shown.keys()) if (!values.has(cell)) this.#shown.delete(cell);
    for (const [cell] of late) this.#shown.set(cell, this.#waiting(cell, manual));
    for (const [cell, value] of values) if (!this.#shown.has(cell)) this.#settled.set(cell, value);
    if (late.length > 0 && !manual) this.#arriveLater();
    return this.#shown.size === 0;
  }

  /** 结果都到了：F9、`calculate()`、换回自动计算，或过了一会儿。 */
  finish(): void {
    this.stop();
    if (this.#shown.size === 0) return;
    this.#shown.clear();
    this.#settled = this.#formulas().values;
    this.lateness.arrived();
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  get #watching(): boolean {
    return this.lateness.functions !== null || this.lateness.manual();
  }

  #waiting(cell: string, manual: boolean): Shown {
    const before = this.#settled.get(cell) ?? '';
    return !manual && this.lateness.functions === 'busy' ? BUSY : before;
  }

  #arriveLater(): void {
    this.stop();
    this.#timer = setTimeout(() => this.finish(), LATENCY_MS);
  }

  #formulas(): { values: Map<string, Shown>; addIns: Set<string> } {
    const values = new Map<string, Shown>();
    const addIns = new Set<string>();
    for (const { id } of this.engine.sheets()) {
      const used = this.engine.usedRange(id, true);
      if (!used) continue;
      for (let r = used.r; r <= used.r2; r++) {
        for (let c = used.c; c <= used.c2; c++) {
          const { formula, value } = this.engine.readCell(id, r, c);
          if (formula === null) continue;
          values.set(key(id, r, c), value);
          if (this.lateness.usesAddIn(formula)) addIns.add(key(id, r, c));
        }
      }
    }
    return { values, addIns };
  }
}
