/** 用到才算，只算一次：审核只看格与名称，条件格式、有效性这些没有人要就不必读。 */
export function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: read() }).value;
}
