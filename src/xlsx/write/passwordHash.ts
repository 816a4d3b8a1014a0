/**
 * 工作表保护口令的老式 16 位散列（ECMA-376 第 18.3.1.85 节的 `password` 属性）。
 * 只拦误改、不防破解；Excel、WPS、LibreOffice 都认。
 */
export function legacyPasswordHash(password: string): string {
  let hash = 0;
  const codes = [...password].map((char) => char.charCodeAt(0) & 0xff);
  for (const code of codes.reverse()) {
    hash ^= code;
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  }
  return (hash ^ codes.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, '0');
}
