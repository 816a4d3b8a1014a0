import { spawn } from 'node:child_process';
import { FUNCTION_NAMESPACE } from '../../functions';
import {
  checkSignature,
  defaultUserId,
  registryNamespace,
  sealCode,
  sealFault,
  signatureHex,
  verifySeal,
  type SignatureFile,
} from '../../submission';
import { readXlsx } from '../../xlsx';
import { exitCodes, type ExitCode } from '../exitCodes';
import { forceOption, outputOption } from '../fileAndOutput';
import { parseArguments } from '../parseArguments';
import { problemLines } from '../problemLines';
import { InputError, readInput } from '../readInput';
import { saveOutput } from '../save';
import { sha256 } from '../sha256';
import { signaturePath, signerKey } from '../signatureInput';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

/** 定稿有效才签：改过的、没比成的，签了也说不清签的是什么。 */
async function digestToSign(file: string, folder: string): Promise<string> {
  const source = readXlsx(await readInput(folder, file), {
    functionNamespaces: [FUNCTION_NAMESPACE],
    registryNamespace,
  });
  const report = await verifySeal(source, sha256);
  if (!report) throw new InputError('这份工作簿没有定稿登记，先定稿再签名。');
  const fault = sealFault(report);
  if (fault) throw new InputError(`${fault.text}不能签名（pbe verify 列出哪里不对）；请重新定稿。`);
  return report.seal.digest;
}

/** 要签的摘要从标准输入给设备的命令，签名从标准输出收回来。 */
function askDevice(command: string, digest: string, folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    let answer = '';
    child.stdout.on('data', (chunk: Buffer) => (answer += chunk.toString('utf8')));
    child.on('error', () => reject(new InputError(`签名设备的命令起不来：${command}`)));
    child.on('close', (code) =>
      code === 0
        ? resolve(answer)
        : reject(new InputError(`签名设备的命令退出码 ${String(code)}，没有签名。`)),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(`${digest}\n`);
  });
}

/** `pbe sign`：把定稿的摘要交给签名设备，收回签名、验过，存在旁边。 */
export async function sign(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { operands, value, has } = parseArguments(args, [
    outputOption,
    forceOption,
    { name: '--digest' },
    { name: '--sign-with', takesValue: true },
    { name: '--signature', takesValue: true },
    { name: '--signer', takesValue: true },
    { name: '--user-id', takesValue: true },
  ]);
  const [file, ...more] = operands;
  if (file === undefined || more.length > 0) throw new UsageError('请写一个要签名的定稿 .xlsx。');
  const { folder } = terminal;
  try {
    const digest = await digestToSign(file, folder);
    if (has('--digest')) {
      terminal.out(digest);
      return exitCodes.ok;
    }
    const [command, typed, signer] = [value('--sign-with'), value('--signature'), value('--signer')];
    if ((command === null) === (typed === null))
      throw new UsageError(
        '请写 --sign-with 命令（设备来签），或 --signature 签名（已经签好的），只写一样。',
      );
    if (signer === null) throw new UsageError('请写 --signer 公钥或证书（文件，或十六进制的公钥）。');
    const publicKey = await signerKey(signer, folder);
    const answer = typed ?? (await askDevice(command ?? '', digest, folder));
    const signature = signatureHex(answer);
    if (signature === null)
      throw new InputError('设备答的不像 SM2 签名：应是 r、s 各 32 字节，十六进制或 base64，或 DER。');
    const userId = value('--user-id');
    const written: SignatureFile = {
      version: 1,
      algorithm: 'SM2-SM3',
      digest,
      signature,
      publicKey,
      ...(userId === null || userId === defaultUserId ? {} : { userId }),
      time: new Date().toISOString(),
    };
    const standing = await checkSignature(written, digest, publicKey);
    if (standing !== '有效')
      throw new InputError('签名验不过：公钥不是签名用的那一把，或用户标识不同；没有存。');
    const output = value(outputOption.name) ?? signaturePath(file);
    const bytes = new TextEncoder().encode(`${JSON.stringify(written, null, 2)}\n`);
    await saveOutput({ folder, output, inputs: [file], force: has('--force') }, bytes);
    terminal.out(`已签名 ${output}：定稿码 ${sealCode(digest)}，公钥 ${publicKey.slice(0, 18)}…`);
    return exitCodes.ok;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    for (const line of problemLines(file, error)) terminal.error(line);
    return exitCodes.unreadable;
  }
}
