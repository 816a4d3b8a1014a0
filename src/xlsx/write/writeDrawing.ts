import type { Chart, ChartCorner } from '../../host';
import { chartNamespaces } from '../chartVocabulary';
import { tag, xmlDocument } from '../package/xmlWriter';
import type { BookPicture } from '../printLooks';
import { pointsToEmu } from '../units';

const corner = (name: string, { r, c, dx, dy }: ChartCorner) =>
  tag(
    `xdr:${name}`,
    {},
    `<xdr:col>${c}</xdr:col><xdr:colOff>${pointsToEmu(dx)}</xdr:colOff>` +
      `<xdr:row>${r}</xdr:row><xdr:rowOff>${pointsToEmu(dy)}</xdr:rowOff>`,
  );

function frame(chart: Chart, index: number, relation: string): string {
  const identity = tag('xdr:cNvPr', { id: index + 2, name: chart.name });
  const graphic = tag(
    'a:graphicData',
    { uri: chartNamespaces.chart },
    tag('c:chart', { 'xmlns:c': chartNamespaces.chart, 'r:id': relation }),
  );
  const content =
    tag('xdr:nvGraphicFramePr', {}, `${identity}<xdr:cNvGraphicFramePr/>`) +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    tag('a:graphic', {}, graphic);
  return tag(
    'xdr:twoCellAnchor',
    {},
    corner('from', chart.from) +
      corner('to', chart.to) +
      tag('xdr:graphicFrame', { macro: '' }, content) +
      '<xdr:clientData/>',
  );
}

function picture({ name, corner: at, width, height }: BookPicture, id: number, relation: string): string {
  const size = { cx: pointsToEmu(width), cy: pointsToEmu(height) };
  const content =
    tag('xdr:nvPicPr', {}, `${tag('xdr:cNvPr', { id, name, descr: name })}<xdr:cNvPicPr/>`) +
    tag('xdr:blipFill', {}, `${tag('a:blip', { 'r:embed': relation })}<a:stretch><a:fillRect/></a:stretch>`) +
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/>${tag('a:ext', size)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>`;
  return tag(
    'xdr:oneCellAnchor',
    {},
    `${corner('from', at)}${tag('xdr:ext', size)}${tag('xdr:pic', {}, content)}<xdr:clientData/>`,
  );
}

/** 写一张表的图形部件；`relations` 是各图表、各图片的关系 id，同次序。 */
export function writeDrawing(
  charts: readonly Chart[],
  pictures: readonly BookPicture[],
  relations: readonly string[],
): string {
  const frames = [
    ...charts.map((chart, i) => frame(chart, i, relations[i] ?? '')),
    ...pictures.map((one, i) => picture(one, charts.length + i + 2, relations[charts.length + i] ?? '')),
  ];
  return xmlDocument(
    tag(
      'xdr:wsDr',
      {
        'xmlns:xdr': chartNamespaces.drawing,
        'xmlns:a': chartNamespaces.main,
        'xmlns:r': chartNamespaces.relations,
      },
      frames.join(''),
    ),
  );
}
