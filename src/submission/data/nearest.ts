/** 在候选里找最像的一个，用来提示“是不是……”；都不像返回 null。 */
export function nearest(text: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let bestLikeness = 0.4;
  for (const candidate of candidates) {
    const likeness = likenessOf(text, candidate);
    if (likeness > bestLikeness) {
      best = candidate;
      bestLikeness = likeness;
    }
  }
  return best;
}

/** 0～1：最长公共子序列占两者平均长度的比例；漏字、多字、换标点都还像。 */
function likenessOf(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  let previous = new Array<number>(right.length + 1).fill(0);
  for (const char of left) {
    const current = [0];
    right.forEach((other, j) => {
      current.push(char === other ? (previous[j] ?? 0) + 1 : Math.max(previous[j + 1] ?? 0, current[j] ?? 0));
    });
    previous = current;
  }
  return (2 * (previous[right.length] ?? 0)) / (left.length + right.length || 1);
}
