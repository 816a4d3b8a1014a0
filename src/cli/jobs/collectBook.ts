import { createHash } from 'node:crypto';
import { rules } from '../../audit';
import { readBookRecords } from '../../collect';
import { isCached, saveCached } from '../../collect/node';
import { FUNCTION_NAMESPACE } from '../../functions';
import { InputError, readInput } from '../readInput';
import { sha256 } from '../sha256';

/** 收集一个文件的要求。 */
export interface CollectTask {
  readonly folder: string;
  readonly file: string;
  /** 库的绝对路径。 */
  readonly lake: string;
}

/** 收集的一个文件：读过的键；`known` 是内容没变、没有重读。 */
export interface CollectedFile {
  readonly file: string;
  readonly key: string;
  readonly known: boolean;
}

/** 取记录的办法变了就加一，读过的作废重读。 */
const EXTRACTION = 3;

/** 审核规则变了，读过的审核结果就不作数。 */
const RULES = rules
  .map(({ id, severity, title, condition }) => [id, severity, title, condition].join('|'))
  .join('\n');

const hash = (...parts: readonly (string | Uint8Array)[]): string => {
  const made = createHash('sha256');
  for (const part of parts) made.update(part);
  return made.digest('hex').slice(0, 32);
};

/**
 * 读一个文件、审核、取出记录存进库的缓存；内容没变的不读。
 * @throws InputError、XlsxError 文件读不了
 */
export async function collectBook({ folder, file, lake }: CollectTask): Promise<CollectedFile> {
  const bytes = await readInput(folder, file);
  const digest = hash(bytes);
  const key = hash(digest, String(EXTRACTION), RULES);
  if (await isCached(lake, key)) return { file, key, known: true };
  const records = await readBookRecords({
    bytes,
    digest,
    sha256,
    functionNamespaces: [FUNCTION_NAMESPACE],
  });
  if (!records) throw new InputError('没有找到本软件插入的表样，不是绩效自评工作簿。');
  await saveCached(lake, key, records);
  return { file, key, known: false };
}
