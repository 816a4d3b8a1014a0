/** 32 个不易认错的字符（没有 I、L、O、U）。 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 几个字符、几个一组。 */
const codeLength = 12;
const groupLength = 4;

/** 页脚里定稿码前面的字。 */
export const codeLabel = '定稿码';

const codePattern = /[\s|｜]{0,20}定稿码[\s:：]{0,20}[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/gi;

/**
 * 摘要 → 印在纸上的 12 位定稿码（4-4-4，32 进制，60 位二进制）。
 *
 * @param digest SHA-256，十六进制
 */
export function sealCode(digest: string): string {
  const bits = [...digest.slice(0, 16)]
    .map((hex) => Number.parseInt(hex, 16).toString(2).padStart(4, '0'))
    .join('');
  const letters = Array.from({ length: codeLength }, (_, i) => {
    const value = Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2);
    return alphabet[value] ?? '';
  });
  const groups = Array.from({ length: codeLength / groupLength }, (_, i) =>
    letters.slice(i * groupLength, (i + 1) * groupLength).join(''),
  );
  return groups.join('-');
}

/** 人照着纸敲的定稿码 → 规范写法；大小写、空格、易混的 O I L 都认；不像定稿码返回 null。 */
export function normalCode(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^.*定稿码/, '')
    .replace(/[\s\-—－–:：]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (letters.length !== codeLength || [...letters].some((letter) => !alphabet.includes(letter))) return null;
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** 去掉页脚里的定稿码，剩下单位自己的文字。 */
export const withoutCode = (footer: string): string => footer.replace(codePattern, '').trim();

/** 页脚接上定稿码；单位自己的文字留着，旧的定稿码换掉。 */
export function withCode(footer: string, code: string): string {
  const own = withoutCode(footer);
  return own === '' ? `${codeLabel} ${code}` : `${own}  ${codeLabel} ${code}`;
}

/** 一段文字里印着的定稿码；没有为 null。 */
export function codeIn(text: string): string | null {
  const found = /定稿码[\s:：]{0,20}([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})/i.exec(text);
  return found?.[1]?.toUpperCase() ?? null;
}
