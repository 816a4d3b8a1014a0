import type { Chart, ChartCorner } from '../../host';
import { child, children, descendants, relationId } from '../package/xmlTree';
import type { XmlElement } from '../package/xmlTree';
import { ChartData } from '../write/chartData';
import { writeChart } from '../write/writeChart';
import { emuToPoints } from '../units';
import type { FloatingObject } from '../printLooks';
import type { Parts, Relation } from './parts';
import { readChart } from './readChart';

/** 一张表的图形读出来的：认得的图表，以及带不走的（中文）。 */
export interface ReadDrawing {
  readonly charts: readonly Chart[];
  readonly objects: readonly FloatingObject[];
  readonly unsupported: readonly string[];
}

const objectKinds: Readonly<Record<string, string>> = {
  pic: '图片',
  sp: '图形',
  graphicFrame: '图表',
  grpSp: '组合图形',
  cxnSp: '线条',
};

/** 兼容写法（AlternateContent）照新软件的一支读：Excel 画的是它。 */
const chosen = (elements: readonly XmlElement[]): readonly XmlElement[] =>
  elements.flatMap((element) =>
    element.name === 'AlternateContent'
      ? chosen((child(element, 'Choice') ?? child(element, 'Fallback'))?.children ?? [])
      : [element],
  );

/** 图片的原文：图里引用的那个部件。 */
function imageOf(
  content: XmlElement | undefined,
  parts: Parts,
  relations: readonly Relation[],
): Pick<FloatingObject, 'image'> {
  if (content?.name !== 'pic') return {};
  const embed = Object.entries(descendants(content, 'blip')[0]?.attributes ?? {}).find(([key]) =>
    /:embed$/.test(key),
  )?.[1];
  const path = relations.find(({ id }) => id === embed)?.target;
  return path ? { image: () => parts.zip.bytes(path) } : {};
}

function readObject(anchor: XmlElement, parts: Parts, relations: readonly Relation[]): FloatingObject {
  const content = chosen(anchor.children).find(({ name }) => objectKinds[name] !== undefined);
  const isTextBox = descendants(content, 'cNvSpPr')[0]?.attributes['txBox'] === '1';
  const from = child(anchor, 'from');
  const to = child(anchor, 'to');
  const [start, end] = [corner(from), corner(to ?? from)];
  return {
    kind: isTextBox ? '文本框' : (objectKinds[content?.name ?? ''] ?? '图形'),
    name: descendants(content, 'cNvPr')[0]?.attributes['name'] ?? '',
    // 右、下边正好落在格线上的，没有盖住那一格
    rect: from
      ? {
          r: start.r,
          c: start.c,
          r2: end.dy === 0 ? Math.max(start.r, end.r - 1) : end.r,
          c2: end.dx === 0 ? Math.max(start.c, end.c - 1) : end.c,
        }
      : null,
    text: descendants(content, 't')
      .map(({ text }) => text)
      .join(''),
    ...imageOf(content, parts, relations),
  };
}

const numberIn = (element: XmlElement | undefined, name: string): number => {
  const number = Number(child(element, name)?.text ?? 0);
  return Number.isFinite(number) ? number : 0;
};

const corner = (element: XmlElement | undefined): ChartCorner => ({
  r: numberIn(element, 'row'),
  c: numberIn(element, 'col'),
  dx: emuToPoints(numberIn(element, 'colOff')),
  dy: emuToPoints(numberIn(element, 'rowOff')),
});

/** 缓存的结果每次重写，比较时不看。 */
const withoutCaches = (xml: string) => xml.replace(/<c:(str|num)Cache>.*?<\/c:\1Cache>/gs, '');

const emptyBook = new ChartData({
  sheets: [],
  names: [],
  styles: [],
  activeSheet: 0,
  customXmlParts: [],
  properties: {},
  unsupported: [],
});

/** 再写一次还是不是原来的样子；别的软件写的图表多半有这里不认识的格式。 */
const isWhole = (chart: Chart, source: string) =>
  withoutCaches(writeChart(chart, emptyBook)) === withoutCaches(source);

function readAnchor(anchor: XmlElement, parts: Parts, relations: readonly Relation[]): Chart | null {
  const frame = child(anchor, 'graphicFrame');
  const reference = descendants(frame, 'chart')[0];
  const id = reference && relationId(reference.attributes);
  const path = relations.find((one) => one.id === id && one.type === 'chart')?.target;
  const content = path ? readChart(parts.tree(path)) : null;
  if (!path || !content) return null;
  return {
    id: path,
    name: descendants(frame, 'cNvPr')[0]?.attributes['name'] ?? '',
    from: corner(child(anchor, 'from')),
    to: corner(child(anchor, 'to')),
    ...content,
  };
}

/** 读一张表的图形部件：两端都落在格上的图表带得走，图片、图形、别的图表带不走。 */
export function readDrawing(parts: Parts, sheetRelations: readonly Relation[]): ReadDrawing {
  const path = sheetRelations.find(({ type }) => type === 'drawing')?.target;
  const drawing = path ? parts.tree(path) : undefined;
  if (!path || !drawing) return { charts: [], objects: [], unsupported: [] };
  const relations = parts.relations(path);
  const anchors = chosen(drawing.children).filter(({ name }) => name.endsWith('Anchor'));
  const charts = children(drawing, 'twoCellAnchor').flatMap(
    (anchor) => readAnchor(anchor, parts, relations) ?? [],
  );
  return {
    charts,
    objects: anchors.map((anchor) => readObject(anchor, parts, relations)),
    unsupported: [
      ...(charts.length < anchors.length ? ['图片、图形或图表'] : []),
      ...(charts.every((chart) => isWhole(chart, parts.text(chart.id))) ? [] : ['图表的部分格式']),
    ],
  };
}
