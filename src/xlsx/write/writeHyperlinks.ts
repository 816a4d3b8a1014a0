import { cellAddress } from '../address';
import { cellKey } from '../book';
import type { BookSheet } from '../book';
import { tag } from '../package/xmlWriter';

/** 写超链接；指到包外的先用 `relate` 建关系。 */
export function writeHyperlinks(sheet: BookSheet, relate: (address: string) => string): string {
  if (sheet.hyperlinks.length === 0) return '';
  const links = sheet.hyperlinks.map(({ r, c, address, documentReference, screenTip }) => {
    const text = sheet.cells.get(cellKey(r, c))?.value;
    return tag('hyperlink', {
      ref: cellAddress(r, c),
      'r:id': address === undefined ? undefined : relate(address),
      location: documentReference,
      tooltip: screenTip,
      display: typeof text === 'string' && text !== '' ? text : undefined,
    });
  });
  return tag('hyperlinks', {}, links.join(''));
}
