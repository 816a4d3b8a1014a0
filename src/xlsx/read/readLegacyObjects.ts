import { parseRect } from '../address';
import { child, descendants } from '../package/xmlTree';
import type { XmlElement } from '../package/xmlTree';
import type { FloatingObject } from '../printLooks';
import type { Parts, Relation } from './parts';

/** 旧式（VML）里的一件：种类、位置、文字。 */
const shape = /<(\w+):shape\b[\s\S]*?<\/\1:shape>/g;
const kindOf = /<(?:\w+:)?ClientData\b[^>]*\bObjectType=["'](\w+)["']/;
const anchorOf = /<(?:\w+:)?Anchor>([^<]*)</;
const textOf = /<(?:\w+:)?textbox\b[^>]*>([\s\S]*?)<\/(?:\w+:)?textbox>/;
const idOf = /\bid="([^"]*)"/;

/** 旧式（VML）部件里的窗体控件：会印在格子上面；批注框（Note）不算。 */
function controlsIn(vml: string): readonly FloatingObject[] {
  return (vml.match(shape) ?? []).flatMap((source): readonly FloatingObject[] => {
    const kind = kindOf.exec(source)?.[1];
    if (kind === undefined || kind === 'Note') return [];
    const [c, dx, r, dy, c2, dx2, r2, dy2] = (anchorOf.exec(source)?.[1] ?? '').split(',').map(Number);
    const at = [c, dx, r, dy, c2, dx2, r2, dy2].every((part) => Number.isFinite(part));
    return [
      {
        kind: '控件',
        name: idOf.exec(source)?.[1] ?? kind,
        rect: at
          ? {
              r: r ?? 0,
              c: c ?? 0,
              r2: dy2 === 0 ? Math.max(r ?? 0, (r2 ?? 0) - 1) : (r2 ?? 0),
              c2: dx2 === 0 ? Math.max(c ?? 0, (c2 ?? 0) - 1) : (c2 ?? 0),
            }
          : null,
        text: (textOf.exec(source)?.[1] ?? '').replace(/<[^>]*>/g, '').trim(),
      },
    ];
  });
}

/** 会自己换数的部件：部件里哪个元素的哪个属性写着盖住的格。 */
const refreshed = [
  { type: 'pivotTable', kind: '数据透视表', element: 'location', area: 'ref' },
  { type: 'queryTable', kind: '外部查询', element: '', area: '' },
  { type: 'tableSingleCells', kind: 'XML 映射', element: 'singleXmlCell', area: 'r' },
] as const;

/** 数据透视表、外部查询、XML 映射：刷新一次就把格里的换掉。 */
function refreshedIn(
  root: XmlElement | undefined,
  { kind, element, area }: (typeof refreshed)[number],
): readonly FloatingObject[] {
  const name = root?.attributes['name'] ?? '';
  const rects = descendants(root, element).map(({ attributes }) => parseRect(attributes[area] ?? ''));
  return (rects.length > 0 ? rects : [null]).map((rect) => ({ kind, name, rect, text: '' }));
}

/** 迷你图（2010 扩展）：画在格里，压着字。 */
const sparklines = (sheet: XmlElement): readonly FloatingObject[] =>
  descendants(child(sheet, 'extLst'), 'sparkline').map((one) => ({
    kind: '迷你图',
    name: '',
    rect: parseRect(child(one, 'sqref')?.text ?? ''),
    text: '',
  }));

/** 嵌入对象；旧式部件里另画了样子的，照那里读。 */
const embedded = (sheet: XmlElement): readonly FloatingObject[] =>
  descendants(child(sheet, 'oleObjects'), 'oleObject').map((one) => {
    const [from, to] = ['from', 'to'].map((name) => descendants(one, name)[0]);
    const at = (corner: XmlElement | undefined, name: string): number =>
      Number(child(corner, name)?.text ?? 0);
    return {
      kind: '嵌入对象',
      name: one.attributes['progId'] ?? '',
      rect: from
        ? { r: at(from, 'row'), c: at(from, 'col'), r2: at(to ?? from, 'row'), c2: at(to ?? from, 'col') }
        : null,
      text: '',
    };
  });

/** 图形部件以外会盖住、改变格子样子的：窗体控件、嵌入对象、迷你图、表格（列表）样式，会自己换数的部件。 */
export function readLegacyObjects(
  sheet: XmlElement,
  parts: Parts,
  relations: readonly Relation[],
): readonly FloatingObject[] {
  const targets = (type: string): readonly string[] =>
    relations.flatMap((one) => (one.type === type && one.target ? [one.target] : []));
  const tables = targets('table').flatMap((path): readonly FloatingObject[] => {
    const { name = '', ref = '' } = parts.tree(path)?.attributes ?? {};
    return [{ kind: '表格样式', name: `${name} ${ref}`, rect: null, text: '' }];
  });
  const controls = targets('vmlDrawing').flatMap((path) => controlsIn(parts.zip.text(path) ?? ''));
  return [
    ...controls,
    ...(controls.length > 0 ? [] : embedded(sheet)),
    ...tables,
    ...refreshed.flatMap((one) => targets(one.type).flatMap((path) => refreshedIn(parts.tree(path), one))),
    ...sparklines(sheet),
  ];
}
