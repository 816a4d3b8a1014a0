import type { CellValue, Rect } from '../host';
import { parseReference } from './address';
import { cellKey, keyColumn, keyRow } from './book';
import type { Book, BookSheet } from './book';
import { displayText } from '../display';
import { sheetLook, type XlsxLook } from './look';
import { readBook } from './read/readBook';
import type { ReadOptions } from './read/readBook';

/** 一格：值、公式原文（没有为 `null`）、按数字格式显示的文字。 */
export interface XlsxCell {
  readonly value: Exclude<CellValue, null>;
  readonly formula: string | null;
  readonly text: string;
}

/** 一张表；行列从 0 起，已用区域以外是空格。 */
export interface XlsxSheet {
  readonly id: string;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  cell(row: number, column: number): XlsxCell;
  /** 一个值照这一格的数字格式显示出来的文字。 */
  show(row: number, column: number, value: XlsxCell['value']): string;
  /** 印出来的样子。 */
  readonly look: XlsxLook;
}

/** 一个名称；指向的不是单一区域（或已坏）时 `target` 为 `null`。 */
export interface XlsxName {
  readonly name: string;
  readonly sheetId: string | null;
  readonly formula: string;
  readonly target: {
    readonly sheetId: string;
    readonly rect: {
      readonly row: number;
      readonly column: number;
      readonly lastRow: number;
      readonly lastColumn: number;
    };
  } | null;
}

/** 不起引擎读出来的工作簿：单元格、名称、指定命名空间的自定义 XML。 */
export interface XlsxBook {
  readonly sheets: readonly XlsxSheet[];
  readonly names: readonly XlsxName[];
  /** {@link ReadXlsxOptions.registryNamespace} 那一份自定义 XML 的文字；没有为 `null`。 */
  readonly registryXml: string | null;
  /** 根元素是这个命名空间的自定义 XML 的文字；没有为 `null`。 */
  customXml(namespace: string): string | null;
  /** 那个命名空间的自定义 XML 有几份；多于一份，别的软件可能取了另一份。 */
  readonly registryCopies: number;
  /** “以显示精度为准”。 */
  readonly precisionAsDisplayed: boolean;
  /** 读的时候遇到的、要告诉用户的事（中文整句），如有一张表链接到文件外面。 */
  readonly notices: readonly string[];
}

/** 读文件的选项。 */
export interface ReadXlsxOptions extends ReadOptions {
  /** 要哪个命名空间（根元素的）的自定义 XML。 */
  readonly registryNamespace?: string;
}

const EMPTY: XlsxCell = { value: '', formula: null, text: '' };

function sheetView(book: Book, sheet: BookSheet, index: number, id: string): XlsxSheet {
  let [rowCount, columnCount] = [0, 0];
  for (const [key, { value, formula }] of sheet.cells) {
    if (value === '' && formula === null) continue;
    rowCount = Math.max(rowCount, keyRow(key) + 1);
    columnCount = Math.max(columnCount, keyColumn(key) + 1);
  }
  // 审核、复核里一格要看好几遍，显示文字只写一次
  const seen = new Map<number, XlsxCell>();
  return {
    id,
    name: sheet.name,
    rowCount,
    columnCount,
    look: sheetLook(book, sheet, index),
    cell(row, column) {
      const key = cellKey(row, column);
      const known = seen.get(key);
      if (known) return known;
      const cell = sheet.cells.get(key);
      if (!cell || (cell.value === '' && cell.formula === null)) return EMPTY;
      const { value, formula } = cell;
      const format = book.styles[cell.style]?.style.numFmt ?? 'General';
      const now = { value, formula, text: displayText(value, format) };
      seen.set(key, now);
      return now;
    },
    show(row, column, value) {
      const style = sheet.cells.get(cellKey(row, column))?.style ?? 0;
      return displayText(value, book.styles[style]?.style.numFmt ?? 'General');
    },
  };
}

const toSourceRect = ({ r, c, r2, c2 }: Rect) => ({ row: r, column: c, lastRow: r2, lastColumn: c2 });

/** 根元素的命名空间是不是它（声明可能带前缀）。 */
function hasRootNamespace(xml: string, namespace: string): boolean {
  const root = /<(?![?!])([^\s/>]+)([^>]*)/.exec(xml);
  if (!root) return false;
  const [, name = '', attributes = ''] = root;
  const colon = name.indexOf(':');
  const declaration = colon < 0 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`;
  return [`${declaration}="${namespace}"`, `${declaration}='${namespace}'`].some((text) =>
    attributes.includes(text),
  );
}

/**
 * 直接读 .xlsx，不起引擎：公式给缓存结果。
 * @throws XlsxError 文件读不了（损坏、加密、老格式、太大……）
 */
export function readXlsx(bytes: Uint8Array, options: ReadXlsxOptions = {}): XlsxBook {
  const book = readBook(bytes, { ...options, looks: true });
  const ids = book.sheets.map((_, i) => `sheet${i + 1}`);
  const idOf = new Map(book.sheets.map(({ name }, i) => [name.toLowerCase(), ids[i] ?? '']));
  const { registryNamespace } = options;
  const customXmls = (namespace: string): readonly string[] =>
    book.customXmlParts.flatMap(({ xml }) => (hasRootNamespace(xml, namespace) ? [xml] : []));
  const customXml = (namespace: string): string | null => customXmls(namespace)[0] ?? null;
  const registries = registryNamespace === undefined ? [] : customXmls(registryNamespace);
  return {
    sheets: book.sheets.map((sheet, i) => sheetView(book, sheet, i, ids[i] ?? '')),
    names: book.names.map(({ name, formula, sheet }) => {
      const reference = parseReference(formula.slice(1));
      const sheetId = reference && idOf.get(reference.sheet.toLowerCase());
      return {
        name,
        formula,
        sheetId: sheet === null ? null : (ids[sheet] ?? null),
        target:
          reference && sheetId !== undefined && sheetId !== null
            ? { sheetId, rect: toSourceRect(reference.rect) }
            : null,
      };
    }),
    precisionAsDisplayed: book.precisionAsDisplayed === true,
    notices: book.notices,
    customXml,
    registryXml: registries[0] ?? null,
    registryCopies: registries.length,
  };
}
