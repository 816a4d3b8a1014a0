/** 中文数字一位是几。 */
export const chineseDigits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 正则片段：一个不超过四位的中文数字，如“十二”“一百零五”。 */
export const chineseNumberPattern = '[一二两三四五六七八九十百千零〇]{1,9}';

/**
 * 读不超过四位的中文整数：十二 → 12，一百零五 → 105，两千 → 2000。写法不通（“二三”“十十”“千一”）为 undefined。
 */
export function readChineseNumber(text: string): number | undefined {
  if (text === '零' || text === '〇') return 0;
  let total = 0;
  let pending: number | undefined;
  let last = 10_000;
  for (const [at, char] of [...text].entries()) {
    const place = places[char];
    if (place !== undefined) {
      if (place >= last || (pending === undefined && !(place === 10 && at === 0))) return undefined;
      total += (pending ?? 1) * place;
      last = place;
      pending = undefined;
      continue;
    }
    const digit = chineseDigits[char];
    if (digit === undefined || pending !== undefined) return undefined;
    if (digit === 0) {
      if (total === 0) return undefined;
      last = Math.min(last, 100);
    } else {
      pending = digit;
    }
  }
  if (pending !== undefined && total > 0 && last > 10 && !/[零〇]/.test(text)) return undefined;
  const value = total + (pending ?? 0);
  return value > 0 ? value : undefined;
}

/** 逐位写的年份：二〇二三 → 2023；不是四位为 undefined。 */
export function readChineseYear(text: string): number | undefined {
  const found = [...text].map((char) => (char === '○' ? 0 : chineseDigits[char]));
  return found.length === 4 && !found.includes(undefined) ? Number(found.join('')) : undefined;
}
