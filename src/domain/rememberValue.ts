/** 记多少条就重来：一份最大的申报也到不了，只防长期打开的窗格越攒越多。 */
const capacity = 50_000;

/** 同样的文字、同样的数只读一次：一次审核里同一个指标值要被十来条规则读，重算时又原样再读。 */
export function rememberValue<K extends string | number | boolean, T>(
  read: (value: K) => T,
): (value: K) => T {
  const known = new Map<K, T>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined || known.has(value)) return before as T;
    if (known.size >= capacity) known.clear();
    const answer = read(value);
    known.set(value, answer);
    return answer;
  };
}
