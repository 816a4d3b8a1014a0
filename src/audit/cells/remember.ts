/**
 * 同一个对象只算一次。结果跟着对象走（WeakMap），申报换了自然作废，不占着内存。
 * 只给“一张表一次”的结果用：一格一格地记，几万条 WeakMap 比重算还慢。
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
