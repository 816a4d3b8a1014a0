/**
 * 同一个对象只算一次。结果跟着对象走（WeakMap），申报换了自然作废，不占着内存。
 * 审核一次要把同一格的数、同一行的指标读十几遍，几千行时全在重复劳动。
 */
export function remember<K extends object, V>(compute: (subject: K) => V): (subject: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (subject) => {
    const before = known.get(subject);
    if (before !== undefined) return before.value;
    const value = compute(subject);
    known.set(subject, { value });
    return value;
  };
}
