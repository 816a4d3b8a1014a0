import { sm2 } from 'sm-crypto-v2';
import { describe, expect, it } from 'vitest';
import { signatureWords } from '../../../src/taskpane/app/submit/sealReview';

const digest = 'ab'.repeat(32);
const { privateKey, publicKey } = sm2.generateKeyPairHex();

const signed = {
  version: 1,
  algorithm: 'SM2-SM3',
  digest,
  signature: sm2.doSignature(digest, privateKey, { hash: true }),
  publicKey,
  time: '2023-03-20T00:00:00.000Z',
};

/** 改一个字。 */
const altered = (hex: string): string => `${hex.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}`;

describe('窗格里选签名文件', () => {
  it('签的是这份定稿：有效，印出公钥让人核对', async () => {
    const words = await signatureWords(JSON.stringify(signed), digest);
    expect(words).toBe(`签名有效（SM2）。公钥 ${publicKey}，请核对是不是签名人的。`);
    expect(await signatureWords(`\ufeff${JSON.stringify(signed)}`, digest)).toBe(words);
  });

  it.each([
    ['签的是别的定稿', { ...signed, digest: 'cd'.repeat(32) }, '签名不作数：签的不是这份定稿。'],
    ['签名改了一个字', { ...signed, signature: altered(signed.signature) }, '签名不作数：验不过。'],
    ['公钥换成别人的', { ...signed, publicKey: sm2.generateKeyPairHex().publicKey }, '签名不作数：验不过。'],
    ['公钥不在曲线上', { ...signed, publicKey: `04${'1'.repeat(128)}` }, '签名不作数：验不过。'],
    ['用户标识不对', { ...signed, userId: '别的标识' }, '签名不作数：验不过。'],
    ['少一项', { ...signed, publicKey: undefined }, '这个文件不是签名文件，或被改坏了。'],
    ['算法不认识', { ...signed, algorithm: 'RSA' }, '这个文件不是签名文件，或被改坏了。'],
  ])('%s', async (_, file, words) => {
    expect(await signatureWords(JSON.stringify(file), digest)).toBe(words);
  });

  it('不是 JSON 的文件照实说', async () => {
    expect(await signatureWords('PK\u0003\u0004', digest)).toBe('这个文件不是签名文件，或被改坏了。');
  });
});
