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

/**
 * 同样的两个对象只算一次，如读好的指标值与实际完成值：写法相同的文字读出来是同一个对象，
 * 几千行里一样的两格只算一遍。
 */
export function rememberPair<A extends object, B extends object, V>(
  compute: (first: A, second: B) => V,
): (first: A, second: B) => V {
  const bySecond = remember((first: A) => remember((second: B) => compute(first, second)));
  return (first, second) => bySecond(first)(second);
}
