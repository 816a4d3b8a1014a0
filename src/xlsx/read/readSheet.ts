import type { Rect, SheetVisibility, Style } from '../../host';
import { parseRect, parseRects } from '../address';
import type { BookColumns, BookRow, BookSheet } from '../book';
import type { FunctionNames } from '../formula/functionNames';
import { scanXml } from '../package/scanXml';
import type { XmlAttributes } from '../package/scanXml';
import { child, children, flag, numberOf, XmlTreeBuilder } from '../package/xmlTree';
import type { XmlElement } from '../package/xmlTree';
import { charactersToPoints } from '../units';
import { once } from '../once';
import { CellReader } from './cellReader';
import type { CellContext } from './cellContext';
import type { Parts } from './parts';
import { readNotes, readThreadComments } from './readAnnotations';
import type { ColorReader } from './readColors';
import { readDrawing } from './readDrawing';
import { readLegacyObjects } from './readLegacyObjects';
import { readHyperlinks } from './readHyperlinks';
import { readOtherPages, readPageLayout, readProtection, readViewLook } from './readPage';
import { hasOtherConditions, readConditionalFormats, readConditionLooks, readValidations } from './readRules';

/** 读一张表要用的、各表共用的东西。 */
export interface SheetContext {
  readonly parts: Parts;
  readonly names: FunctionNames;
  readonly cell: CellContext;
  readonly digit: number;
  readonly differential: readonly Style[];
  /** 连印出来的样子一起读。 */
  readonly looks: boolean;
  readonly color: ColorReader;
  readonly persons: ReadonlyMap<string, string>;
}

/** 一张表读出来的内容，以及带不走的东西（中文）。 */
export interface ReadSheet {
  readonly sheet: BookSheet;
  readonly unsupported: readonly string[];
  /** 数组公式各占哪些格（A1 写法，不带表名）。 */
  readonly arrays: readonly string[];
}

/** 部件里 `<sheetData>` 以外的都很小，建成树；单元格边读边收，不建树。 */
function scanSheet(source: string, context: SheetContext) {
  const tree = new XmlTreeBuilder(context.parts.limits);
  const reader = new CellReader(context.cell);
  const rows = new Map<number, BookRow>();
  let inData = false;
  scanXml(source, {
    open(name, attributes) {
      if (!inData) tree.open(name, attributes);
      else if (name === 'row') readRow(rows, reader.startRow(attributes), attributes);
      else reader.open(name, attributes);
      if (name === 'sheetData') inData = true;
    },
    text(content) {
      if (inData) reader.text(content);
      else tree.text(content);
    },
    shortcut: (source, at) => (inData ? reader.shortcut(source, at) : at),
    close(name) {
      if (name === 'sheetData') inData = false;
      if (!inData) tree.close();
      else if (name !== 'row') reader.close(name);
    },
  });
  reader.finish();
  return { root: tree.roots[0], reader, rows };
}

function readRow(rows: Map<number, BookRow>, row: number, attributes: XmlAttributes): void {
  const height = numberOf(attributes, 'ht');
  const hidden = flag(attributes, 'hidden');
  if (height !== undefined || hidden) rows.set(row, { height: height ?? null, hidden });
}

function readColumns(sheet: XmlElement, digit: number): BookColumns[] {
  return children(child(sheet, 'cols'), 'col').flatMap(({ attributes }) => {
    const [first, last] = [numberOf(attributes, 'min'), numberOf(attributes, 'max')];
    if (first === undefined || last === undefined || last < first) return [];
    const width = numberOf(attributes, 'width');
    return [
      {
        first: first - 1,
        last: last - 1,
        width: width ? charactersToPoints(width, digit) : null,
        hidden: flag(attributes, 'hidden'),
      },
    ];
  });
}

function readView(
  sheet: XmlElement,
): Pick<BookSheet, 'gridlines' | 'freeze' | 'selection'> & { selected: boolean } {
  const view = children(child(sheet, 'sheetViews'), 'sheetView')[0];
  const pane = child(view, 'pane')?.attributes;
  const frozen = pane?.['state'] === 'frozen' || pane?.['state'] === 'frozenSplit';
  const selection = children(view, 'selection').at(-1)?.attributes['sqref'];
  return {
    gridlines: flag(view?.attributes, 'showGridLines', true),
    freeze: frozen
      ? { rows: numberOf(pane, 'ySplit') ?? 0, cols: numberOf(pane, 'xSplit') ?? 0 }
      : { rows: 0, cols: 0 },
    selection: selection === undefined ? null : (parseRects(selection)[0] ?? null),
    selected: flag(view?.attributes, 'tabSelected'),
  };
}

const LOST: Readonly<Record<string, string>> = {
  table: '表格（列表）对象',
  pivotTable: '数据透视表',
  oleObject: '嵌入对象',
  control: '窗体控件',
};

/** 读一张工作表。 */
export function readSheet(
  path: string,
  identity: { name: string; visibility: SheetVisibility },
  context: SheetContext,
): ReadSheet {
  const { parts, names, digit } = context;
  const { root, reader, rows } = scanSheet(parts.text(path), context);
  const sheet = root ?? { name: 'worksheet', attributes: {}, children: [], text: '' };
  const relations = parts.relations(path);
  const format = child(sheet, 'sheetFormatPr')?.attributes;
  const defaultWidth = numberOf(format, 'defaultColWidth');
  const conditional = once(() => readConditionalFormats(sheet, names, context.differential, context.color));
  const validations = once(() => readValidations(sheet, names));
  const view = readView(sheet);
  const drawing = readDrawing(parts, relations);
  const unsupported = [
    ...Object.keys(LOST).flatMap((type) =>
      relations.some((one) => one.type === type) ? [LOST[type] ?? ''] : [],
    ),
    ...reader.unsupported,
  ];
  unsupported.push(...drawing.unsupported);
  if (hasOtherConditions(sheet)) unsupported.push('公式以外的条件格式');
  return {
    unsupported,
    arrays: reader.arrays,
    sheet: {
      ...identity,
      tabColor: context.color(child(child(sheet, 'sheetPr'), 'tabColor')?.attributes),
      gridlines: view.gridlines,
      cells: reader.cells,
      merges: children(child(sheet, 'mergeCells'), 'mergeCell')
        .map(({ attributes }) => parseRect(attributes['ref'] ?? ''))
        .filter((rect): rect is Rect => rect !== null),
      columns: readColumns(sheet, digit),
      rows,
      defaultRowHeight: numberOf(format, 'defaultRowHeight') ?? null,
      defaultColumnWidth: defaultWidth === undefined ? null : charactersToPoints(defaultWidth, digit),
      freeze: view.freeze,
      selection: view.selection,
      notes: readNotes(parts, relations),
      comments: readThreadComments(parts, relations, context.persons),
      hyperlinks: readHyperlinks(sheet, relations),
      charts: drawing.charts,
      get validations() {
        return validations();
      },
      get conditionalFormats() {
        return conditional();
      },
      ...(context.looks
        ? {
            objects: [...drawing.objects, ...readLegacyObjects(sheet, parts, relations)],
            conditions: once(() => readConditionLooks(sheet, names, context.differential, context.color)),
            otherPages: readOtherPages(sheet),
            view: readViewLook(sheet),
          }
        : {}),
      protection: readProtection(sheet),
      pageLayout: readPageLayout(sheet),
    },
  };
}
