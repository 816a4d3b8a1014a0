import type { Terminal } from '../terminal';

/** 边做边印的 JSON 数组，一行一个元素；没有元素印 `[]`。 */
export interface JsonArray {
  add(value: unknown): void;
  end(): void;
}

/** 逗号要等下一个元素来了才知道有没有，所以总留着一行没印。 */
export function jsonArray(terminal: Terminal): JsonArray {
  let held: string | null = null;
  return {
    add(value) {
      terminal.out(held === null ? '[' : `${held},`);
      held = JSON.stringify(value);
    },
    end() {
      if (held !== null) terminal.out(held);
      terminal.out(held === null ? '[]' : ']');
    },
  };
}
