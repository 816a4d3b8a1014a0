import { columnLetters } from '../address';
import { keyColumn, keyRow, type BookCell } from '../book';
import { XlsxError } from '../xlsxError';

/**
 * 一格写了两遍、内容不一样：各家软件有的取前一个、有的取后一个，不能替人挑。
 *
 * @throws XlsxError 说出是哪一格
 */
export function refuseTwice(key: number, before: BookCell | undefined, now: BookCell): void {
  if (!before || (before.value === now.value && before.formula === now.formula)) return;
  const address = `${columnLetters(keyColumn(key))}${keyRow(key) + 1}`;
  throw new XlsxError('corrupt', `${address} 写了两遍，内容不一样`);
}

/**
 * 一格里的值、公式写了两个（兼容写法里各写一个也算）：同样不能替人挑。
 *
 * @param first 先前读到的；没有为 `null`
 * @throws XlsxError 说出是哪一格
 */
export function refuseSecond(first: unknown, address: string): void {
  if (first !== null) throw new XlsxError('corrupt', `${address} 里的值或公式写了两个`);
}
