import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** 认作工作簿的扩展名。 */
const BOOK = /\.xls[xm]$/i;

/** Excel 打开着时留下的锁文件、隐藏文件，不是工作簿。 */
const PASSED_OVER = /^(?:~\$|\.)/;

/** 找到的：真正的路径 → 照用户写的说法；走过的文件夹记着，链接绕回来不再走。 */
interface Search {
  readonly books: Map<string, string>;
  readonly folders: Set<string>;
}

/** 真正的路径；断了的链接照它自己的路径。 */
const realOf = (path: string): Promise<string> => realpath(path).catch(() => path);

async function searchFolder(folder: string, shown: string, search: Search): Promise<void> {
  const real = await realOf(folder);
  if (search.folders.has(real)) return;
  search.folders.add(real);
  const entries = await readdir(real, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (PASSED_OVER.test(entry.name)) continue;
    const [path, named] = [join(real, entry.name), join(shown, entry.name)];
    const linked = entry.isSymbolicLink();
    const target = linked ? await stat(path).catch(() => null) : entry;
    if (target?.isDirectory()) await searchFolder(path, named, search);
    // 断了的链接也交出去：读的时候说读不了，不悄悄漏掉
    else if (BOOK.test(entry.name) && (target === null || target.isFile())) {
      const key = linked ? await realOf(path) : path;
      if (!search.books.has(key)) search.books.set(key, named);
    }
  }
}

/**
 * 用户写的文件与文件夹 → 一个一个的工作簿；文件夹连同下面的都算，按名字排。链接跟着走，绕回来的不再走，
 * 断了的照样列出（读的时候说读不了）。写明的文件不管叫什么都算；同一个文件写两次、又有链接指着的只算一次。
 */
export async function listBooks(base: string, operands: readonly string[]): Promise<readonly string[]> {
  const search: Search = { books: new Map(), folders: new Set() };
  for (const operand of operands) {
    const path = resolve(base, operand);
    const info = await stat(path).catch(() => null);
    if (info?.isDirectory()) await searchFolder(path, operand, search);
    else {
      const key = await realOf(path);
      if (!search.books.has(key)) search.books.set(key, operand);
    }
  }
  return [...search.books.values()];
}
