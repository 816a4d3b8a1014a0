import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** 认作工作簿的扩展名。 */
const BOOK = /\.xls[xm]$/i;

/** Excel 打开着时留下的锁文件、隐藏文件，不是工作簿。 */
const PASSED_OVER = /^(?:~\$|\.)/;

async function booksIn(folder: string, shown: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (PASSED_OVER.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await booksIn(path, join(shown, entry.name))));
    else if (entry.isFile() && BOOK.test(entry.name)) found.push(join(shown, entry.name));
  }
  return found;
}

/**
 * 用户写的文件与文件夹 → 一个一个的工作簿；文件夹连同下面的都算，按名字排。
 * 写明的文件不管叫什么都算（读不了到时候再说）；同一个文件写两次只算一次。
 */
export async function listBooks(base: string, operands: readonly string[]): Promise<readonly string[]> {
  const found = new Map<string, string>();
  for (const operand of operands) {
    const path = resolve(base, operand);
    const info = await stat(path).catch(() => null);
    const books = info?.isDirectory() ? await booksIn(path, operand) : [operand];
    for (const book of books) {
      const key = resolve(base, book);
      if (!found.has(key)) found.set(key, book);
    }
  }
  return [...found.values()];
}
