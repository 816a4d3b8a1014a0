import { checkSignature, parseSignatureFile, publicKeyHex, type SealReport } from '../submission';
import { InputError, readInput } from './readInput';

/** 签名文件缺省放在定稿旁边，名字后面加“.签名.json”。 */
export const signaturePath = (file: string): string => `${file}.签名.json`;

const textOf = async (folder: string, path: string): Promise<string> =>
  new TextDecoder().decode(await readInput(folder, path));

/** 命令行上写的公钥：十六进制的，或一个文件（公钥、证书，PEM、base64、DER 的十六进制）。 */
export async function signerKey(written: string, folder: string): Promise<string> {
  const key = publicKeyHex(written) ?? publicKeyHex(await textOf(folder, written));
  if (key === null)
    throw new InputError(`${written} 里没有 SM2 公钥：要公钥（04 开头 130 位十六进制）或国密证书。`);
  return key;
}

/** 复核时签名怎么样：一句话，与作不作数。 */
export interface SignatureWord {
  readonly text: string;
  readonly sound: boolean;
}

/** 没有签名就照实说；有就验。 */
export async function signatureWord(
  { seal }: SealReport,
  path: string | null,
  signer: string | null,
  folder: string,
): Promise<SignatureWord> {
  if (path === null) {
    const text = '没有签名：摘要与定稿码只说明文件变没变，不能证明是谁定的稿。';
    return { text, sound: signer === null };
  }
  const file = parseSignatureFile(await textOf(folder, path));
  if (file === null) throw new InputError(`${path} 不是签名文件，或被改坏了。`);
  const standing = await checkSignature(file, seal.digest, signer);
  if (standing !== '有效') return { text: `签名不作数：${standing}。`, sound: false };
  const who =
    signer === null
      ? `公钥 ${file.publicKey.slice(0, 18)}…，没有核对是谁的（用 --signer 核对）`
      : '公钥就是指定的那个人的';
  return { text: `签名有效（SM2），${who}。`, sound: true };
}
