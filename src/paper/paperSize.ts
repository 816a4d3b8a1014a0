/** 纸的短边、长边，磅。 */
const papers: Readonly<Record<string, readonly [short: number, long: number]>> = {
  A3: [842, 1191],
  A4: [595, 842],
  A5: [420, 595],
  B4: [729, 1032],
  B5: [516, 729],
  Letter: [612, 792],
  Legal: [612, 1008],
};

/** 一张纸放好以后的宽与高，磅；名字不认得的当 A4。 */
export function paperSize(
  name: string,
  orientation: 'portrait' | 'landscape',
): { readonly width: number; readonly height: number } {
  const [short, long] =
    Object.entries(papers).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1] ??
    papers['A4']!;
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}
