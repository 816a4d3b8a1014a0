import type { CustomXmlPartData, DocumentPropertiesData } from '../../host';
import type { Book, BookName, BookSheet } from '../book';
import { functionNames } from '../formula/functionNames';
import type { FunctionNames } from '../formula/functionNames';
import { isDateFormat } from '../../display';
import { defaultLimits } from '../limits';
import type { XlsxLimits } from '../limits';
import { openZip } from '../package/zipReader';
import { child, children, descendants, flag, numberOf, relationId } from '../package/xmlTree';
import type { XmlElement } from '../package/xmlTree';
import { unescapeCellText } from '../package/xmlWriter';
import { visibilities } from '../vocabulary';
import { XlsxError } from '../xlsxError';
import { checkFileKind } from './detectFile';
import { Parts } from './parts';
import type { Relation } from './parts';
import { readPersons } from './readAnnotations';
import { colorReader } from './readColors';
import { readSheet } from './readSheet';
import { readSharedStrings, stringMarks } from './readStrings';
import { readStyles } from './readStyles';
import type { StyleSheet } from './readStyles';
import { readThemeFonts } from './themeFonts';

/** 读文件的选项。 */
export interface ReadOptions {
  /** 自定义函数的命名空间，如 `['DEMO']`：`_xldudf_DEMO_RATE(` 读成 `DEMO.RATE(`。 */
  readonly functionNamespaces?: readonly string[];
  readonly limits?: Partial<XlsxLimits>;
  /** 连印出来的样子一起读（图形、各种条件格式、另设的页眉页脚）；再写时用不着，缺省不读。 */
  readonly looks?: boolean;
}

/** 从文件读出来的内容，以及只有文件里才有的情况。 */
export interface ReadBook extends Book {
  /** 用户的数组公式各在哪里，如 `附表!G9:G16`；写文件时写不出来，要存就先拒绝。 */
  readonly arrayFormulas: readonly string[];
  /** 哪张表有哪些带不走的东西；整本的（宏、外部链接）不在里面。 */
  readonly lostOn: ReadonlyMap<string, readonly string[]>;
  /** 读的时候遇到的、要告诉用户的事（中文整句）。 */
  readonly notices: readonly string[];
}

function findWorkbook(parts: Parts): string {
  const path = parts.relations('').find(({ type }) => type === 'officeDocument')?.target;
  if (!path) throw new XlsxError('notWorkbook');
  if (path.toLowerCase().endsWith('.bin')) throw new XlsxError('binaryXlsb');
  return path;
}

function readNames(workbook: XmlElement, names: FunctionNames, sheetCount: number): BookName[] {
  return children(child(workbook, 'definedNames'), 'definedName').flatMap(({ attributes, text }) => {
    const sheet = numberOf(attributes, 'localSheetId') ?? null;
    if (attributes['name'] === undefined || (sheet !== null && sheet >= sheetCount)) return [];
    return [
      {
        name: attributes['name'].replace(/^_xlnm\./, ''),
        formula: `=${names.fromFile(text.trim())}`,
        comment: unescapeCellText(attributes['comment'] ?? ''),
        sheet,
        visible: !flag(attributes, 'hidden'),
      },
    ];
  });
}

/** 自定义 XML：Excel 挂在工作簿上，LibreOffice 另存后挂到整个包上。 */
function readCustomXml(parts: Parts, relations: readonly Relation[]): CustomXmlPartData[] {
  const targets = [...relations, ...parts.relations('')].flatMap(({ type, target }) =>
    type === 'customXml' && target ? [target] : [],
  );
  return [...new Set(targets)].flatMap((target) => {
    const xml = parts.zip.text(target);
    if (xml === null) return [];
    const properties = parts.relations(target).find((one) => one.type === 'customXmlProps')?.target;
    const item = parts.tree(properties);
    const id = item && Object.entries(item.attributes).find(([name]) => name.endsWith('itemID'))?.[1];
    return [{ id: id?.toUpperCase() ?? '', xml: xml.replace(/^\ufeff?<\?xml[^>]*\?>\s*/, '') }];
  });
}

function readProperties(parts: Parts): DocumentPropertiesData {
  const relations = parts.relations('');
  const core = parts.tree(relations.find(({ type }) => type === 'core-properties')?.target);
  const extended = parts.tree(relations.find(({ type }) => type === 'extended-properties')?.target);
  const entries: [keyof DocumentPropertiesData, string | undefined][] = [
    ['author', child(core, 'creator')?.text],
    ['title', child(core, 'title')?.text],
    ['subject', child(core, 'subject')?.text],
    ['keywords', child(core, 'keywords')?.text],
    ['comments', child(core, 'description')?.text],
    ['category', child(core, 'category')?.text],
    ['company', child(extended, 'Company')?.text],
  ];
  return Object.fromEntries(entries.filter(([, text]) => text));
}

function dateTest(styles: StyleSheet): (style: number) => boolean {
  const dates = styles.styles.map(({ style }) => isDateFormat(style.numFmt ?? 'General'));
  return (style) => dates[style] === true;
}

/** 读 .xlsx（.xlsm 也读，宏不带走）成与引擎无关的内容；读不了抛 {@link XlsxError}。 */
export function readBook(bytes: Uint8Array, options: ReadOptions = {}): ReadBook {
  const limits = { ...defaultLimits, ...options.limits };
  checkFileKind(bytes, limits);
  const parts = new Parts(openZip(bytes, limits), limits);
  const path = findWorkbook(parts);
  const workbook = parts.tree(path);
  if (workbook?.name !== 'workbook') throw new XlsxError('notWorkbook');
  const relations = parts.relations(path);
  const target = (type: string) => relations.find((one) => one.type === type)?.target ?? null;
  const names = functionNames(options.functionNamespaces ?? []);
  const theme = parts.tree(target('theme'));
  const styleSheet = parts.tree(target('styles'));
  const color = colorReader(theme, styleSheet);
  const styles = readStyles(styleSheet, color, readThemeFonts(theme));
  const stringsPath = target('sharedStrings');
  const sharedStrings = stringsPath && parts.zip.text(stringsPath);
  const context = {
    parts,
    names,
    color,
    digit: styles.digit,
    differential: styles.differential,
    looks: options.looks === true,
    persons: readPersons(parts, relations),
    cell: {
      names,
      strings: readSharedStrings(sharedStrings),
      marks: stringMarks(options.looks === true ? sharedStrings : null, color),
      color: options.looks === true ? color : null,
      isDate: dateTest(styles),
      date1904: flag(child(workbook, 'workbookPr')?.attributes, 'date1904'),
      budget: { left: limits.cells },
    },
  };
  const unsupported = new Set<string>();
  if (relations.some(({ type }) => type === 'vbaProject')) unsupported.add('宏');
  const lostOn = new Map<string, readonly string[]>();
  const [arrayFormulas, notices]: [string[], string[]] = [[], []];
  const sheets: BookSheet[] = [];
  /** 图表工作表等不读，但名称与活动表按原来的位置编号，要对上。 */
  const kept = descendants(workbook, 'sheet').map(({ attributes }) => {
    const relation = relations.find(({ id }) => id === relationId(attributes));
    const name = attributes['name'] ?? '';
    if (relation?.external !== undefined && relation.external !== null) {
      notices.push(`工作表“${name}”不在这份工作簿里，它链接到外面（${relation.external}），没有读。`);
      unsupported.add(`链接到外面的工作表“${name}”`);
      return null;
    }
    if (!relation?.target || relation.type !== 'worksheet') {
      unsupported.add('图表工作表');
      return null;
    }
    const visibility = visibilities.fromFile[attributes['state'] ?? 'visible'] ?? 'Visible';
    const read = readSheet(
      relation.target,
      { name, visibility: visibility as BookSheet['visibility'] },
      context,
    );
    for (const lost of read.unsupported) unsupported.add(lost);
    if (read.unsupported.length > 0) lostOn.set(name, read.unsupported);
    arrayFormulas.push(...read.arrays.map((ref) => `${name}!${ref}`));
    return sheets.push(read.sheet) - 1;
  });
  if (sheets.length === 0) throw new XlsxError('notWorkbook', notices.join(''));
  const activeTab =
    numberOf(children(child(workbook, 'bookViews'), 'workbookView')[0]?.attributes, 'activeTab') ?? 0;
  return {
    sheets,
    names: readNames(workbook, names, kept.length).flatMap((name) => {
      if (name.sheet === null) return [name];
      const sheet = kept[name.sheet];
      return typeof sheet === 'number' ? [{ ...name, sheet }] : [];
    }),
    styles: styles.styles,
    activeSheet: kept[activeTab] ?? 0,
    customXmlParts: readCustomXml(parts, relations),
    properties: readProperties(parts),
    ...(flag(child(workbook, 'calcPr')?.attributes, 'fullPrecision', true)
      ? {}
      : { precisionAsDisplayed: true }),
    unsupported: [...unsupported],
    lostOn,
    arrayFormulas,
    notices,
  };
}
