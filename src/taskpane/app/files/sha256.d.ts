import type { Digest } from '../../../submission';
/** SHA-256，小写十六进制；用浏览器自带的 WebCrypto，只在本机算。 */
export declare const sha256: Digest;
