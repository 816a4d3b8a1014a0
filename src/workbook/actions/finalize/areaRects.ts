import type { Rect } from '../../../forms';
import { parseAddress } from '../../../submission';

/** 地址形如 `表!A1:B2,表!C3:C4`；表名里可能有逗号，所以按地址的样子取。 */
export function rectsOf(addresses: string): readonly Rect[] {
  const found = addresses.match(/\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?=,|$)/g) ?? [];
  return found.flatMap((address) => parseAddress(address) ?? []);
}
