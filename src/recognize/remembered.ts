/** 记住的文字合起来最多这么长（字）：一张表的标签远用不完，几百段长文字也占不满内存。 */
const MOST_CHARACTERS = 400_000;

/** 按文字记住算过的结果：认一张表时同一格要看几百遍。记满了从头记。 */
export function rememberedByText<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly result: T }>();
  let characters = 0;
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.result;
    const result = compute(text);
    // 空文字也占一个位置
    characters += text.length + 1;
    if (characters > MOST_CHARACTERS) {
      known.clear();
      characters = text.length + 1;
    }
    known.set(text, { result });
    return result;
  };
}
