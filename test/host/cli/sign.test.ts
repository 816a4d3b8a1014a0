import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sm2 } from 'sm-crypto-v2';
import { expect, it, vi } from 'vitest';
import { publicKeyHex, signatureHex } from '../../../src/submission';
import { sealedHengyang } from '../seal/sealedBook';
import { setNumber, Parts } from '../seal/sealedParts';
import { pbe, temporaryFolder } from './collectingTerminal';

// 起引擎、定稿，忙的机器上要半分钟
vi.setConfig({ testTimeout: 240_000 });

const device = join(import.meta.dirname, '../../../scripts/sign-test-device.mjs');

it('设备签名：签、验、换人不认、改了不认；没有签名照实说', async () => {
  const folder = temporaryFolder();
  const { bytes } = await sealedHengyang();
  writeFileSync(join(folder, '定稿.xlsx'), bytes);
  const [own, other] = [sm2.generateKeyPairHex(), sm2.generateKeyPairHex()];
  writeFileSync(join(folder, 'key.txt'), own.privateKey);
  writeFileSync(join(folder, 'public.txt'), own.publicKey);

  const unsigned = await pbe(folder, 'verify', '定稿.xlsx');
  expect(unsigned).toMatchObject({ code: 0 });
  expect(unsigned.out).toContain('没有签名：摘要与定稿码只说明文件变没变，不能证明是谁定的稿。');
  expect(await pbe(folder, 'verify', '定稿.xlsx', '--signer', 'public.txt')).toMatchObject({ code: 1 });

  const command = `"${process.execPath}" "${device}" key.txt`;
  const wrong = await pbe(folder, 'sign', '定稿.xlsx', '--sign-with', command, '--signer', other.publicKey);
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.error).toContain('签名验不过');
  const signed = await pbe(folder, 'sign', '定稿.xlsx', '--sign-with', command, '--signer', 'public.txt');
  expect(signed).toMatchObject({ code: 0 });

  const named = await pbe(folder, 'verify', '定稿.xlsx', '--signer', 'public.txt');
  expect(named).toMatchObject({ code: 0 });
  expect(named.out).toContain('签名有效（SM2），公钥就是指定的那个人的。');
  const stranger = await pbe(folder, 'verify', '定稿.xlsx', '--signer', other.publicKey);
  expect(stranger).toMatchObject({ code: 1 });
  expect(stranger.out).toContain('签名不作数：不是这个人签的。');

  const parts = new Parts(bytes);
  setNumber(parts, 1, 'D9', 2.47);
  writeFileSync(join(folder, '改过.xlsx'), parts.bytes());
  const changed = await pbe(folder, 'sign', '改过.xlsx', '--sign-with', command, '--signer', 'public.txt');
  expect(changed).toMatchObject({ code: 2 });
  expect(changed.error).toContain('定稿以后有改动');
});

it('签名与公钥的各种写法', () => {
  const { privateKey, publicKey } = sm2.generateKeyPairHex();
  const plain = sm2.doSignature('ab', privateKey, { hash: true });
  const der = sm2.doSignature('ab', privateKey, { hash: true, der: true });
  expect(signatureHex(` ${plain.toUpperCase()}\n`)).toBe(plain);
  expect(signatureHex(der)).toBe(sm2ToPlain(der));
  expect(signatureHex(Buffer.from(plain, 'hex').toString('base64'))).toBe(plain);
  for (const bad of ['', '随便', '30', plain.slice(2)]) expect(signatureHex(bad)).toBeNull();
  const info = `3059301306072a8648ce3d020106082a811ccf5501822d034200${publicKey}`;
  const pem = `-----BEGIN PUBLIC KEY-----\n${Buffer.from(info, 'hex').toString('base64')}\n-----END PUBLIC KEY-----\n`;
  for (const good of [publicKey, publicKey.slice(2), info, pem]) expect(publicKeyHex(good)).toBe(publicKey);
  expect(publicKeyHex('不是公钥')).toBeNull();
});

/** DER 里的 r、s，各补成 64 位。 */
function sm2ToPlain(der: string): string {
  const bytes = Buffer.from(der, 'hex');
  const length = bytes[3] ?? 0;
  const r = bytes.subarray(4, 4 + length).toString('hex');
  const s = bytes.subarray(6 + length).toString('hex');
  return [r, s].map((number) => number.replace(/^(00)+/, '').padStart(64, '0')).join('');
}
