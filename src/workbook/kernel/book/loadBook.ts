import type { Rect } from '../../../forms';
import { parseAddress, parseRegistry, registryFromNames, registryNamespace } from '../../../submission';
import type { BookState, NameState, SheetState } from './bookState';
import { Grid } from './grid';
import { loadHiddenNumbers } from './hiddenNumbers';
import { isLikelyOurs, isOurs } from './ownership';

/** 读内容的范围：表样都在里面；用户在天边误敲一格时不至于把几百万空格读回来。 */
const readableArea = 'A1:AZ4000';

/** 上次见到的工作表：知道了 id 与是不是我们的，一次同步就能全部读回。 */
export interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly ours: boolean;
}

/** 读法。 */
export interface LoadOptions {
  /** 上次见到的工作表；第一次为空。 */
  readonly known: readonly KnownSheet[];
  /** 还没见过工作表清单时，先按名字猜这些表。 */
  readonly guesses?: readonly string[];
  /** 读到这些就够了，不必为没见过的表再同步一次；缺省要读全。 */
  readonly enough?: (book: BookState) => boolean;
  /** 连合并区一起读（插表、增删行要用，审核用不着）。 */
  readonly merges?: boolean;
  /** 读内容的表上还要顺便读什么（标注）。 */
  readonly onSheet?: (sheet: Excel.Worksheet, key: string) => void;
}

/**
 * 读回工作簿状态：工作表清单、名称、登记，以及我们的表的内容。
 * 清单已知时一次同步；第一次打开或有新表时两次；认不全（登记丢了的表）最多三次。
 */
export async function loadBook(context: Excel.RequestContext, options: LoadOptions): Promise<BookState> {
  const head = requestHead(context);
  const known = options.known.map(({ id, ours }) => requestSheet(context, id, ours, options));
  const seen = new Set(options.known.map(({ name }) => name));
  const guessed = (options.guesses ?? [])
    .filter((name) => !seen.has(name))
    .map((name) => requestSheet(context, name, true, options));
  await context.sync();
  let book = withSheets(readHead(head), [...known, ...guessed]);
  if (options.enough?.(book)) return book;
  book = await loadUnseen(context, book, options);
  return loadHiddenNumbers(context, await loadUnread(context, book, options));
}

/** 下次读取用的清单。 */
export function rememberSheets(book: BookState): readonly KnownSheet[] {
  return book.sheets.map((sheet) => ({ id: sheet.id, name: sheet.name, ours: isOurs(book, sheet) }));
}

async function loadUnseen(
  context: Excel.RequestContext,
  book: BookState,
  options: LoadOptions,
): Promise<BookState> {
  const unseen = book.sheets.filter((sheet) => sheet.names === null);
  if (unseen.length === 0) return book;
  const requests = unseen.map((sheet) => requestSheet(context, sheet.id, isLikelyOurs(book, sheet), options));
  await context.sync();
  return withSheets(book, requests);
}

async function loadUnread(
  context: Excel.RequestContext,
  book: BookState,
  options: LoadOptions,
): Promise<BookState> {
  const unread = book.sheets.filter((sheet) => sheet.grid === null && isOurs(book, sheet));
  if (unread.length === 0) return book;
  const requests = unread.map((sheet) => requestSheet(context, sheet.id, true, options));
  await context.sync();
  return withSheets(book, requests);
}

/** 排了队、等同步的工作簿级读取。 */
interface HeadProxies {
  readonly worksheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly parts: Excel.CustomXmlPartScopedCollection;
  readonly xml: OfficeExtension.ClientResult<string>;
  readonly application: Excel.Application;
}

function requestHead(context: Excel.RequestContext): HeadProxies {
  const { worksheets, names, customXmlParts } = context.workbook;
  worksheets.load('items/id,items/name');
  names.load('items/name,items/formula');
  const parts = customXmlParts.getByNamespace(registryNamespace);
  parts.load('items/id');
  const { application } = context.workbook;
  application.load('calculationMode,calculationState');
  return { worksheets, names, parts, application, xml: parts.getOnlyItemOrNullObject().getXml() };
}

function readHead({ worksheets, names, parts, xml, application }: HeadProxies): BookState {
  const registryXml = typeof xml.value === 'string' ? xml.value : null;
  const found = names.items.map(readName);
  return {
    sheets: worksheets.items.map(({ id, name }) => ({ id, name, names: null, grid: null, merges: null })),
    names: found,
    registryXml,
    registry: parseRegistry(registryXml ?? '') ?? registryFromNames(found),
    registryPart: parts.items[0]?.id ?? null,
    manualCalculation: application.calculationMode === 'Manual',
    calculating: stateOf(application.calculationState),
  };
}

/** 主机答别的（新的状态、没有答）当成算完了：等也等不出结果，值本身另看。 */
const stateOf = (state: unknown): BookState['calculating'] =>
  state === 'Pending' || state === 'Calculating' ? state : 'Done';

const readName = ({ name, formula }: Excel.NamedItem): NameState => ({ name, formula: String(formula) });

/** 排了队、等同步的一张表。 */
interface SheetProxies {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range | null;
  readonly merged: Excel.RangeAreas | null;
}

function requestSheet(
  context: Excel.RequestContext,
  key: string,
  contents: boolean,
  { onSheet, merges }: LoadOptions,
): SheetProxies {
  const sheet = context.workbook.worksheets.getItemOrNullObject(key);
  sheet.load('id,name');
  sheet.names.load('items/name,items/formula');
  const area = sheet.getRange(readableArea);
  const used = contents ? area.getUsedRangeOrNullObject(true) : null;
  used?.load('rowIndex,columnIndex,values,formulas,text');
  const merged = contents && merges ? area.getMergedAreasOrNullObject() : null;
  merged?.load('address');
  if (contents) onSheet?.(sheet, key);
  return { sheet, used, merged };
}

/** 同步之后取一张表的结果；表不在了为 null。 */
function readSheet({ sheet, used, merged }: SheetProxies): SheetState | null {
  if (sheet.isNullObject) return null;
  return {
    id: sheet.id,
    name: sheet.name,
    names: sheet.names.items.map(readName),
    grid: used && readGrid(used),
    merges: merged && readMerges(merged),
  };
}

function readGrid(used: Excel.Range): Grid {
  if (used.isNullObject) return Grid.empty;
  return Grid.read(used.rowIndex, used.columnIndex, used.values, used.formulas, used.text);
}

function readMerges(merged: Excel.RangeAreas): readonly Rect[] {
  if (merged.isNullObject) return [];
  // 地址形如 `表!A1:B2,表!C3:C4`；表名里可能有逗号，所以按地址的样子取
  const addresses = merged.address.match(/\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+(?=,|$)/g) ?? [];
  return addresses.flatMap((address) => parseAddress(address) ?? []);
}

function withSheets(book: BookState, requests: readonly SheetProxies[]): BookState {
  const loaded = new Map<string, SheetState>();
  for (const request of requests) {
    const sheet = readSheet(request);
    if (sheet) loaded.set(sheet.id, sheet);
  }
  return { ...book, sheets: book.sheets.map((sheet) => loaded.get(sheet.id) ?? sheet) };
}
