import {
  createHeadlessEngine,
  type EngineOptions,
  type EnginePort,
  type Rect,
} from '../../../src/host/engine';
import { at } from '../../support/rect';

const engines: EnginePort[] = [];

/** 新引擎；测试结束自动销毁（公式缓存是进程级的，不销毁会互相影响）。 */
export function newEngine(
  options?: EngineOptions,
  snapshot?: unknown,
): ReturnType<typeof createHeadlessEngine> {
  const engine = createHeadlessEngine(snapshot, options);
  engines.push(engine);
  return engine;
}

/** 销毁上次以来 `newEngine` 起的引擎。 */
export function disposeEngines(): void {
  for (const engine of engines.splice(0)) engine.dispose();
}

export { at };

/** 整行（从 1 起的行号）。 */
export const rows = (first: number, last = first): Rect => ({ r: first - 1, c: 0, r2: last - 1, c2: 16383 });

/** 写一批格：`=` 开头的是公式。 */
export function put(
  engine: EnginePort,
  sheetId: string,
  cells: Record<string, string | number | boolean>,
): void {
  for (const [address, content] of Object.entries(cells)) {
    const formula = typeof content === 'string' && content.startsWith('=') ? content : null;
    engine.writeCells(sheetId, at(address), () => (formula ? { formula } : { value: content }));
  }
}

/** 读一格的值。 */
export function value(engine: EnginePort, sheetId: string, address: string): unknown {
  const { r, c } = at(address);
  return engine.readCell(sheetId, r, c).value;
}

/** 读一格的公式。 */
export function formula(engine: EnginePort, sheetId: string, address: string): string | null {
  const { r, c } = at(address);
  return engine.readCell(sheetId, r, c).formula;
}

/** 建名称。 */
export function name(engine: EnginePort, label: string, body: string, sheetId: string | null = null): string {
  return engine.setName({ name: label, formula: body, comment: '', sheetId, visible: true });
}
