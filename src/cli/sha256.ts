import { createHash } from 'node:crypto';
import type { Digest } from '../submission';

/** 文件的 SHA-256，小写十六进制。 */
export const sha256OfFile = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** SHA-256，小写十六进制；与窗格里 WebCrypto 算的一样。 */
export const sha256: Digest = (text) =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));
