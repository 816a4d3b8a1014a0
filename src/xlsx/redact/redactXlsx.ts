import { readBook } from '../read/readBook';
import type { ReadOptions } from '../read/readBook';
import { writeBook } from '../write/writeBook';
import { redactBook } from './redactBook';
import type { RedactedSheet } from './redactBook';

/** 删减以后的文件。 */
export interface RedactedFile {
  readonly bytes: Uint8Array;
  /** 没有带上的表名。 */
  readonly dropped: readonly string[];
  /** 带不走的东西（图片、宏……），中文；没有带上的表里的不算。 */
  readonly unsupported: readonly string[];
}

/**
 * 另做一份只有打印得出来的值的 .xlsx，见 {@link redactBook}；一张表都不剩返回 `null`。
 * @throws XlsxError 文件读不了
 */
export function redactXlsx(
  bytes: Uint8Array,
  keep: readonly RedactedSheet[],
  options: ReadOptions = {},
): RedactedFile | null {
  const book = readBook(bytes, options);
  const redacted = redactBook(book, keep);
  if (redacted.sheets.length === 0) return null;
  const names = new Set(redacted.sheets.map(({ name }) => name));
  return {
    bytes: writeBook(redacted),
    dropped: book.sheets.flatMap(({ name }) => (names.has(name) ? [] : [name])),
    unsupported: book.unsupported.filter((lost) => {
      const on = [...book.lostOn].filter(([, all]) => all.includes(lost));
      return on.length === 0 || on.some(([name]) => names.has(name));
    }),
  };
}
