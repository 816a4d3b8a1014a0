/** 签名文件：用户的设备对一份定稿的摘要签的名；放在工作簿旁边，不写进工作簿。 */
export interface SignatureFile {
  readonly version: 1;
  readonly algorithm: 'SM2-SM3';
  /** 签的是哪份定稿：登记的摘要，SHA-256，小写十六进制。 */
  readonly digest: string;
  /** 签名，128 位十六进制（r、s 各 64 位）。 */
  readonly signature: string;
  /** 签名人的公钥，130 位十六进制，04 开头。 */
  readonly publicKey: string;
  /** 国密的用户标识；不写就是缺省的 1234567812345678。 */
  readonly userId?: string;
  /** 收下签名的时刻，ISO 8601；由本机的钟说，不是可信的时间戳。 */
  readonly time: string;
}

/** 国密规定的缺省用户标识。 */
export const defaultUserId = '1234567812345678';

const hexOf = (length: number): RegExp => new RegExp(`^[0-9a-f]{${length}}$`);

/** 签名文件的文字 → 内容；不是签名文件返回 null。 */
export function parseSignatureFile(text: string): SignatureFile | null {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
  if (typeof json !== 'object' || json === null) return null;
  const file = json as Partial<Record<keyof SignatureFile, unknown>>;
  const matches = (value: unknown, pattern: RegExp): boolean =>
    typeof value === 'string' && pattern.test(value);
  const isWhole =
    file.version === 1 &&
    file.algorithm === 'SM2-SM3' &&
    matches(file.digest, hexOf(64)) &&
    matches(file.signature, hexOf(128)) &&
    matches(file.publicKey, /^04[0-9a-f]{128}$/) &&
    (file.userId === undefined || typeof file.userId === 'string') &&
    typeof file.time === 'string';
  return isWhole ? (file as unknown as SignatureFile) : null;
}

/**
 * 设备答的签名 → 128 位十六进制：十六进制、base64，r‖s 或 DER 都认；认不出返回 null。
 */
export function signatureHex(answer: string): string | null {
  const text = answer.trim();
  const hex = /^[0-9a-f\s]+$/i.test(text) ? text.replace(/\s/g, '').toLowerCase() : base64Hex(text);
  if (hex === null) return null;
  return hex.length === 128 ? hex : derPair(hex);
}

/** DER：SEQUENCE { INTEGER r, INTEGER s }。 */
function derPair(hex: string): string | null {
  const match = /^30(?:[0-7][0-9a-f]|81[0-9a-f]{2})02/.exec(hex);
  if (!match) return null;
  const numbers: string[] = [];
  let at = match[0].length - 2;
  while (at < hex.length && numbers.length < 2) {
    if (hex.slice(at, at + 2) !== '02') return null;
    const length = Number.parseInt(hex.slice(at + 2, at + 4), 16) * 2;
    const number = hex.slice(at + 4, at + 4 + length).replace(/^(?:00)+/, '');
    if (number.length > 64) return null;
    numbers.push(number.padStart(64, '0'));
    at += 4 + length;
  }
  return numbers.length === 2 && at === hex.length ? numbers.join('') : null;
}

/** 公钥或证书的文字（十六进制、PEM、base64）→ 130 位十六进制；认不出返回 null。 */
export function publicKeyHex(text: string): string | null {
  const body = text.replace(/-----[^-]+-----/g, '').trim();
  const plain = body.replace(/[\s:]/g, '').toLowerCase();
  if (/^04[0-9a-f]{128}$/.test(plain)) return plain;
  if (/^[0-9a-f]{128}$/.test(plain)) return `04${plain}`;
  const der = /^[0-9a-f]+$/.test(plain) ? plain : base64Hex(body);
  // 国密曲线的标识 1.2.156.10197.1.301，后面是公钥的 BIT STRING
  return /06082a811ccf5501822d03420004([0-9a-f]{128})/.exec(der ?? '')?.[1]?.replace(/^/, '04') ?? null;
}

function base64Hex(text: string): string | null {
  const letters = text.replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(letters)) return null;
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const bits = [...letters.replace(/=/g, '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(6, '0'))
    .join('');
  return (bits.match(/.{8}/g) ?? [])
    .map((byte) => Number.parseInt(byte, 2).toString(16).padStart(2, '0'))
    .join('');
}
