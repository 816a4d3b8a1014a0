import { unescapeCellText } from '../package/xmlWriter';
import { XlsxError } from '../xlsxError';
import type { CellContext } from './cellContext';
import { isoToSerial } from './isoSerial';

const DAYS_1904 = 1462;

/** 文件里一格的值怎么写着：`t` 属性、`<v>` 的文字、`<is>` 的文字；没有为 `null`。 */
export interface WrittenValue {
  readonly type: string | undefined;
  readonly raw: string | null;
  readonly inline: string | null;
}

/**
 * 文件里写着的 → 值；空为空串，错误值是文字。
 *
 * @param address 说是哪一格用
 * @throws XlsxError 共享文字的下标越了界：当成空格会悄悄丢一格内容
 */
export function cellValue(
  { type, raw, inline }: WrittenValue,
  style: number,
  { strings, date1904, isDate }: CellContext,
  address: () => string,
): number | string | boolean {
  switch (type) {
    case 's': {
      const text = raw === null ? '' : strings[Number(raw)];
      if (text === undefined) throw new XlsxError('corrupt', `${address()} 的文字不在共享文字表里`);
      return text;
    }
    case 'inlineStr':
      return unescapeCellText(inline ?? '');
    case 'str':
      return unescapeCellText(raw ?? '');
    case 'e':
      return raw ?? '';
    case 'b':
      return raw === '1' || raw === 'true';
    case 'd':
      return raw === null ? '' : isoToSerial(raw);
    default: {
      if (raw === null || raw.trim() === '') return '';
      const number = Number(raw);
      if (!Number.isFinite(number)) return raw;
      return date1904 && isDate(style) ? number + DAYS_1904 : number;
    }
  }
}
