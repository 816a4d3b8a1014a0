import { InputError, readInput } from './readInput';

/** 压缩包（.xlsx）开头的两个字节：把工作簿当数据文件给了 fill。 */
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** 只认 UTF-8：按别的编码存的中文会变成乱码，字段名全都对不上。 */
function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new InputError('文件是空的（0 字节）。');
  if (isZip(bytes)) throw new InputError('这是工作簿，不是数据文件（.json）；审核工作簿请用 pbe check。');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('不是 UTF-8 编码的文字，请用记事本另存，编码选 UTF-8。');
  }
}

/** 引擎的消息里写着第几个字符时换算成行列；各版 Node 写法不同，没写就不说。 */
function placeOfMistake(text: string, message: string): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return '';
  const lines = text.slice(0, Number(position)).split('\n');
  return `，错在第 ${lines.length} 行第 ${(lines.at(-1) ?? '').length + 1} 个字符附近`;
}

/** 文字 → JSON；写法不对抛 {@link InputError}，说错在哪一行。 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = message.includes('end of JSON input') ? '，文件没有写完' : placeOfMistake(text, message);
    throw new InputError(`不是合法的 JSON${place}（${message.replace(/\s+/g, ' ')}）。`);
  }
}

/** 读一个 JSON 文件的文字；不是 UTF-8、空的、是工作簿的抛 {@link InputError}。 */
export const readText = async (folder: string, file: string): Promise<string> =>
  decodeText(await readInput(folder, file));
