import type { Digest } from '../../../submission';

/** SHA-256，小写十六进制；用浏览器自带的 WebCrypto，只在本机算。 */
export const sha256: Digest = async (text) => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
