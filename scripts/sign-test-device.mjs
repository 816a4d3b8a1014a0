/**
 * 试验用的“签名设备”：私钥在一个文件里（真的设备私钥不出设备）。
 * 从标准输入读摘要，用 SM2（杂凑 SM3）签它的 ASCII，把签名印在标准输出。
 * 用法：node scripts/sign-test-device.mjs 私钥文件；没有文件就现做一把，公钥印在标准错误。
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { sm2 } from 'sm-crypto-v2';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('用法：node scripts/sign-test-device.mjs 私钥文件');
  process.exit(2);
}
if (!existsSync(file)) {
  const { privateKey, publicKey } = sm2.generateKeyPairHex();
  writeFileSync(file, privateKey, { mode: 0o600 });
  console.error(`新做了一把私钥，公钥：${publicKey}`);
}
const digest = readFileSync(0, 'utf8').trim();
if (!/^[0-9a-f]{64}$/.test(digest)) {
  console.error('标准输入里不是摘要。');
  process.exit(2);
}
console.log(sm2.doSignature(digest, readFileSync(file, 'utf8').trim(), { hash: true }));
