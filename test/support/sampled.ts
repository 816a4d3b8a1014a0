import { isLong } from './long';

/** 名字的散列（FNV-1a）：取不取一例只看它自己的名字，与别的用例、先后、日子都无关。 */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  // 末几位只由名字的末一个字定，混一混再取余
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** 怎样抽。 */
export interface Sampling<T> {
  /** 平时取这么多分之一。 */
  readonly every: number;
  readonly nameOf: (one: T) => string;
  /** 哪一类；每类平时至少取一例。缺省都是一类。 */
  readonly kindOf?: (one: T) => string;
  /** 总要跑的名字：曾经失败过的、代表一整类的。 */
  readonly always?: readonly string[];
}

/**
 * 一张穷举的表平时取一部分（照名字的散列，每次一样，每类至少一例），`npm run long` 全取；次序不变。
 *
 * @param long 全取；缺省看 `PBE_LONG`
 */
export function sampled<T>(
  all: readonly T[],
  { every, nameOf, kindOf = () => '', always = [] }: Sampling<T>,
  long = isLong,
): readonly T[] {
  const unknown = always.filter((name) => !all.some((one) => nameOf(one) === name));
  if (unknown.length > 0) throw new Error(`总要跑的没有这一例：${unknown.join('、')}`);
  if (long) return all;
  const taken = new Set(
    all.filter((one) => always.includes(nameOf(one)) || hashOf(nameOf(one)) % every === 0),
  );
  const kinds = new Set([...taken].map(kindOf));
  for (const one of all) {
    if (kinds.has(kindOf(one))) continue;
    kinds.add(kindOf(one));
    taken.add(one);
  }
  return all.filter((one) => taken.has(one));
}
