import { parseSubmissionData } from '../../submission';
import type { SubmissionData } from '../../submission';
import { InputError, readInput } from '../readInput';

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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = message.includes('end of JSON input') ? '，文件没有写完' : placeOfMistake(text, message);
    throw new InputError(`不是合法的 JSON${place}（${message.replace(/\s+/g, ' ')}）。`);
  }
}

function parseData(json: unknown): SubmissionData {
  const parsed = parseSubmissionData(json);
  if (!parsed.ok) throw new InputError(parsed.problems.join('\n  '));
  return parsed.data;
}

/** 读一个数据文件；写法不对抛 {@link InputError}，消息列出全部问题。 */
export async function readData(folder: string, file: string): Promise<SubmissionData> {
  const bytes = await readInput(folder, file);
  return parseData(parseJson(decodeText(bytes)));
}

/** 几个数据文件合成一份：方案、年度、单位必须一致，表依次接起来。 */
export function mergeData(parts: readonly SubmissionData[]): SubmissionData {
  const [first, ...rest] = parts;
  if (!first) throw new InputError('没有数据文件。');
  if (rest.length === 0) return first;
  const different = rest.find(
    ({ scheme, year, unit }) => scheme !== first.scheme || year !== first.year || unit !== first.unit,
  );
  if (different) {
    throw new InputError('几个数据文件的方案、年度或单位不同，不能合成一份；要各成一份请用 --out-dir。');
  }
  return parseData({ ...first, forms: parts.flatMap(({ forms }) => forms.map(withoutNullName)) });
}

/** 一份一张的表不许写 name（数据文件的规矩），读出来的 null 也要去掉。 */
function withoutNullName(form: SubmissionData['forms'][number]) {
  const { name, ...rest } = form;
  return name === null ? rest : { ...rest, name };
}
