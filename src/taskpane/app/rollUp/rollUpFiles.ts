import { rules } from '../../../audit';
import { gather, parseRoster, readBookRecords, type BookRecords, type RosterUnit } from '../../../collect';
import { FUNCTION_NAMESPACE } from '../../../functions';
import { toBase64 } from '../files/base64';
import type { PickedFile } from '../files/pickedFile';
import { sha256 } from '../files/sha256';
import { workbookBytes } from '../files/workbookBytes';
import { reportedName, type RollUpDone, type RollUpRequest } from './messages';

/** 一次至多选这么多份：再多请用命令行，收进库里慢慢算。 */
export const mostFiles = 500;

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function recordsOf(file: PickedFile): Promise<BookRecords> {
  const bytes = await workbookBytes(file);
  const digest = hex(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 32);
  const records = await readBookRecords({
    bytes,
    digest,
    sha256,
    functionNamespaces: [FUNCTION_NAMESPACE],
  });
  if (records === null) throw new Error('没有找到本软件插入的表样，不是绩效自评工作簿。');
  return records;
}

/** 名册.csv 不算一份工作簿。 */
const isRoster = ({ name }: { readonly name: string }): boolean => /\.csv$/i.test(name);

async function rosterIn(files: RollUpRequest['files']): Promise<readonly RosterUnit[]> {
  const parsed = await Promise.all(
    files.filter(isRoster).map(async (file) => ({ file, roster: parseRoster(await file.text()) })),
  );
  return parsed.flatMap(({ file, roster }) => {
    if (!roster.ok) throw new Error(`${file.name}：${roster.problems.join('')}`);
    return roster.units;
  });
}

/**
 * 选来的文件 → 汇总簿；一份读不了只记一行。在工作线程里跑，一份一份地读，读完就放下。
 *
 * @throws Error 一份也读不了、太多、名册写得不对（中文，给用户看）
 */
export async function rollUpFiles(
  { files, by }: RollUpRequest,
  progress: (read: number, total: number) => void,
): Promise<RollUpDone> {
  const roster = await rosterIn(files);
  const books = files.filter((file) => !isRoster(file));
  if (books.length > mostFiles)
    throw new Error(`选了 ${books.length} 份，窗格里一次至多 ${mostFiles} 份；再多请用命令行 pbe collect。`);
  const read: { file: string; records: BookRecords }[] = [];
  const failures: { file: string; reason: string }[] = [];
  for (const [index, file] of books.entries()) {
    try {
      read.push({ file: reportedName(file), records: await recordsOf(file) });
    } catch (error) {
      failures.push({ file: file.name, reason: error instanceof Error ? error.message : String(error) });
    }
    progress(index + 1, books.length);
  }
  const made = gather({
    books: read,
    failures,
    roster,
    by,
    ruleTitles: new Map(rules.map(({ id, title }) => [id, title])),
  });
  if (made === null) throw new Error(`没有一份读得出来：${failures[0]?.reason ?? '没有选工作簿。'}`);
  const { bytes, ...facts } = made;
  return { base64: toBase64(bytes), failures, ...facts };
}
