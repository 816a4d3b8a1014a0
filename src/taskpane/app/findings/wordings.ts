import type { Finding } from '../../../audit';

/** 记在这台机器上的说法：键与最多几条。 */
const storageKey = 'pbe.审核说明';
const most = 12;

/** 浏览器不让存（隐私模式、站点数据被禁）就只当没有：说法记不住不该让写说明失败。 */
function stored(): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(globalThis.localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(parsed) ? parsed.filter((each): each is string => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** 记住用过的一条审核说明，新的在前；只存在这台机器上。 */
export function rememberWording(text: string): void {
  const wordings = [text, ...stored().filter((each) => each !== text)].slice(0, most);
  try {
    globalThis.localStorage.setItem(storageKey, JSON.stringify(wordings));
  } catch {
    // 存不下就不记
  }
}

/** 用过的说法：这份工作簿里的在前，再是这台机器上记着的；不重复。 */
export function knownWordings(findings: readonly Finding[]): readonly string[] {
  const inBook = findings.flatMap(({ explanation }) => (explanation === null ? [] : [explanation]));
  return [...new Set([...inBook, ...stored()])].slice(0, most);
}
