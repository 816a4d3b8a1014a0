/** 记多少条就重来：一份最大的申报也到不了，只防长期打开的窗格越攒越多。 */
const capacity = 20_000;

/** 同样的文字只读一次：一次审核里同一个指标值要被十来条规则读，重算时又原样再读。 */
export function rememberText<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= capacity) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
