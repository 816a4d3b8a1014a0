import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** 一份 .xlsx 的部件文字，改几个字再打包：像懂行的人用记事本改文件那样。 */
export class Parts {
  private readonly files: Record<string, Uint8Array>;
  private readonly renames: (readonly [from: string, to: string])[] = [];

  constructor(bytes: Uint8Array) {
    this.files = unzipSync(bytes);
  }

  text(path: string): string {
    return strFromU8(this.files[path] ?? new Uint8Array());
  }

  set(path: string, text: string): void {
    this.files[path] = strToU8(text);
  }

  /** 改一个部件；没有改动就是测试写错了。 */
  edit(path: string, change: (text: string) => string): void {
    const before = this.text(path);
    const after = change(before);
    if (after === before) throw new Error(`没有改到 ${path}`);
    this.set(path, after);
  }

  remove(path: string): void {
    delete this.files[path];
  }

  paths(): readonly string[] {
    return Object.keys(this.files);
  }

  /** 打好的包里把一个部件的名字改成另一个（一样长）：可以造出两个同名的部件。 */
  rename(from: string, to: string): void {
    if (from.length !== to.length) throw new Error('两个名字要一样长');
    this.renames.push([from, to]);
  }

  bytes(): Uint8Array {
    const packed = zipSync(this.files);
    for (const [from, to] of this.renames) {
      const [own, other] = [Buffer.from(from), Buffer.from(to)];
      const whole = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
      for (let at = whole.indexOf(own); at >= 0; at = whole.indexOf(own, at + 1)) other.copy(whole, at);
    }
    return packed;
  }
}

/** 第几张工作表的部件（1 起）。 */
export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`;

const cellPattern = (address: string): RegExp =>
  new RegExp(`<c r="${address}"(?: s="(\\d+)")?[^>]*?(?:/>|>.*?</c>)`);

/** 换掉一格：内容是 `<v>`、`<f>` 等；样式照旧。 */
export function setCell(parts: Parts, sheet: number, address: string, type: string, content: string): void {
  parts.edit(sheetPath(sheet), (xml) =>
    xml.replace(cellPattern(address), (_, style: string | undefined) => {
      const kind = type === '' ? '' : ` t="${type}"`;
      return `<c r="${address}"${style === undefined ? '' : ` s="${style}"`}${kind}>${content}</c>`;
    }),
  );
}

/** 一格原来的内容（`<c>` 里面）与类型。 */
export function cellXml(parts: Parts, sheet: number, address: string): { content: string; type: string } {
  const [whole = ''] = cellPattern(address).exec(parts.text(sheetPath(sheet))) ?? [];
  return {
    content: /^<c[^>]*>(.*)<\/c>$/.exec(whole)?.[1] ?? '',
    type: / t="(\w+)"/.exec(whole)?.[1] ?? '',
  };
}

export const setNumber = (parts: Parts, sheet: number, address: string, value: number): void =>
  setCell(parts, sheet, address, '', `<v>${value}</v>`);

export const setText = (parts: Parts, sheet: number, address: string, text: string): void =>
  setCell(parts, sheet, address, 'inlineStr', `<is><t>${text}</t></is>`);

export const setFormula = (
  parts: Parts,
  sheet: number,
  address: string,
  formula: string,
  value: number,
): void => setCell(parts, sheet, address, '', `<f>${formula}</f><v>${value}</v>`);

/** 把两格的内容对调，样式不动。 */
export function swapCells(parts: Parts, sheet: number, a: string, b: string): void {
  const [first, second] = [cellXml(parts, sheet, a), cellXml(parts, sheet, b)];
  setCell(parts, sheet, a, second.type, second.content);
  setCell(parts, sheet, b, first.type, first.content);
}

/** 给一格换样式：照原来的样式另加一种，改其中一项。 */
export function restyle(
  parts: Parts,
  sheet: number,
  address: string,
  change: {
    readonly format?: string;
    readonly font?: string;
    readonly fill?: string;
    /** `<fill>` 里面的全文。 */
    readonly pattern?: string;
    /** 整个 `<border>`。 */
    readonly border?: string;
    /** 整个 `<alignment>`。 */
    readonly alignment?: string;
  },
): void {
  const [, style = '0'] = cellPattern(address).exec(parts.text(sheetPath(sheet))) ?? [];
  let added = 0;
  parts.edit('xl/styles.xml', (xml) => {
    let next = xml;
    const put = (list: string, item: string): number => {
      let index = -1;
      next = next.replace(new RegExp(`<${list} count="(\\d+)">`), (_, count: string) => {
        index = Number(count);
        return `<${list} count="${index + 1}">`;
      });
      next = next.replace(`</${list}>`, `${item}</${list}>`);
      return index;
    };
    const all = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(next)?.[1] ?? '';
    let own = (all.match(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [])[Number(style)] ?? '';
    if (change.format !== undefined) {
      put('numFmts', `<numFmt numFmtId="300" formatCode="${change.format}"/>`);
      own = own.replace(/numFmtId="\d+"/, 'numFmtId="300"').replace('<xf ', '<xf applyNumberFormat="1" ');
    }
    if (change.font !== undefined) {
      own = own.replace(/fontId="\d+"/, `fontId="${put('fonts', `<font>${change.font}</font>`)}"`);
    }
    if (change.fill !== undefined) {
      const fill = `<fill><patternFill patternType="solid"><fgColor rgb="${change.fill}"/></patternFill></fill>`;
      own = own.replace(/fillId="\d+"/, `fillId="${put('fills', fill)}"`);
    }
    if (change.pattern !== undefined) {
      own = own.replace(/fillId="\d+"/, `fillId="${put('fills', `<fill>${change.pattern}</fill>`)}"`);
    }
    if (change.border !== undefined) {
      own = own.replace(/borderId="\d+"/, `borderId="${put('borders', change.border)}"`);
    }
    if (change.alignment !== undefined) {
      own = /^<xf\b[^>]*\/>$/.test(own)
        ? own.replace(/\/>$/, `>${change.alignment}</xf>`)
        : own.replace(/<alignment[^>]*\/>/, change.alignment);
    }
    added = put('cellXfs', own);
    return next;
  });
  parts.edit(sheetPath(sheet), (xml) =>
    xml.replace(cellPattern(address), (cell) =>
      / s="\d+"/.test(cell)
        ? cell.replace(/ s="\d+"/, ` s="${added}"`)
        : cell.replace('<c ', `<c s="${added}" `),
    ),
  );
}

/** 在一张表上放一件图形，从左上格盖到右下格（0 起）。 */
export function drawOver(
  parts: Parts,
  sheet: number,
  shape: string,
  [column, row, lastColumn, lastRow]: readonly [number, number, number, number],
): void {
  const corner = (name: string, c: number, r: number): string =>
    `<xdr:${name}><xdr:col>${c}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${r}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  drawAnchor(
    parts,
    sheet,
    `<xdr:twoCellAnchor>${corner('from', column, row)}${corner('to', lastColumn + 1, lastRow + 1)}${shape}<xdr:clientData/></xdr:twoCellAnchor>`,
  );
}

/** 在一张表上放一件图形；`anchor` 是整个锚。 */
export function drawAnchor(parts: Parts, sheet: number, anchor: string): void {
  parts.set(
    'xl/drawings/drawing9.xml',
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchor}</xdr:wsDr>`,
  );
  addRelation(parts, sheet, 'rIdX9', 'drawing', '../drawings/drawing9.xml');
  parts.edit(sheetPath(sheet), (xml) =>
    xml.replace(/(<\/rowBreaks>|<\/headerFooter>)(?![\s\S]*<\/rowBreaks>)/, '$1<drawing r:id="rIdX9"/>'),
  );
}

/** 给一张表的部件加一条关系。 */
export function addRelation(parts: Parts, sheet: number, id: string, type: string, target: string): void {
  const relations = `xl/worksheets/_rels/sheet${sheet}.xml.rels`;
  const relation = `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const existing = parts.text(relations);
  parts.set(
    relations,
    existing === ''
      ? `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`
      : existing.replace('</Relationships>', `${relation}</Relationships>`),
  );
}

/** 换上一份主题：深色一号、正文字体可以改。 */
export function addTheme(
  parts: Parts,
  { dark = '000000', minor = '宋体' }: { readonly dark?: string; readonly minor?: string },
): void {
  const color = (name: string, hex: string): string => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`;
  const colors = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
  parts.set(
    'xl/theme/theme9.xml',
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="9"><a:themeElements><a:clrScheme name="9">${color('dk1', dark)}${color('lt1', 'FFFFFF')}${color('dk2', '44546A')}${color('lt2', 'E7E6E6')}${colors.map((name) => color(name, '4472C4')).join('')}</a:clrScheme><a:fontScheme name="9"><a:majorFont><a:latin typeface="${minor}"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="${minor}"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
  );
  parts.edit('xl/_rels/workbook.xml.rels', (xml) => {
    const rest = xml.replace(/<Relationship [^>]*\/theme"[^>]*\/>/, '');
    return rest.replace(
      '</Relationships>',
      '<Relationship Id="rIdT8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme9.xml"/></Relationships>',
    );
  });
}

/** 给一张表的视图加属性。 */
export const editSheetView = (parts: Parts, sheet: number, attributes: string): void =>
  parts.edit(sheetPath(sheet), (xml) => xml.replace('<sheetView ', `<sheetView ${attributes} `));

/** 加一条条件格式；`dxf` 为空时只写规则。 */
export function addCondition(parts: Parts, sheet: number, area: string, rule: string, dxf = ''): void {
  let id = 0;
  if (dxf !== '') {
    parts.edit('xl/styles.xml', (xml) =>
      xml
        .replace(/<dxfs count="(\d+)">/, (_, count: string) => {
          id = Number(count);
          return `<dxfs count="${id + 1}">`;
        })
        .replace('</dxfs>', `<dxf>${dxf}</dxf></dxfs>`),
    );
  }
  const body = rule.replace('DXF', dxf === '' ? '' : `dxfId="${id}"`);
  parts.edit(sheetPath(sheet), (xml) =>
    xml.replace(
      '<dataValidations',
      `<conditionalFormatting sqref="${area}">${body}</conditionalFormatting><dataValidations`,
    ),
  );
}

/** 定稿登记的两处住所都改：自定义 XML 里的 JSON 与隐藏名称里的一份。 */
export function editBothSeals(parts: Parts, change: (text: string) => string): void {
  editXmlSeal(parts, change);
  parts.edit('xl/workbook.xml', (xml) => {
    const pieces = [...xml.matchAll(/<definedName name="PBE_定稿_(\d+)"[^>]*>(.*?)<\/definedName>/g)].sort(
      (a, b) => Number(a[1]) - Number(b[1]),
    );
    const decoded = pieces.map(([, , text = '']) =>
      [...unescapeXml(text).matchAll(/"((?:[^"]|"")*)"/g)]
        .map(([, part = '']) => part.replaceAll('""', '"'))
        .join(''),
    );
    const changed = change(decoded.join(''));
    const size = 180;
    const literals = changed.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
    const groups = Array.from({ length: Math.ceil(literals.length / 20) }, (_, i) =>
      literals.slice(i * 20, i * 20 + 20),
    );
    const names = groups.map(
      (group, i) =>
        `<definedName name="PBE_定稿_${i + 1}" hidden="1">${escapeXml(group.map((text) => `"${text.replaceAll('"', '""')}"`).join('&'))}</definedName>`,
    );
    return xml
      .replace(/<definedName name="PBE_定稿_\d+"[^>]*>.*?<\/definedName>/g, '')
      .replace(
        /(<definedName name="PBE_定稿"[^>]*>).*?(<\/definedName>)/,
        (_, open: string, close: string) =>
          `${open}${escapeXml(`"{""parts"":${groups.length}}"`)}${close}${names.join('')}`,
      );
  });
}

/** 只改自定义 XML 里的一份。 */
export const editXmlSeal = (parts: Parts, change: (text: string) => string): void =>
  editRegistry(parts, (registry) => ({
    ...registry,
    seal: JSON.parse(change(JSON.stringify(registry.seal))) as unknown,
  }));

/** 自定义 XML 里的登记。 */
export interface RawRegistry {
  readonly scheme: Record<string, unknown>;
  readonly seal: unknown;
}

/** 改登记的任何一处。 */
export function editRegistry(parts: Parts, change: (registry: RawRegistry) => RawRegistry): void {
  parts.edit('customXml/item1.xml', (xml) =>
    xml.replace(
      /<!\[CDATA\[([\s\S]*?)\]\]>/,
      (_, json: string) => `<![CDATA[${JSON.stringify(change(JSON.parse(json) as RawRegistry))}]]>`,
    ),
  );
}

const unescapeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** 改 workbook.xml。 */
export const book = (parts: Parts, change: (xml: string) => string): void =>
  parts.edit('xl/workbook.xml', change);

/** 改第几张表。 */
export const sheet = (parts: Parts, number: number, change: (xml: string) => string): void =>
  parts.edit(sheetPath(number), change);

/** 换掉一列（1 起）的属性；相邻几列一样宽写在一条里的，只动这一列。 */
export const column = (parts: Parts, number: number, at: number, attributes: string): void =>
  sheet(parts, number, (xml) =>
    xml.replace(/<col min="(\d+)" max="(\d+)"([^>]*)\/>/g, (whole, first, last, rest) => {
      const [min, max] = [Number(first), Number(last)];
      if (at < min || at > max) return whole;
      const same = (from: number, to: number): string =>
        from > to ? '' : `<col min="${from}" max="${to}"${rest}/>`;
      return `${same(min, at - 1)}<col min="${at}" max="${at}" ${attributes}/>${same(at + 1, max)}`;
    }),
  );

/** 换掉一行（1 起）的属性。 */
export const row = (parts: Parts, number: number, line: number, attributes: string): void =>
  sheet(parts, number, (xml) =>
    xml.replace(new RegExp(`<row r="${line}"[^>]*>`), `<row r="${line}" ${attributes.trim()}>`),
  );
