import type { Rule } from '../rule';
import { remember } from '../cells/remember';

/** 一条规则与它登记的次序。 */
export interface Ordered {
  readonly rule: Rule;
  readonly order: number;
}

/** `rule` 写了要排在 `earlier` 之后：按编号，或 `D*`（D 开头的全部）。 */
export const isAfter = ({ after = [] }: Rule, earlier: Rule): boolean =>
  after.some((pattern) =>
    pattern.endsWith('*') ? earlier.id.startsWith(pattern.slice(0, -1)) : earlier.id === pattern,
  );

/**
 * 跑的次序：登记的次序，写了 `after` 的排到它要的规则之后。
 *
 * @throws Error 几条规则互相要求排在后面
 */
export const inOrder = remember((rules: readonly Rule[]): readonly Ordered[] => {
  const placed: Ordered[] = [];
  const done = new Set<Rule>();
  let waiting = rules.map((rule, order): Ordered => ({ rule, order }));
  while (waiting.length > 0) {
    const ready = waiting.filter(({ rule }) =>
      waiting.every((other) => other.rule === rule || done.has(other.rule) || !isAfter(rule, other.rule)),
    );
    if (ready.length === 0) {
      throw new Error(`规则互相要求排在后面：${waiting.map(({ rule }) => rule.id).join('、')}`);
    }
    placed.push(...ready);
    for (const { rule } of ready) done.add(rule);
    waiting = waiting.filter(({ rule }) => !done.has(rule));
  }
  return placed;
});
