import type { BookState } from './bookState';
import { isOurs } from './ownership';

/** 还没有结果时单元格里的样子；别的错误值是结果。 */
const waiting = new Set(['#BUSY!', '#GETTING_DATA', '#GETTING_DATA!']);

/** 一次次多等一会儿，合起来一秒半；再不来就照现状读，由审核说没算好。 */
const pauses = [50, 100, 200, 400, 800];

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** 我们的表上有没有还没算好的格。 */
function hasWaiting(book: BookState): boolean {
  return book.sheets.some((sheet) => isOurs(book, sheet) && (sheet.grid?.some(isWaiting) ?? false));
}

const isWaiting = ({ value }: { readonly value: unknown }): boolean =>
  typeof value === 'string' && waiting.has(value);

/** 结果还没有到：有格在等，或 Excel 说还没算完。 */
export const isAwaiting = (book: BookState): boolean => book.calculating !== 'Done' || hasWaiting(book);

/**
 * 读到结果都到了为止：LTSC 每次重算先闪 `#BUSY!`，Microsoft 365 先留着旧值，都不能当终值。
 * 已经算好（绝大多数时候）就一次也不多读。手动计算又有改动时，`calculate` 给了就先算一遍。
 *
 * @param load 读一次（一次同步）
 * @param calculate 用户按了审核、定稿才给：排一次重算，随下一次读取送出
 */
export async function loadSettled<T>(
  load: () => Promise<T>,
  bookOf: (loaded: T) => BookState,
  calculate?: () => void,
): Promise<T> {
  let loaded = await load();
  for (const ms of pauses) {
    const book = bookOf(loaded);
    const manual = book.calculating === 'Pending' && book.manualCalculation;
    if (!isAwaiting(book) || (manual && !calculate)) break;
    if (manual) calculate?.();
    else await pause(ms);
    loaded = await load();
  }
  return loaded;
}
