import type { EnginePort } from '../host';
import { bookFromEngine } from './engine/bookFromEngine';
import { bookIntoEngine, bookToEngine } from './engine/bookToEngine';
import { readBook } from './read/readBook';
import type { ReadOptions } from './read/readBook';
import { XlsxError } from './xlsxError';
import { writeBook } from './write/writeBook';
import type { WriteOptions } from './write/writeBook';

/** 把引擎里的工作簿存成 .xlsx：公式连同缓存结果，没有加载项的软件打开也看得到数。 */
export async function exportXlsx(engine: EnginePort, options: WriteOptions = {}): Promise<Uint8Array> {
  return writeBook(await bookFromEngine(engine), options);
}

/** 打开文件的结果。 */
export interface ImportReport {
  /** 文件里有、这里带不走的东西（中文）；再存一次就没有了，应当告诉用户。 */
  readonly unsupported: readonly string[];
}

const PLACES_NAMED = 8;

/** 引擎里没有数组公式这回事，存回去就成了普通公式：与其悄悄变样，不如不开。 */
function refuseArrayFormulas(places: readonly string[]): void {
  if (places.length === 0) return;
  const rest = places.length > PLACES_NAMED ? `……共 ${places.length} 处` : '';
  throw new XlsxError('arrayFormulas', `${places.slice(0, PLACES_NAMED).join('、')}${rest}`);
}

/**
 * 用 .xlsx 的内容换掉引擎里的工作簿；文件读不了时引擎原样不动。
 * @throws XlsxError 文件读不了
 */
export async function importXlsx(
  engine: EnginePort,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ImportReport> {
  const book = readBook(bytes, options);
  refuseArrayFormulas(book.arrayFormulas);
  await bookToEngine(engine, book);
  return { unsupported: book.unsupported };
}

/**
 * 把一份 .xlsx 的各表加在引擎里原有的后面（`insertWorksheetsFromBase64`）。
 * @returns 各表的 id
 * @throws XlsxError 文件读不了
 */
export async function insertXlsx(engine: EnginePort, bytes: Uint8Array): Promise<readonly string[]> {
  return bookIntoEngine(engine, readBook(bytes));
}
