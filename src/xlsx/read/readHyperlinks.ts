import type { Hyperlink } from '../../host';
import { parseRect } from '../address';
import { child, children, relationId } from '../package/xmlTree';
import type { XmlElement } from '../package/xmlTree';
import type { Relation } from './parts';

/** 一条链接最多展开成这么多格：文件里一条可以管一片区域。 */
const MAX_CELLS = 1000;

/** 读超链接；管一片区域的展开成每格一条，指向不明的不要。 */
export function readHyperlinks(sheet: XmlElement, relations: readonly Relation[]): Hyperlink[] {
  return children(child(sheet, 'hyperlinks'), 'hyperlink').flatMap(({ attributes }) => {
    const rect = parseRect(attributes['ref'] ?? '');
    const id = relationId(attributes);
    const address = relations.find((one) => one.id === id)?.external ?? undefined;
    const { location, tooltip } = attributes;
    if (!rect || (address === undefined && location === undefined)) return [];
    const target = {
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: location }),
      ...(tooltip === undefined ? {} : { screenTip: tooltip }),
    };
    const links: Hyperlink[] = [];
    for (let r = rect.r; r <= rect.r2 && links.length < MAX_CELLS; r++) {
      for (let c = rect.c; c <= rect.c2 && links.length < MAX_CELLS; c++) links.push({ r, c, ...target });
    }
    return links;
  });
}
