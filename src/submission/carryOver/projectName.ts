const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** 项目名的比较用写法：全角半角、空白、末尾的“经费、工作经费、专项资金”不计，两年的表常差在这里。 */
export function plainProjectName(name: string): string {
  const bare = squeezed(name);
  return bare.replace(/(?:工作)?(?:专项)?(?:经费|资金)?$/, '') || bare;
}

/**
 * 给每个名字找一个同名的，一个只用一次：先认一字不差的，再认 {@link plainProjectName} 相同且唯一的。
 *
 * @returns 与 `names` 逐项对应的 `candidates` 下标；没有为 -1
 */
export function matchNames(names: readonly string[], candidates: readonly string[]): readonly number[] {
  const used = new Set<number>();
  const result = names.map(() => -1);
  for (const spell of [squeezed, plainProjectName]) {
    for (const [index, name] of names.entries()) {
      if (result[index] !== -1 || squeezed(name) === '') continue;
      const same = candidates.flatMap((candidate, at) =>
        !used.has(at) && squeezed(candidate) !== '' && spell(candidate) === spell(name) ? [at] : [],
      );
      const [only] = same;
      if (only === undefined || same.length > 1) continue;
      used.add(only);
      result[index] = only;
    }
  }
  return result;
}
