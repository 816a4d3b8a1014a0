import type { Digest } from '../../../submission';

/** 文件的 SHA-256，小写十六进制；用浏览器自带的 WebCrypto，只在本机算。 */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** 文字（UTF-8）的 SHA-256。 */
export const sha256: Digest = (text) => sha256Of(new TextEncoder().encode(text));
