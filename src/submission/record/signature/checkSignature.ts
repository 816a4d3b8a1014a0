import { defaultUserId, type SignatureFile } from './signatureFile';

/** 一个签名怎么样。 */
export type SignatureStanding =
  /** 签的是这份定稿，公钥验得过。 */
  | '有效'
  /** 公钥验不过：签名或公钥被改过，或用户标识不对。 */
  | '验不过'
  /** 签的是别的定稿（单位重新定稿了，或拿错了文件）。 */
  | '签的不是这份定稿'
  /** 公钥不是指定的那个人的。 */
  | '不是这个人签的';

/**
 * 验签：SM2，杂凑 SM3，签的是摘要的 64 个十六进制小写字母数字（ASCII）。国密库用到才装。
 *
 * @param digest 登记现在的摘要，SHA-256，小写十六进制
 * @param signer 应当是谁的公钥，130 位十六进制；不核对是谁给 null
 */
export async function checkSignature(
  file: SignatureFile,
  digest: string,
  signer: string | null,
): Promise<SignatureStanding> {
  if (file.digest !== digest) return '签的不是这份定稿';
  if (signer !== null && signer !== file.publicKey) return '不是这个人签的';
  const { sm2 } = await import('sm-crypto-v2');
  return verified(sm2, file) ? '有效' : '验不过';
}

/** 公钥不在曲线上、签名的数超出范围，库会抛错：都是验不过。 */
function verified(
  sm2: (typeof import('sm-crypto-v2'))['sm2'],
  { digest, signature, publicKey, userId }: SignatureFile,
): boolean {
  try {
    return sm2.doVerifySignature(digest, signature, publicKey, {
      hash: true,
      userId: userId ?? defaultUserId,
    });
  } catch {
    return false;
  }
}
